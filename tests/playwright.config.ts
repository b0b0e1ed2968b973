/** How the browser tests run: one journey a person, against the product that scripts/suites/browser.mjs has started. */
import path from "node:path";
import { defineConfig } from "@playwright/test";
import { chromiumArgs } from "../scripts/suites/chromium-args.mjs";

const root = path.resolve(import.meta.dirname, "..");

export default defineConfig({
  testDir: path.join(root, "tests/e2e"),
  outputDir: path.join(root, "test-results"),
  workers: 2,
  projects: [
    // They only look, so that two may look at once.
    { name: "screens", testMatch: "screens.test.ts", fullyParallel: true },
    // They share one product and move its clock, so they take turns, and come last.
    { name: "journeys", testIgnore: "screens.test.ts", workers: 1, dependencies: ["screens"] },
  ],
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    baseURL: process.env.HEARBACK_URL ?? "http://localhost:3000",
    locale: "en-GB",
    timezoneId: "Europe/London",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM || undefined,
      args: chromiumArgs(),
    },
  },
});
