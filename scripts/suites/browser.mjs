/** The browser suite: the whole product as `npm start` brings it up, on a data folder of its own, and Chromium. */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { isAlive, mark } from "../setup/process-table.mjs";
import { inRoot } from "../setup/root.mjs";
import { findChromium } from "./chromium.mjs";
import { fromPlaywright } from "./counts.mjs";
import { startProduct } from "./product.mjs";
import { show } from "./show.mjs";

const FOLDER = /^browser-(\d+)$/;

/** @returns {Promise<import("./counts.mjs").Count>} */
export async function browserSuite() {
  const chromium = await findChromium();
  removeOldFolders();
  const data = inRoot(`.data/test/browser-${process.pid}`);
  const report = inRoot(`.data/test/browser-${process.pid}.json`);
  const product = await startProduct(data);
  const env = {
    HEARBACK_URL: product.url,
    HEARBACK_MAIL_PAGE: product.mailPage,
    HEARBACK_DATA: data,
    PLAYWRIGHT_CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  try {
    const code = await show(
      "playwright",
      ["test", "--config", "tests/playwright.config.ts", "--reporter=list,json"],
      env,
    );
    if (!existsSync(report)) return { passed: 0, failed: 1 };
    const count = fromPlaywright(JSON.parse(readFileSync(report, "utf8")), code);
    rmSync(report);
    return count;
  } finally {
    await product.stop();
  }
}

/** The last run's folder stays for whoever wants to read its logs; earlier ones go. */
function removeOldFolders() {
  for (const name of readdirSync(inRoot(".data/test"))) {
    const pid = Number(FOLDER.exec(name)?.[1]);
    if (pid && !isAlive({ ...mark(pid) }))
      rmSync(path.join(inRoot(".data/test"), name), { recursive: true, force: true });
  }
}
