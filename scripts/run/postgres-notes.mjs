/** What is written down about the embedded Postgres, in postgres.json of the data folder. */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Stop } from "../setup/say.mjs";

/** @typedef {{ password: string, port: number, starter?: import("../setup/process-table.mjs").Mark }} Kept */

/**
 * @param {string} data
 * @returns {Kept}
 */
export function kept(data) {
  const file = path.join(data, "postgres.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  throw new Stop(`${file} is missing, and with it the database's password: put it back from a backup.`);
}

/**
 * @param {string} data
 * @param {Kept} value
 */
export function keep(data, value) {
  const file = path.join(data, "postgres.json");
  writeFileSync(`${file}.new`, `${JSON.stringify(value)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
