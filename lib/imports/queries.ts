/** Imports on the screen: the list, and one with its dry run. */
import "server-only";
import { notFound } from "next/navigation";
import { inAgency } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { StoredMapping, StoredOptions } from "./choices";
import { column, spellings } from "./commands/prepare";
import { sniffDateStyle } from "./date-style";
import { type ImportPlan, planRows } from "./plan";
import { readCsv } from "./sniff";

const HEAD = {
  id: true,
  fileName: true,
  status: true,
  total: true,
  done: true,
  created: true,
  error: true,
  createdAt: true,
  finishedAt: true,
  undoneAt: true,
} as const;

/** The newest imports first. */
export function importList(scope: DeskScope) {
  return inAgency(scope, (db) =>
    db.import.findMany({
      where: { agencyId: scope.agencyId },
      select: HEAD,
      orderBy: { createdAt: "desc" },
      take: 50,
    }),
  );
}

/** How far an import is, without its file. */
export async function importHead(scope: DeskScope, id: string) {
  if (!isId(id)) notFound();
  const row = await inAgency(scope, (db) =>
    db.import.findFirst({ where: { agencyId: scope.agencyId, id }, select: HEAD }),
  );
  return row ?? notFound();
}

/** The file with what its columns mean and what every row would become. `refused` says why there is no plan yet. */
export async function importDryRun(scope: DeskScope, id: string) {
  if (!isId(id)) notFound();
  const row = await inAgency(scope, (db) => db.import.findFirst({ where: { agencyId: scope.agencyId, id } }));
  if (!row) notFound();
  const table = readCsv(row.file);
  const { columns } = StoredMapping.parse(row.mapping);
  const options = StoredOptions.parse(row.options);
  const dates = sniffDateStyle(column(table, columns.date), options.dateStyle);
  let plan: ImportPlan | null = null;
  let refused: string | null = null;
  try {
    plan = planRows(table, columns, options);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refused = error.message;
  }
  return { table, columns, options, dates, groups: spellings(table, columns), plan, refused };
}
