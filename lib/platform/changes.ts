/** What an edit changed: the names for the timeline, never the words. Pure. */

/** Names of the fields whose value differs; nothing given and null are alike, and dates compare by their moment. */
export function changedFields(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.keys(after).filter((name) => plain(before[name]) !== plain(after[name]));
}

/** Every field left out becomes null: what an emptied box means for a column. */
export function emptied<T extends Record<string, unknown>>(
  form: T,
): { [K in keyof T]-?: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] } {
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [name, value === undefined ? null : value]),
  ) as ReturnType<typeof emptied<T>>;
}

function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  return value instanceof Date ? value.getTime() : value;
}
