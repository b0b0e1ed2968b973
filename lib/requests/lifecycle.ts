/** The employer's leg of a loop: one ask to one named person about one interview, from planned to settled. */
import type { Moves } from "@/lib/platform/moves";
import type { Instant } from "@/lib/platform/time";

export const REQUEST_STATUSES = [
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
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/**
 * product.md 3.1, the diagram arrow by arrow. Overdue and at risk are derived from clocks and stand nowhere here.
 * - An answer may come at any time, before the ask and after the end; only a cancelled request takes none.
 * - `answered` leads to itself (amended), and to `promised` or `asked` where the verdict was undecided.
 * - A rescheduled interview takes any request back to `planned`, the cancelled one too.
 * - `unreachable` ends the leg unless a new respondent is named (`ready`) or the submission ends (`cancelled`).
 * - `asked` leads to itself by a chase.
 */
export const REQUEST_MOVES: Moves<RequestStatus> = {
  planned: ["waiting_debrief", "answered", "declined", "unreachable", "cancelled", "planned"],
  waiting_debrief: ["ready", "answered", "declined", "unreachable", "cancelled", "planned"],
  ready: ["asked", "held", "answered", "declined", "unreachable", "cancelled", "planned"],
  asked: [
    "asked",
    "held",
    "promised",
    "answered",
    "declined",
    "lapsed",
    "unreachable",
    "cancelled",
    "planned",
  ],
  held: ["ready", "asked", "answered", "declined", "unreachable", "cancelled", "planned"],
  promised: ["asked", "answered", "declined", "unreachable", "cancelled", "planned"],
  answered: ["answered", "promised", "asked", "planned"],
  declined: ["answered", "planned"],
  lapsed: ["answered", "planned"],
  unreachable: ["ready", "answered", "cancelled", "planned"],
  cancelled: ["planned"],
};

const TERMINAL: readonly RequestStatus[] = ["answered", "declined", "lapsed", "unreachable", "cancelled"];

/** Whether this leg has come to an end, and so owes the candidate a word. A late answer may still revive it. */
export function isTerminal(status: RequestStatus): boolean {
  return TERMINAL.includes(status);
}

/** Whether we still wait for something from the employer. */
export function requestIsOpen(status: RequestStatus): boolean {
  return !isTerminal(status);
}

/** Where a hold ends: a request that had been sent goes on waiting for its answer, another becomes ready to send. */
export function heldReturnsTo(askedAt: Instant | null): "asked" | "ready" {
  return askedAt === null ? "ready" : "asked";
}
