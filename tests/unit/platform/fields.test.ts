/** Shared fields: what they take, and that what is far too long is not looked at any further. */
import { expect, test } from "vitest";
import { EmailAddress, OptionalText, PhoneNumber, RequiredEmail } from "@/lib/platform/fields";

test.each(["+44 20 7946 0000", "(020) 7946-0000", "020.7946.0000 ext. 12", "5550123x9", "+1 (212) 555 0100"])(
  "%s is a telephone number",
  (number) => expect(PhoneNumber.safeParse(number).success).toBe(true),
);

test.each(["ring me", "12", "+44 20 7946 0000 or 0001", "020 7946 0000 ext"])("%s is none", (number) =>
  expect(PhoneNumber.safeParse(number).success).toBe(false),
);

test("a megabyte that nearly fits a pattern is refused for its length alone", () => {
  const blanks = `1${" ".repeat(3_000_000)}!`;
  for (const field of [PhoneNumber, EmailAddress, RequiredEmail, OptionalText(100)])
    for (const text of [blanks, "a".repeat(3_000_000), `${"@".repeat(3_000_000)}.`])
      expect(field.safeParse(text).error?.issues.map(({ code }) => code)).toEqual(["too_big"]);
});

test("the pattern of a number takes no longer for being missed", () => {
  // Quadratic, this would take hours, and the test's limit would end it.
  expect(PhoneNumber.safeParse(`1${" ".repeat(38)}!`).success).toBe(false);
});
