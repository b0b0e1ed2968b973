/** Exactly one mailbox an address, and no header in a name. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { headerName, isMailbox, requireHeaderText } from "@/lib/platform/mailbox";

test.each([
  "piotr@harrow.test",
  "first.last+tag@sub.example.co.uk",
  "o'neil@example.ie",
  "a@b",
  "info@bücher.example",
  `${"x".repeat(64)}@example.com`,
])("%s is a mailbox", (address) => expect(isMailbox(address)).toBe(true));

test.each([
  "",
  "piotr",
  "@harrow.test",
  "piotr@",
  "a@b@c.test",
  "a@b.test,c@d.test",
  "a@b.test;c@d.test",
  "a@b.test c@d.test",
  "Piotr <piotr@harrow.test>",
  "<piotr@harrow.test>",
  '"a b"@c.test',
  "a(comment)@b.test",
  "undisclosed:a@b.test;",
  "a@b.test\r\nBcc: c@d.test",
  "a@b.test\0",
  "a@[127.0.0.1]",
  ".a@b.test",
  "a..b@c.test",
  "a.@b.test",
  "a@-b.test",
  "a@b..test",
  `${"x".repeat(65)}@example.com`,
  `a@${"x".repeat(250)}.test`,
])("%j is not", (address) => expect(isMailbox(address)).toBe(false));

test("no text with a line break passes for a header", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom("\r", "\n", "\0", "\u2028", "\u2029", "\v", "\f"),
      fc.string(),
      (a, b, c) => {
        expect(() => requireHeaderText(a + b + c, "The subject")).toThrow("one line");
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the question
        expect(headerName(a + b + c)).not.toMatch(/[\x00-\x1f\x7f\u2028\u2029]/);
      },
    ),
  );
});

test("names of the world stay as they are", () => {
  for (const name of ["Nadia Okafor", "Piotr Zieliński", "محمد الأحمد", "李小龍", "Ólafur Þór"]) {
    expect(headerName(name)).toBe(name);
    requireHeaderText(name, "The name");
  }
});
