/** The call-back's leg against product.md 3.1. */
import { describe, expect, it } from "vitest";
import { DEBRIEF_MOVES, type DebriefStatus, debriefIsSettled } from "@/lib/debriefs/lifecycle";
import { holdsGrid } from "../../support/grid";

const STATES: DebriefStatus[] = ["not_due", "due", "logged", "skipped", "cancelled"];

describe("the call-back's moves", () => {
  holdsGrid(DEBRIEF_MOVES, STATES, {
    //         not_due due logged skipped cancelled
    not_due: ". x x . x",
    due: "x . x x x",
    logged: ". . x . .",
    skipped: "x . x . .",
    cancelled: "x . . . .",
  });
});

it("nobody waits for a call-back that is logged or skipped", () => {
  expect(STATES.filter(debriefIsSettled)).toEqual(["logged", "skipped"]);
});
