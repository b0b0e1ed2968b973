/** Which copy of a half-typed form is shown: the browser's own, or the server's. */
import { expect, test } from "vitest";
import { newerHere } from "@/components/drafts/copies";

const here = { values: { note: "here" }, at: "2026-11-02T12:00:00.000Z" };
const server = (at: string, note = "server") => ({ values: { note }, at });

test("the newer one, by their clocks, where they have never been alike", () => {
  expect(newerHere(here, null)).toBe(true);
  expect(newerHere(here, server("2026-11-02T11:00:00.000Z"))).toBe(true);
  expect(newerHere(here, server("2026-11-02T13:00:00.000Z"))).toBe(false);
});

test("the browser's, whatever its clock says, where it has seen the server's copy or a later one", () => {
  const synced = { ...here, synced: "2026-11-02T20:00:00.000Z" };
  expect(newerHere(synced, server("2026-11-02T20:00:00.000Z"))).toBe(true);
  // From a page that was kept for want of a line.
  expect(newerHere(synced, server("2026-11-02T19:00:00.000Z"))).toBe(true);
  // Changed on another device since.
  expect(newerHere(synced, server("2026-11-02T21:00:00.000Z"))).toBe(false);
});

test("neither, where both say the same", () => {
  expect(newerHere(here, server("2026-11-02T11:00:00.000Z", "here"))).toBe(false);
});
