/** Where the project lies; every script works from here, whatever the folder it was called in. */
import path from "node:path";

export const root = path.resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");

/** @param {...string} parts */
export function inRoot(...parts) {
  return path.join(root, ...parts);
}
