/** The policy that stands in front of every script, and the paths that nobody may keep. */
import { expect, test } from "vitest";
import { contentPolicy } from "@/lib/platform/content-policy";
import { holdsSecret, withoutSecrets } from "@/lib/platform/paths";
import { randomSecret } from "@/lib/platform/secrets";

const policy = (dev: boolean) =>
  new Map(
    contentPolicy("N0nce", dev)
      .split("; ")
      .map((line) => [line.split(" ")[0], line.split(" ").slice(1)]),
  );

test("scripts run by nonce and by nothing else", () => {
  expect(policy(false).get("script-src")).toEqual(["'nonce-N0nce'", "'strict-dynamic'"]);
  expect(policy(true).get("script-src")).toContain("'unsafe-eval'");
  expect(policy(false).get("style-src")).toEqual(["'self'", "'nonce-N0nce'"]);
});

test("nothing is framed, embedded or sent elsewhere", () => {
  expect(policy(false).get("frame-ancestors")).toEqual(["'none'"]);
  expect(policy(false).get("form-action")).toEqual(["'self'"]);
  expect(policy(false).get("object-src")).toEqual(["'none'"]);
  expect(policy(false).get("base-uri")).toEqual(["'none'"]);
  expect(contentPolicy("N0nce", false)).not.toContain("http");
});

test.each(["reply", "invitation", "reset-password", "verify", "stop", "portal/sign-in"])(
  "/%s/… holds a secret",
  (path) => {
    const secret = randomSecret();
    expect(holdsSecret(`/${path}/${secret}`)).toBe(true);
    expect(holdsSecret(`/${path}/${secret}/stop`)).toBe(true);
    expect(holdsSecret(`/${path}`)).toBe(false);
    expect(withoutSecrets(`/${path}/${secret}/stop`)).toBe(`/${path}/…/stop`);
  },
);

test("ids stay readable in the log", () => {
  const path = "/interviews/019353f0-1b2c-7d3e-8f40-123456789abc/ask";
  expect(withoutSecrets(path)).toBe(path);
});
