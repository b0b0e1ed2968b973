/** Wrong settings end in one line that says what to do and repeats no secret. */
import { describe, expect, it } from "vitest";
import { atLeast } from "../../../scripts/setup/bootstrap.mjs";
import { Stop } from "../../../scripts/setup/say.mjs";
import { derive } from "../../../scripts/setup/secret.mjs";
import { readSettings } from "../../../scripts/setup/settings.mjs";

const read = (env: Record<string, string>) => readSettings(env as never);

describe("the settings", () => {
  it("work without any", () => {
    expect(read({})).toMatchObject({ port: 3000, host: "127.0.0.1", url: "http://localhost:3000" });
  });

  it("let the address follow the port", () => {
    expect(read({ PORT: "3100" }).url).toBe("http://localhost:3100");
    expect(read({ PORT: "3100", HEARBACK_URL: "https://desk.example/" }).url).toBe("https://desk.example");
  });

  for (const [env, sentence] of [
    [{ PORT: "0" }, /^PORT must be a number from 1 to 65535/],
    [{ PORT: "3000x" }, /^PORT must be/],
    [{ HEARBACK_SECRET: "short" }, /^HEARBACK_SECRET must have at least 32 characters; this one has 5\.$/],
    [{ HEARBACK_URL: "localhost:3000" }, /^HEARBACK_URL is not an address/],
    [
      { DATABASE_URL: "mysql://u:p4ss@h/d" },
      /^DATABASE_URL is not an address that begins with postgres:\/\//,
    ],
    [{ DATABASE_URL: "postgresql://u:p4ss@h:5432" }, /^DATABASE_URL names no database/],
    [{ SMTP_URL: "mail.example:25" }, /^SMTP_URL is not an address/],
    [{ HEARBACK_DATA: "package.json/data" }, /^Hearback cannot make the folder .*ENOTDIR/],
  ] as const) {
    it(`says what is wrong with ${JSON.stringify(env)}`, () => {
      const attempt = () => read(env);
      expect(attempt).toThrow(Stop);
      expect(attempt).toThrow(sentence);
      expect(attempt).not.toThrow(/p4ss|\n/);
    });
  }
});

describe("what is derived from the secret", () => {
  it("is the same each time, and another for each name and each secret", () => {
    const made = [derive("a".repeat(32), "x"), derive("a".repeat(32), "y"), derive("b".repeat(32), "x")];
    expect(new Set(made).size).toBe(3);
    expect(derive("a".repeat(32), "x")).toBe(made[0]);
  });
});

describe("the version of Node", () => {
  it("is compared by number and not by letter", () => {
    expect(atLeast("v22.12.0", [22, 12])).toBe(true);
    expect(atLeast("v22.9.0", [22, 12])).toBe(false);
    expect(atLeast("v100.0.0", [22, 12])).toBe(true);
    expect(atLeast("v20.20.2", [20, 0])).toBe(true);
    expect(atLeast("v18.20.0", [20, 0])).toBe(false);
  });
});
