/** What long lists share: pages of fifty from the URL, one row more to know whether there is a next page. Pure. */

export const PAGE_SIZE = 50;
/** Beyond this many pages a filter finds faster than walking. */
export const LAST_PAGE = 400;
/** A search answers with this many at most, and says so. */
export const SEARCH_CAP = 200;

export type Paged<T> = { rows: T[]; page: number; hasNext: boolean };

/** The page named in the URL, from 1. */
export function pageOf(value: string | undefined): number {
  const page = Number.parseInt(value ?? "1", 10);
  return Number.isFinite(page) ? Math.min(Math.max(page, 1), LAST_PAGE) : 1;
}

/** For a query: fetch one row more than shown. */
export function window(page: number): { take: number; skip: number } {
  return { take: PAGE_SIZE + 1, skip: (page - 1) * PAGE_SIZE };
}

export function paged<T>(rows: T[], page: number): Paged<T> {
  return { rows: rows.slice(0, PAGE_SIZE), page, hasNext: rows.length > PAGE_SIZE };
}

/** "51 to 100", or what a list says when it is short. */
export function rangeWords({ rows, page, hasNext }: Paged<unknown>): string {
  if (page === 1 && !hasNext) return rows.length === 1 ? "1 row" : `${rows.length} rows`;
  const first = (page - 1) * PAGE_SIZE + 1;
  return `${first} to ${first + rows.length - 1}`;
}

/** A URL with some of its query changed; empty values leave it. */
export function withQuery(
  path: string,
  query: Record<string, string | undefined>,
  change: Record<string, string | undefined>,
): string {
  const next = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, ...change })) if (value) next.set(name, value);
  const text = next.toString();
  return text ? `${path}?${text}` : path;
}
