/** What a stored import says about its columns and options, and the form by which the user corrects it. */
import { z } from "zod";
import { OptionalDay, ZoneName } from "@/lib/platform/fields";
import {
  type ColumnMapping,
  columnMapping,
  dateStyle,
  type ImportField,
  importField,
  planOptions,
} from "./model";

/** As the row keeps it: column numbers by field, and the headers, so that the next file like it is known. */
export const StoredMapping = z.object({ columns: columnMapping, headers: z.array(z.string()) });
export type StoredMapping = z.infer<typeof StoredMapping>;
export const StoredOptions = planOptions;

/** The form: a field for each column, numbered as in the file; spellings and doubtful dates by their place in the list. */
export const ImportChoices = z.strictObject({
  importId: z.uuid(),
  columns: z.record(z.string().regex(/^c\d{1,3}$/), z.union([importField, z.literal("")])),
  dateStyle,
  zone: ZoneName,
  historyBefore: OptionalDay,
  duplicates: z.enum(["keep", "skip"]).default("keep"),
  /** Pairs "spelling -> name" that the user left ticked, as JSON texts of two strings. */
  joins: z.array(z.string().max(1000)).max(2000).default([]),
  /** Chosen day for each doubtful cell, as JSON texts of two strings. */
  days: z.array(z.string().max(200)).max(500).default([]),
});
export type ImportChoices = z.output<typeof ImportChoices>;

/** Column numbers by field; a field given to two columns keeps the first, as the form then says. */
export function columnsOf(choices: ImportChoices["columns"]): ColumnMapping {
  const mapping: ColumnMapping = {};
  for (const [name, field] of Object.entries(choices)) {
    if (field !== "" && mapping[field] === undefined) mapping[field] = Number(name.slice(1));
  }
  return mapping;
}

/** Header -> field, for matching the next file. */
export function rememberedOf({ columns, headers }: StoredMapping): Record<string, ImportField | null> {
  const remembered: Record<string, ImportField | null> = Object.fromEntries(
    headers.map((header) => [header, null]),
  );
  for (const [field, index] of Object.entries(columns)) {
    const header = headers[index];
    if (header) remembered[header] = field as ImportField;
  }
  return remembered;
}

const Pair = z.tuple([z.string(), z.string()]);

/** JSON texts of two strings each, as a table; what is no such pair is left out. */
export function pairsOf(texts: string[]): Record<string, string> {
  return Object.fromEntries(
    texts.flatMap((text) => {
      try {
        return [Pair.parse(JSON.parse(text))];
      } catch {
        return [];
      }
    }),
  );
}
