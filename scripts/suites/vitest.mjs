/** The unit and integration suites. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { inRoot } from "../setup/root.mjs";
import { fromVitest } from "./counts.mjs";
import { show } from "./show.mjs";

/**
 * @param {"unit" | "integration"} project
 * @returns {Promise<import("./counts.mjs").Count>}
 */
export async function vitestSuite(project) {
  const report = inRoot(`.data/test/${project}-${process.pid}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await show("vitest", [
    "run",
    "--config",
    "tests/vitest.config.ts",
    "--project",
    project,
    ...reporters,
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  try {
    return fromVitest(JSON.parse(readFileSync(report, "utf8")), code);
  } finally {
    rmSync(report);
  }
}
