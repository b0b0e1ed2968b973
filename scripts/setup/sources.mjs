/** A hash over everything that goes into the build, so that an unchanged checkout is never built twice. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./root.mjs";

/** Top-level folders that the build does not read; folders that begin with a dot are left out as well. */
const NOT_BUILT = new Set([
  "node_modules",
  "generated",
  "tests",
  "docs",
  "scripts",
  "worker",
  "test-results",
  "playwright-report",
]);
const NOT_SOURCE = /\.(md|tsbuildinfo)$|^next-env\.d\.ts$/;

/** @param {string} [folder] the checkout */
export function sourcesHash(folder = root) {
  const hash = createHash("sha256").update(process.version.split(".")[0] ?? "");
  for (const file of listFiles(folder, ""))
    hash.update(`\0${file}\0`).update(readFileSync(path.join(folder, file)));
  return hash.digest("hex");
}

/**
 * @param {string} folder
 * @param {string} below
 * @returns {string[]} paths relative to the folder, in a fixed order
 */
function listFiles(folder, below) {
  const here = path.join(folder, below);
  // A data folder may have been put inside the checkout.
  if (existsSync(path.join(here, "postgres.json"))) return [];
  const entries = readdirSync(here, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const name = path.join(below, entry.name);
    if (entry.isDirectory()) return isBuilt(entry.name, below) ? listFiles(folder, name) : [];
    return entry.isFile() && !NOT_SOURCE.test(entry.name) ? [name] : [];
  });
}

/**
 * @param {string} name
 * @param {string} below
 */
function isBuilt(name, below) {
  return below !== "" || !(name.startsWith(".") || NOT_BUILT.has(name));
}
