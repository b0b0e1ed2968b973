/** What a merge moved, as its row keeps it: enough to put everything back. */
import type { Prisma } from "@/generated/prisma/client";

/** Column values as JSON holds them: instants as ISO 8601. */
export type Value = string | number | boolean | null;
export type Values = Record<string, Value>;

export type Moved = Prisma.InputJsonObject & {
  /** Columns of the kept record that took another value. */
  values: Record<string, { before: Value; after: Value }>;
  /** What had been asked of us (to stop writing), as both records bore it from then on. */
  bound: Values;
  /** Ids of the rows that point to the kept record now, by "table.column". */
  rows: Record<string, string[]>;
  /** Submissions for the same pair: `from` was put away and its interviews went over to `into`. */
  joined: Joined[];
};
export type Joined = {
  from: string;
  into: string;
  interviews: string[];
  before: Values;
  after: Values;
};

export function plainValue(value: unknown): Value {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
