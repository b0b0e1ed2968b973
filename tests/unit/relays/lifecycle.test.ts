/** The relay leg against product.md 3.1. */
import { describe, expect, it } from "vitest";
import { RELAY_LEG_MOVES, type RelayLegStatus, told } from "@/lib/relays/lifecycle";
import { holdsGrid } from "../../support/grid";

const STATES: RelayLegStatus[] = [
  "nothing_to_say",
  "to_write",
  "needs_approval",
  "approved",
  "scheduled",
  "sent",
  "acknowledged",
  "spoken",
  "failed",
  "withheld",
];

describe("the relay's moves", () => {
  holdsGrid(RELAY_LEG_MOVES, STATES, {
    //              nothing to_write needs approved scheduled sent acknowledged spoken failed withheld
    nothing_to_say: ". x . . . . . . . .",
    to_write: "x . x . x . . x . x",
    needs_approval: ". x . x . . . x . x",
    approved: ". x . . x . . x . x",
    scheduled: ". x . . . x . x x x",
    sent: ". x . . . . x x x .",
    acknowledged: "x x . . . . . . . .",
    spoken: "x x . . . . . . . .",
    failed: ". x . . . . . x . x",
    withheld: "x x . . . . . . . .",
  });
});

it("only evidence means told", () => {
  expect(STATES.filter(told)).toEqual(["acknowledged", "spoken"]);
});
