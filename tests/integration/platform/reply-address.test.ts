/** Addresses that lead an answer back to its letter, and nothing else anywhere. */
import "../../support/as-receiver";
import { expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { addressBack, letterOf } from "@/lib/platform/reply-address";

const ID = newId(new Date("2026-11-02T12:00:00Z"));

test("leads to the letter, each way by an address of its own", () => {
  const [reply, bounce] = [addressBack("reply", ID), addressBack("bounce", ID)];
  expect(reply).toMatch(/^r\+[a-z2-7]{26}@in\.hearback\.test$/);
  expect(letterOf(reply ?? "")).toEqual({ way: "reply", letterId: ID });
  expect(letterOf(bounce ?? "")).toEqual({ way: "bounce", letterId: ID });
  expect(reply?.slice(2)).not.toBe(bounce?.slice(2));
});

test("survives a server that writes it in capitals", () => {
  expect(letterOf((addressBack("reply", ID) ?? "").toUpperCase())?.letterId).toBe(ID);
});

test("tells nothing of the letter's id, and neighbours look like strangers", () => {
  const token = addressBack("reply", ID)?.slice(2, 28) ?? "";
  const next = addressBack("reply", newId(new Date("2026-11-02T12:00:00Z")))?.slice(2, 28) ?? "";
  const same = [...token].filter((one, at) => one === next[at]).length;
  expect(same).toBeLessThan(10);
});

test.each([
  "jane@in.hearback.test",
  "r+short@in.hearback.test",
  "r@in.hearback.test",
  `x+${"a".repeat(26)}@in.hearback.test`,
  `r+${"a".repeat(26)}@elsewhere.test`,
  "",
])("is no address of ours: %s", (address) => expect(letterOf(address)).toBeNull());
