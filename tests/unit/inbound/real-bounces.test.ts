/** The rules on real messages that came back, where they are at hand: precision and recall of each class. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { classify } from "@/lib/inbound/classify";
import { readMail } from "@/lib/inbound/read";

const folder = path.resolve("../shared/data/bounces");
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".eml")) : [];

/** By its name, but for what the messages themselves say otherwise (docs/inbound-mail.md lists them). */
function truth(name: string): string {
  if (/^rfc3834-/.test(name)) return "auto_reply";
  return /^arf-/.test(name) ? "complaint" : "bounce";
}

describe("real messages that came back", () => {
  test("each class is found, and little else is taken for it", async () => {
    if (files.length === 0) {
      console.info("skipped: ../shared/data/bounces is not here");
      expect(existsSync(folder)).toBe(false);
      return;
    }
    const judged = await Promise.all(
      files.map(async (name) => ({
        name,
        ...classify(await readMail(readFileSync(path.join(folder, name)))),
      })),
    );
    for (const kind of ["bounce", "auto_reply", "complaint"]) {
      const [is, said] = [
        judged.filter(({ name }) => truth(name) === kind),
        judged.filter((one) => one.kind === kind),
      ];
      const right = is.filter((one) => one.kind === kind).length;
      expect(right / is.length, `recall of ${kind}`).toBeGreaterThanOrEqual(0.97);
      expect(right / said.length, `precision of ${kind}`).toBeGreaterThanOrEqual(
        kind === "complaint" ? 0.8 : 0.97,
      );
    }
    const bounces = judged.filter(({ kind }) => kind === "bounce");
    expect(bounces.filter(({ permanent }) => permanent === null)).toEqual([]);
    expect(bounces.filter(({ recipient }) => recipient).length / bounces.length).toBeGreaterThanOrEqual(0.98);
    const coded = bounces.flatMap(({ name, permanent }) => {
      const code = /^status: *([45])\./im.exec(readFileSync(path.join(folder, name), "latin1"))?.[1];
      return code ? [(code === "5") === permanent] : [];
    });
    expect(coded.filter(Boolean).length / coded.length, "permanent by status").toBeGreaterThanOrEqual(0.92);
  });
});
