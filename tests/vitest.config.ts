/** How the unit and integration tests run: one project each, the database made once for the latter; and the measurements. */
import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "..");

export default defineConfig({
  root,
  resolve: { alias: { "@": root, "server-only": path.join(root, "worker/server-only.ts") } },
  test: {
    projects: [
      {
        extends: true,
        // Limits catch what hangs; a busy machine is no failure.
        test: {
          name: "unit",
          include: ["tests/*.test.ts", "tests/unit/**/*.test.{ts,tsx}"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/support/database.ts"],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        // Measurements: run by `npm run bench -- letters` and `npm run simulate`, never with the tests.
        test: {
          name: "bench",
          include: ["tests/bench/**/*.test.ts"],
          globalSetup: ["tests/support/database.ts"],
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
