/** Finds a Chromium that really starts: Playwright's own, the machine's, or one installed now. */
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { attempt } from "../setup/command.mjs";
import { inRoot } from "../setup/root.mjs";
import { Stop, step } from "../setup/say.mjs";
import { chromiumArgs } from "./chromium-args.mjs";

/** The empty path means Playwright's own. */
const OWN = "";
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];
const DOWNLOAD_PATIENCE_MS = 180_000;

/** @returns {Promise<string>} the path of the program, or "" for Playwright's own */
export async function findChromium() {
  const found = await firstThatStarts();
  if (found !== null) return found;
  for (const [title, install] of installers()) {
    await step(title, install);
    const installed = await firstThatStarts();
    if (installed !== null) return installed;
  }
  throw new Stop(
    "The browser suite needs Chromium and none can be installed from here: " +
      'run "npx playwright install --with-deps chromium", or "apt-get install chromium" as root.',
  );
}

/** @returns {[string, () => Promise<unknown>][]} */
function installers() {
  const own = () =>
    attempt(process.execPath, [inRoot("node_modules/@playwright/test/cli.js"), "install", "chromium"], {
      timeoutMs: DOWNLOAD_PATIENCE_MS,
    });
  const debian = async () => {
    await attempt("apt-get", ["update"]);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return attempt("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
  };
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  return [
    ["Fetching Playwright's Chromium", own],
    ...(mayInstall
      ? [/** @type {[string, () => Promise<unknown>]} */ (["Installing Debian's Chromium", debian])]
      : []),
  ];
}

async function firstThatStarts() {
  const wished = process.env.PLAYWRIGHT_CHROMIUM ? [process.env.PLAYWRIGHT_CHROMIUM] : [];
  for (const place of [...wished, OWN, ...PLACES]) {
    if ((place === OWN || existsSync(place)) && (await starts(place))) return place;
  }
  return null;
}

/** A file that is there may still lack its libraries, so it is tried.
 * @param {string} place
 */
async function starts(place) {
  try {
    const browser = await chromium.launch({ executablePath: place || undefined, args: chromiumArgs() });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}
