/** The order of a handover sheet: what is late first, then what wants a person, then what waits for somebody else. Pure. */
import type { NextStep } from "./next-step";

type Line = { step: NextStep; loop: { number: number } };

export function inOrder<L extends Line>(lines: readonly L[]): L[] {
  return lines.toSorted(
    (a, b) => rank(a.step) - rank(b.step) || at(a.step) - at(b.step) || a.loop.number - b.loop.number,
  );
}

function rank({ mood, urgency }: NextStep): number {
  if (mood !== "act") return mood === "wait" ? 3 : 4;
  return urgency === "overdue" ? 0 : urgency === "risk" ? 1 : 2;
}

function at({ dueAt }: NextStep): number {
  return dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
