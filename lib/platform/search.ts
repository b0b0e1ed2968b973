/** Finding ids by text, quickly at any size: through the one definer function that has its own agency filter. */
import "server-only";
import type { Db } from "./db";
import { SEARCH_CAP } from "./lists";
import { searchText } from "./search-text";
import { foldName } from "./similar-names";

export type Searched = "candidate" | "employer" | "job" | "contact";

/** Ids whose folded text holds what was typed; null when nothing was typed, so that no filter applies. */
export async function idsMatching(
  db: Db,
  kind: Searched,
  typed: string | undefined,
  cap = SEARCH_CAP,
): Promise<string[] | null> {
  const query = searchText(typed);
  if (!query) return null;
  const rows = await db.$queryRaw<
    { id: string }[]
  >`SELECT id FROM search_ids(${kind}, ${query}, ${cap}::int)`;
  return rows.map((row) => row.id);
}

const WORDS_TRIED = 3;

/** Ids of records that share one of the longer words of a name: whom to compare by similarNames. */
export async function idsSharingAWord(db: Db, kind: Searched, name: string): Promise<string[]> {
  const words = [...new Set(foldName(name).split(" "))].filter((word) => word.length > 2);
  const found = new Set<string>();
  for (const word of words.toSorted((a, b) => b.length - a.length).slice(0, WORDS_TRIED))
    for (const id of (await idsMatching(db, kind, word)) ?? []) found.add(id);
  return [...found];
}
