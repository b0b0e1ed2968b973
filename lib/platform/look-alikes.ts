/** "Is it perhaps this one?": records that look like the one about to be saved. Pure; a person decides. */
import { Refusal } from "./refusal";
import { SIMILAR, similarNames } from "./similar-names";

export type LookAlike = { id: string; label: string; hint: string; href: string };

const MOST = 5;

/** The likest first; `sure` marks those that share an address or a number, and counts whatever they are called. */
export function likest<T extends { name: string; sure?: boolean }>(name: string, rows: readonly T[]): T[] {
  return rows
    .map((row) => ({ row, score: similarNames(name, row.name) + (row.sure ? 0.5 : 0) }))
    .filter(({ row, score }) => row.sure || score >= SIMILAR)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ row }) => row);
}

/** Refuses to save until a person has looked; the form offers "save anyway". */
export function refuseLookAlikes(found: readonly LookAlike[]): void {
  if (found.length === 0) return;
  const message =
    found.length === 1
      ? "There is one much like this on record. Is it the same?"
      : `There are ${found.length} much like this on record. Is it one of them?`;
  throw new Refusal(message, undefined, { alike: JSON.stringify(found) });
}
