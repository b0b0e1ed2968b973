/** Ids sort by birth, also within one moment. */
import { expect, it } from "vitest";
import { isId, newId } from "@/lib/platform/ids";

it("sorts the ids of one moment in the order in which they were made", () => {
  const now = new Date("2026-11-02T09:30:00Z");
  const ids = Array.from({ length: 2000 }, () => newId(now));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every(isId)).toBe(true);
});

it("sorts a later moment after an earlier one, and says which version it is", () => {
  const [first, second] = [newId(new Date(1_000)), newId(new Date(1_001))];
  expect(first < second).toBe(true);
  expect(first[14]).toBe("7");
});
