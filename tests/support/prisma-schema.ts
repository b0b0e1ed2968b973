/** Reads prisma/schema.prisma as far as a comparison with the database needs: tables, columns, types, indexes. */

export type Column = { name: string; type: string; nullable: boolean };
export type Table = { name: string; columns: Column[]; uniques: string[]; indexes: string[] };

const SCALARS: Record<string, string> = {
  String: "text",
  Int: "integer",
  BigInt: "bigint",
  Boolean: "boolean",
  DateTime: "timestamp(3) without time zone",
  Json: "jsonb",
  Bytes: "bytea",
};

/** Prisma leaves a list without NOT NULL. Indexes are given as their columns in order, "agency_id,id"; the primary key is left out. */
export function tablesOf(schema: string): Table[] {
  return [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, model = "", body = ""]) =>
    tableOf(
      model,
      body.split("\n").map((line) => line.trim()),
    ),
  );
}

function tableOf(model: string, lines: string[]): Table {
  const names = new Map<string, string>();
  const columns: Column[] = [];
  const uniques: string[] = [];
  for (const line of lines) {
    const [, field, kind = "", mark, rest = ""] = /^(\w+)\s+(\w+)(\?|\[\])?\s*(.*)$/.exec(line) ?? [];
    if (!field || !(kind in SCALARS)) continue;
    const name = /@map\("(\w+)"\)/.exec(rest)?.[1] ?? field;
    names.set(field, name);
    columns.push({
      name,
      type: typeOf(kind, rest) + (mark === "[]" ? "[]" : ""),
      nullable: mark !== undefined,
    });
    if (/@unique\b/.test(rest)) uniques.push(name);
  }
  const listed = (attribute: string) =>
    lines
      .filter((line) => line.startsWith(`@@${attribute}(`))
      .map((line) => columnsIn(line, names))
      .sort();
  return {
    name: lines.map((line) => /^@@map\("(\w+)"\)/.exec(line)?.[1]).find(Boolean) ?? model,
    columns: columns.sort((a, b) => (a.name < b.name ? -1 : 1)),
    uniques: [...uniques, ...listed("unique")].sort(),
    indexes: listed("index"),
  };
}

function typeOf(kind: string, rest: string): string {
  if (rest.includes("@db.Uuid")) return "uuid";
  if (rest.includes("@db.Timestamptz(3)")) return "timestamp(3) with time zone";
  if (/@db\.Date\b/.test(rest)) return "date";
  return SCALARS[kind] ?? kind;
}

function columnsIn(line: string, names: Map<string, string>): string {
  const inside = /\[(.*)\]/.exec(line)?.[1] ?? "";
  return inside
    .replace(/\([^()]*(\([^()]*\))?[^()]*\)/g, "")
    .split(",")
    .map((field) => names.get(field.trim()) ?? field.trim())
    .join(",");
}
