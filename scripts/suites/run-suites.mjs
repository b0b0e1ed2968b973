/** Runs the suites one after the other and adds up what they say. */
import { mkdirSync } from "node:fs";
import { generate } from "../setup/generate.mjs";
import { inRoot } from "../setup/root.mjs";
import { Stop, say } from "../setup/say.mjs";
import { browserSuite } from "./browser.mjs";
import { fromExit } from "./counts.mjs";
import { show } from "./show.mjs";
import { vitestSuite } from "./vitest.mjs";

/** @typedef {import("./counts.mjs").Count} Count */

/** In the order in which they are quickest to fail. Types, lint and format are one test each. */
const SUITES = {
  types: async () => fromExit("types", await checkTypes()),
  lint: async () => {
    // The formatter has its own turn, so that the two are counted apart.
    const lint = fromExit("lint", await show("biome", ["check", "--formatter-enabled=false", "."]));
    const format = fromExit("format", await show("biome", ["format", "."]));
    return { passed: lint.passed + format.passed, failed: lint.failed + format.failed };
  },
  unit: () => vitestSuite("unit"),
  integration: () => vitestSuite("integration"),
  browser: browserSuite,
};

/**
 * @param {string[]} picked names of suites; none means all
 * @returns {Promise<number>} the exit code
 */
export async function runSuites(picked) {
  const unknown = picked.find((name) => !(name in SUITES));
  if (unknown) throw new Stop(`There is no suite "${unknown}"; there are ${Object.keys(SUITES).join(", ")}.`);
  forgetOwnServers();
  mkdirSync(inRoot(".data/test"), { recursive: true });
  await generate();
  const total = { passed: 0, failed: 0 };
  for (const [name, run] of Object.entries(SUITES)) {
    if (picked.length > 0 && !picked.includes(name)) continue;
    say(`Suite ${name}`);
    const count = await attempt(run);
    say(`Suite ${name}: ${count.passed} passed, ${count.failed} failed`);
    total.passed += count.passed;
    total.failed += count.failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

/** A suite that cannot run is a failed one, and the next has its turn.
 * @param {() => Promise<Count>} run
 * @returns {Promise<Count>}
 */
async function attempt(run) {
  try {
    const count = await run();
    return count.passed + count.failed === 0 ? { passed: 0, failed: 1 } : count;
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

async function checkTypes() {
  const pages = await show("next", ["typegen"]);
  return pages === 0 ? show("tsc", ["--noEmit"]) : pages;
}

/** No test may ever reach the database or the mail server of somebody who has these in the surroundings. */
function forgetOwnServers() {
  for (const name of Object.keys(process.env)) {
    const ours = /^(HEARBACK_|NEXTAUTH_|SMTP_)|^(APP_|WORKER_|OWNER_)?DATABASE_URL$|^PORT$/.test(name);
    if (ours && name !== "HEARBACK_STARTED_AT") delete process.env[name];
  }
}
