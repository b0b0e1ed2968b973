/** Small rules of the front door: where sign-in may lead, what a link says, how browsers and places are named. */
import { expect, test } from "vitest";
import { browserName, isPhone } from "@/lib/agencies/browsers";
import { linkState } from "@/lib/agencies/links";
import { safePath } from "@/lib/agencies/model";
import { PlaceChoice, placeGroups, placeName, placeValue } from "@/lib/agencies/place";
import { zoneGroups } from "@/lib/agencies/zones";
import { isZone } from "@/lib/platform/zones";

test.each(["/today", "/interviews/1?tab=letters#top", "/search?q=a%2Fb", "/"])(
  "sign-in may lead to %s",
  (path) => {
    expect(safePath(path)).toBe(path);
  },
);

test.each([
  "//evil.test",
  "/\\evil.test",
  "\\/evil.test",
  "https://evil.test",
  "javascript:alert(1)",
  "/\t/evil.test",
  "/\n/evil.test",
  " /today",
  "today",
  "",
  "/a\\b",
  "/..//evil.test",
  "/.//evil.test",
  "/a/..//evil.test/x",
  "/%2e%2e//evil.test",
  undefined,
  ["/today"],
])("sign-in never leads to %j", (path) => {
  expect(safePath(path)).toBeUndefined();
});

test("a link is good until used, withdrawn or too old; an agency that was stopped has none", () => {
  const now = new Date("2026-11-02T09:00:00Z");
  const good = { expiresAt: new Date(now.getTime() + 1), usedAt: null, revokedAt: null, suspended: false };
  expect(linkState(good, now)).toBe("good");
  expect(linkState({ ...good, expiresAt: now }, now)).toBe("expired");
  expect(linkState({ ...good, revokedAt: now }, now)).toBe("withdrawn");
  expect(linkState({ ...good, usedAt: now, revokedAt: now }, now)).toBe("used");
  expect(linkState({ ...good, usedAt: now, suspended: true }, now)).toBe("unknown");
  expect(linkState(null, now)).toBe("unknown");
});

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0",
    "Edge on Windows",
    false,
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile/15E Safari/604.1",
    "Safari on iPhone",
    true,
  ],
  [
    "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36",
    "Chrome on Android",
    true,
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0", "Firefox on Linux", false],
  ["curl/8.5.0", "A browser", false],
  [null, "A browser", false],
])("%s is %s", (agent, name, phone) => {
  expect([browserName(agent), isPhone(agent)]).toEqual([name, phone]);
});

test("every place that is offered is taken, and only those", () => {
  for (const group of placeGroups()) {
    for (const value of [group.country, ...group.regions.map((region) => region.value)])
      expect(placeValue(PlaceChoice.parse(value))).toBe(value);
  }
  for (const value of ["", "GB-XX", "ZZ", "gb", "GB-", "England"])
    expect(PlaceChoice.safeParse(value).success).toBe(false);
  expect(placeName({ country: "GB", region: "SCT" })).toBe("Scotland, United Kingdom");
});

test("every time zone that is offered is one, and London is among them", () => {
  const zones = zoneGroups().flatMap((group) => group.zones.map((zone) => zone.value));
  expect(zones.every((zone) => isZone(zone))).toBe(true);
  expect(zones).toContain("Europe/London");
  expect(new Set(zones).size).toBe(zones.length);
});
