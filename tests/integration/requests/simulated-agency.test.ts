/** Three stretches of the year in agencies of twenty consultants: whatever happened, every letter kept its manners. */
import "../../support/as-worker";
import { afterAll, describe, expect, it } from "vitest";
import { closeDb } from "@/lib/platform/db";
import { judgedWindow, WINDOWS } from "../../support/simulated-manners";

const CONSULTANTS = 20;

afterAll(closeDb);

describe("an agency that asks by itself", () => {
  it.each(WINDOWS)("keeps its manners through $name", async (window) => {
    const { left, silences } = await judgedWindow(window, CONSULTANTS);
    const seed = `seed ${window.seed}`;
    const of = (kind: string) => left.filter((letter) => letter.kind === kind);
    expect(
      new Set(of("ask").flatMap(({ requestIds }) => requestIds)).size,
      `${seed}: asked`,
    ).toBeGreaterThanOrEqual(30);
    expect(of("chase").length, `${seed}: reminders`).toBeGreaterThanOrEqual(25);
    expect(of("holding").length, `${seed}: holding updates`).toBeGreaterThanOrEqual(20);
    expect(silences.length, `${seed}: silences asked for`).toBeGreaterThanOrEqual(8);
    expect(
      of("chase").some(({ requestIds }) => requestIds.length > 1),
      `${seed}: one letter for several`,
    ).toBe(true);
  });
});
