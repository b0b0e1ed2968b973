/** The steps of an import before it runs: the file kept, columns and options proposed, corrected, and set going. */
import "server-only";
import { notFound } from "next/navigation";
import { agencyOf } from "@/lib/agencies/queries";
import { requireMay } from "@/lib/agencies/roles";
import { inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { addDays, dayIn } from "@/lib/platform/time";
import {
  columnsOf,
  type ImportChoices,
  pairsOf,
  rememberedOf,
  StoredMapping,
  StoredOptions,
} from "../choices";
import { matchColumns } from "../columns";
import { sniffDateStyle } from "../date-style";
import { groupSpellings, joinsOf } from "../employers";
import type { ColumnMapping } from "../model";
import { planRows } from "../plan";
import { type CsvTable, readCsv } from "../sniff";

/** Interviews older than this many days come in as history, unless the user says otherwise. */
const HISTORY_DAYS = 14;
/** Countries whose habit is to write the month first; used where nothing in the file settles it. */
const MONTH_FIRST = new Set(["US", "PH"]);

/** Keeps a file and proposes what its columns mean. Refuses what is no list. Returns the import's id. */
export async function uploadImport(
  scope: DeskScope,
  file: { name: string; bytes: Uint8Array },
): Promise<string> {
  requireMay(scope, "import_interviews");
  const table = readCsv(file.bytes);
  const agency = await agencyOf(scope);
  const remembered = await lastMapping(scope);
  const { mapping } = matchColumns(table.headers, table.rows.slice(0, 50), remembered);
  const today = dayIn(scope.now, agency.zone);
  const dates = sniffDateStyle(
    column(table, mapping.date),
    MONTH_FIRST.has(agency.country) ? "month-first" : "day-first",
  );
  const dayChoices = dates.doubtful.map(({ value, dayFirst, monthFirst }) => [
    value,
    dates.style === "day-first" ? monthFirst : dayFirst,
  ]);
  const options = StoredOptions.parse({
    dateStyle: dates.style,
    zone: agency.zone,
    historyBefore: addDays(today, -HISTORY_DAYS),
    today,
    employerJoins: joinsOf(spellings(table, mapping), "likely"),
    dayChoices: Object.fromEntries(dayChoices),
  });
  return inAgency(scope, async (db) => {
    const id = newId(scope.now);
    await db.import.create({
      data: {
        id,
        agencyId: scope.agencyId,
        consultantId: scope.consultantId,
        fileName: file.name.slice(0, 200),
        file: new Uint8Array(file.bytes),
        mapping: { columns: mapping, headers: table.headers },
        options,
        status: "uploaded",
        createdAt: scope.now,
      },
    });
    return id;
  });
}

/** Keeps the user's corrections. The dry run on the page follows from them. */
export async function chooseForImport(scope: DeskScope, choices: ImportChoices): Promise<void> {
  requireMay(scope, "import_interviews");
  const agency = await agencyOf(scope);
  await inAgency(scope, async (db) => {
    const where = { agencyId: scope.agencyId, id: choices.importId };
    const row = await db.import.findFirst({ where, select: { mapping: true, options: true, status: true } });
    if (!row) notFound();
    const today = dayIn(scope.now, agency.zone);
    const options = StoredOptions.parse({
      dateStyle: choices.dateStyle,
      zone: choices.zone,
      historyBefore: choices.historyBefore ?? addDays(today, -HISTORY_DAYS),
      today,
      employerJoins: pairsOf(choices.joins),
      dayChoices: pairsOf(choices.days),
      duplicates: choices.duplicates,
    });
    const { headers } = StoredMapping.parse(row.mapping);
    const { count } = await db.import.updateMany({
      where: { ...where, status: "uploaded" },
      data: { mapping: { columns: columnsOf(choices.columns), headers }, options },
    });
    if (count === 0) throw new Refusal("This import is under way already, so its columns are settled.");
  });
}

/** Hands the import to the worker. Refuses while a needed column is missing or no row can come in. */
export async function startImport(scope: DeskScope, importId: string): Promise<void> {
  requireMay(scope, "import_interviews");
  await inAgency(scope, async (db) => {
    const where = { agencyId: scope.agencyId, id: importId };
    const row = await db.import.findFirst({ where });
    if (!row) notFound();
    const { columns } = StoredMapping.parse(row.mapping);
    const plan = planRows(readCsv(row.file), columns, StoredOptions.parse(row.options));
    if (plan.rows.length === 0)
      throw new Refusal("No row of this file can come in as it is. Please look at the errors.");
    const { count } = await db.import.updateMany({
      where: { ...where, status: "uploaded" },
      data: { status: "queued", total: plan.rows.length },
    });
    if (count === 0) throw new Refusal("This import is under way already.");
  });
}

/** Throws away a file that was never brought in. */
export async function discardImport(scope: DeskScope, importId: string): Promise<void> {
  await inAgency(scope, async (db) => {
    const where = { agencyId: scope.agencyId, id: importId, status: "uploaded" };
    const { count } = await db.import.deleteMany({ where });
    if (count === 0) notFound();
  });
}

/** The groups of spellings in a file, for proposing joins. */
export function spellings(table: CsvTable, mapping: ColumnMapping) {
  const towns = table.headers.flatMap((header, index) =>
    /location|venue|city|place/i.test(header) ? [index] : [],
  );
  return groupSpellings(
    column(table, mapping.employer),
    towns.flatMap((index) => column(table, index)),
  );
}

export function column(table: CsvTable, index: number | undefined): string[] {
  return index === undefined ? [] : table.rows.map((cells) => cells[index] ?? "");
}

async function lastMapping(scope: DeskScope) {
  const last = await inAgency(scope, (db) =>
    db.import.findFirst({
      where: { agencyId: scope.agencyId, status: "done" },
      orderBy: { createdAt: "desc" },
      select: { mapping: true },
    }),
  );
  return last ? rememberedOf(StoredMapping.parse(last.mapping)) : undefined;
}
