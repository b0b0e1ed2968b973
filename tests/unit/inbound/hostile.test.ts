/** Messages made to keep a pattern busy for ever: read in a moment, like all others. */
import { expect, test } from "vitest";
import { classify } from "@/lib/inbound/classify";
import { withoutQuotes } from "@/lib/inbound/quotes";
import { readMail } from "@/lib/inbound/read";
import { answersBy, verdictIn } from "@/lib/inbound/reads-like";

const LONG = 300_000;
const html = (body: string) =>
  `From: a@b.test\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`;
const plain = (body: string, headers = "") =>
  `From: a@b.test\r\nSubject: x\r\n${headers}Content-Type: text/plain\r\n\r\n${body}`;

const HOSTILE: Record<string, string> = {
  "styles that never end": html("<style".repeat(LONG / 6)),
  "tags that never end": html("<".repeat(LONG)),
  "an endless line": plain("a".repeat(LONG)),
  "endless white space": plain(" ".repeat(LONG)),
  "an address without an end": plain(`${"a.".repeat(LONG / 2)}@`),
  "a header without an end": plain("Hello", `X-Failed-Recipients: ${"a".repeat(LONG)}\r\n`),
  "a sender without an end": `From: ${"a".repeat(LONG)}\r\nSubject: ${"re: ".repeat(LONG / 8)}\r\n\r\nHello`,
  "quotes upon quotes": plain("> ".repeat(LONG / 2)),
  "numbers upon numbers": plain("550 5.1.1 ".repeat(LONG / 10)),
  "until upon until": plain("until back on until ".repeat(LONG / 20)),
};

test.each(Object.keys(HOSTILE))("%s", { timeout: 10_000 }, async (name) => {
  const read = await readMail(Buffer.from(HOSTILE[name] ?? ""));
  const own = withoutQuotes(read.text);
  expect(["person", "unknown", "bounce", "auto_reply"]).toContain(classify(read, "2026-11-27").kind);
  expect([verdictIn(own), answersBy(own, "2026-11-27")]).toHaveLength(2);
});
