/** The employer's leg against the diagram of product.md 3.1. */
import { describe, expect, it } from "vitest";
import { canMove } from "@/lib/platform/moves";
import {
  heldReturnsTo,
  isTerminal,
  REQUEST_MOVES,
  REQUEST_STATUSES,
  type RequestStatus,
  requestIsOpen,
} from "@/lib/requests/lifecycle";
import { holdsGrid } from "../../support/grid";

const STATES: RequestStatus[] = [
  "planned",
  "waiting_debrief",
  "ready",
  "asked",
  "held",
  "promised",
  "answered",
  "declined",
  "lapsed",
  "unreachable",
  "cancelled",
];

describe("the request's moves", () => {
  holdsGrid(REQUEST_MOVES, STATES, {
    //               planned waiting ready asked held promised answered declined lapsed unreachable cancelled
    planned: "x x . . . . x x . x x",
    waiting_debrief: "x . x . . . x x . x x",
    ready: "x . . x x . x x . x x",
    asked: "x . . x x x x x x x x",
    held: "x . x x . . x x . x x",
    promised: "x . . x . . x x . x x",
    answered: "x . . x . x x . . . .",
    declined: "x . . . . . x . . . .",
    lapsed: "x . . . . . x . . . .",
    unreachable: "x . x . . . x . . . x",
    cancelled: "x . . . . . . . . . .",
  });

  it("takes an answer from anywhere but cancelled", () => {
    const refusing = REQUEST_STATUSES.filter((from) => !canMove(REQUEST_MOVES, from, "answered"));
    expect(refusing).toEqual(["cancelled"]);
  });

  it("goes back to planned from anywhere when the interview moves", () => {
    expect(REQUEST_STATUSES.every((from) => canMove(REQUEST_MOVES, from, "planned"))).toBe(true);
  });
});

describe("the end of the leg", () => {
  it("is one of five", () => {
    expect(STATES.filter(isTerminal)).toEqual(["answered", "declined", "lapsed", "unreachable", "cancelled"]);
  });

  it("is what open is not", () => {
    for (const status of STATES) expect(requestIsOpen(status)).toBe(!isTerminal(status));
  });
});

describe("where a hold ends", () => {
  it("waits on for the answer where the ask had been sent, and is ready to send otherwise", () => {
    expect(heldReturnsTo(new Date("2026-11-13T10:00:00Z"))).toBe("asked");
    expect(heldReturnsTo(null)).toBe("ready");
  });
});
