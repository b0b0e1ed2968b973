/** The project's own source as the architecture test sees it: files, what they import, and which are pure. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");
const FOLDERS = ["app", "components", "lib", "prisma", "scripts", "tests", "worker"];

export type Import = {
  /** From the root and without extension ("lib/platform/db"), or the package's name as written. */
  target: string;
  /** True for `import type … from`: it vanishes before the program runs. */
  type: boolean;
  names: string;
};
export type Source = { path: string; text: string; lines: number; imports: Import[] };

const all = new Map(
  [...topLevel(), ...FOLDERS.flatMap((folder) => below(folder))].map((file) => [file, readSource(file)]),
);

/** Every .ts, .tsx and .mjs file of ours, by a path from the root. */
export function sources(where: RegExp = /./): Source[] {
  return [...all.values()].filter((source) => where.test(source.path));
}

/** The file behind an import of ours; none for a package. */
export function fileOf(target: string): Source | undefined {
  return [".ts", ".tsx", ".mjs", ""].map((end) => all.get(target + end)).find(Boolean);
}

/** Pure: neither database nor request, and so usable by anyone. What is not says so by importing "server-only". */
export function isPure(source: Source): boolean {
  return !source.imports.some(({ target }) => target === "server-only");
}

/** lib/<module>/…: its name; null elsewhere. */
export function moduleOf(file: string): string | null {
  return /^lib\/([^/]+)\//.exec(file)?.[1] ?? null;
}

export function isQueries(file: string): boolean {
  return /^lib\/[^/]+\/queries(\.ts$|\/|$)/.test(file);
}

export function isCommands(file: string): boolean {
  return /^lib\/[^/]+\/commands(\.ts$|\/|$)/.test(file);
}

function topLevel(): string[] {
  return readdirSync(ROOT).filter((name) => /\.tsx?$/.test(name) && name !== "next-env.d.ts");
}

function below(folder: string): string[] {
  const entries = readdirSync(path.join(ROOT, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}

function readSource(file: string): Source {
  const text = readFileSync(path.join(ROOT, file), "utf8");
  const statements = [
    ...text.matchAll(/^(?:import|export)\s+(type\s+)?([^"';]*?)\s*(?:from\s+)?"([^"]+)"/gm),
    ...[...text.matchAll(/\bimport\(\s*"([^"]+)"\s*\)/g)].map(([whole, target]) => [
      whole,
      undefined,
      "",
      target,
    ]),
  ];
  const imports = statements.map(([, type, names = "", target = ""]) => ({
    target: resolve(file, target as string),
    type: type !== undefined || isOnlyTypes(names as string),
    names: names as string,
  }));
  return { path: file, text, lines: text.trimEnd().split("\n").length, imports };
}

/** `import { type A, type B } from` leaves nothing behind either. */
function isOnlyTypes(names: string): boolean {
  const inside = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  if (!inside) return false;
  const list = inside.split(",").map((name) => name.trim());
  return list.filter(Boolean).every((name) => name.startsWith("type "));
}

function resolve(file: string, target: string): string {
  if (target.startsWith("@/")) return target.slice(2);
  if (target.startsWith(".")) return path.join(path.dirname(file), target);
  return target;
}
