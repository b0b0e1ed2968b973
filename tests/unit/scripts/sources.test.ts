/** An unchanged checkout is never built twice, and a changed one always is. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sourcesHash } from "../../../scripts/setup/sources.mjs";

let folder = "";
const write = (name: string, words: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), words);
};

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "hearback-sources-"));
  write("app/page.tsx", "one");
  write("package.json", "{}");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the hash of the sources", () => {
  for (const name of [
    "app/page.tsx",
    "app/new/page.tsx",
    "messages/en.json",
    "next.config.js",
    ".postcssrc.json",
    "lib/tests/rule.ts",
  ]) {
    it(`changes with ${name}`, () => {
      const before = sourcesHash(folder);
      write(name, "two");
      expect(sourcesHash(folder)).not.toBe(before);
    });
  }

  for (const name of [
    ".data/postgres.log",
    "mine/postgres.json",
    "tests/unit/a.test.ts",
    "README.md",
    "node_modules/x/index.js",
    "next-env.d.ts",
    "worker/main.ts",
  ]) {
    it(`does not change with ${name}`, () => {
      const before = sourcesHash(folder);
      write(name, "two");
      expect(sourcesHash(folder)).toBe(before);
    });
  }

  it("changes when a file is renamed or goes", () => {
    const before = sourcesHash(folder);
    rmSync(path.join(folder, "app/page.tsx"));
    write("app/other.tsx", "one");
    expect(sourcesHash(folder)).not.toBe(before);
  });
});
