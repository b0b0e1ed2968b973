/** Time zones by name, apart from the clock's module: forms' schemas are read by the browser, too. */

/** Whether a string names a zone that this runtime knows. */
export function isZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return value.length > 0;
  } catch {
    return false;
  }
}
