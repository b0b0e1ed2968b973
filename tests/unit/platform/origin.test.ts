/** Every combination of what a browser, an old browser and an attacker's page may say about where a form comes from. */
import { expect, test } from "vitest";
import { isSameOrigin } from "@/lib/platform/origin";

const OURS = "https://hearback.example";

test.each([
  ["same-origin", OURS, true],
  ["same-origin", null, true],
  [null, OURS, true],
  [null, "https://hearback.example:443", true],
  ["cross-site", "https://evil.example", false],
  // Sec-Fetch-Site cannot be set by a page: it outranks an Origin that says otherwise.
  ["cross-site", OURS, false],
  ["same-site", "https://other.hearback.example", false],
  ["none", null, false],
  [null, null, false],
  [null, "null", false],
  [null, "https://hearback.example.evil.example", false],
  [null, "http://hearback.example", false],
  [null, "https://hearback.example:8443", false],
  [null, "not an origin", false],
  ["", null, false],
])("site %j, origin %j: %s", (fetchSite, origin, expected) => {
  expect(isSameOrigin({ fetchSite, origin }, OURS)).toBe(expected);
});
