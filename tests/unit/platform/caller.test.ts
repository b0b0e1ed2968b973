/** Whom rate limits count: the connection, or what our own proxies saw; never what a stranger wrote. */
import { expect, test } from "vitest";
import { callerOf } from "@/lib/platform/caller";

test("without a proxy of ours the header changes nothing", () => {
  for (const header of [undefined, "", "1.2.3.4", "9.9.9.9, 8.8.8.8"])
    expect(callerOf(header, "203.0.113.7", 0)).toBe("203.0.113.7");
});

test("behind so many proxies the hop that the outermost saw counts, whatever stands before it", () => {
  expect(callerOf("203.0.113.7", "10.0.0.1", 1)).toBe("203.0.113.7");
  expect(callerOf("6.6.6.6, 203.0.113.7", "10.0.0.1", 1)).toBe("203.0.113.7");
  expect(callerOf("6.6.6.6, 203.0.113.7, 10.0.0.2", "10.0.0.1", 2)).toBe("203.0.113.7");
});

test("a request that came past the proxies counts as the nearest that is known", () => {
  expect(callerOf(undefined, "10.0.0.9", 1)).toBe("10.0.0.9");
  expect(callerOf(undefined, undefined, 0)).toBe("direct");
});
