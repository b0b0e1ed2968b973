/** Which word to the candidate fits how things stand: asked by the server before it sends, and by the page for its choices. */
import { type RequestStatus, requestIsOpen } from "@/lib/requests/lifecycle";
import { RELAY_KINDS, type RelayKind } from "./lifecycle";

export type Standing = {
  /** Imported as history: no letters until somebody opens the loop. */
  history: boolean;
  interview: string;
  /** The lead request's status; null where nobody is to be asked. */
  request: string | null;
  /** Of the newest answer; null where there is none. */
  verdict: string | null;
};

/** Why a relay of this kind may not be told now, in words; null when it may. */
export function reasonAgainst(kind: RelayKind, on: Standing): string | null {
  if (on.history) return "This interview came in as history. Open its loop first.";
  switch (kind) {
    case "holding":
      return null;
    case "feedback":
      return on.verdict ? null : "There is no answer from the employer to pass on.";
    case "cancelled":
      return fellThrough(on) ? null : "This interview has not been cancelled or missed.";
    case "no_answer":
      if (fellThrough(on)) return "The interview did not take place: tell that.";
      if (on.verdict && on.verdict !== "undecided") return "There is an answer: pass that on.";
      return on.request && requestIsOpen(on.request as RequestStatus)
        ? "We are still asking. Send a holding update, or end the asking first."
        : null;
  }
}

/** The kinds that fit, the one to propose first in front. */
export function fittingKinds(on: Standing): RelayKind[] {
  const first: RelayKind =
    on.verdict && on.verdict !== "undecided"
      ? "feedback"
      : fellThrough(on)
        ? "cancelled"
        : on.request && !requestIsOpen(on.request as RequestStatus)
          ? "no_answer"
          : "holding";
  const kinds = RELAY_KINDS.filter((kind) => reasonAgainst(kind, on) === null);
  return kinds.toSorted((a, b) => Number(b === first) - Number(a === first));
}

function fellThrough({ interview }: Standing): boolean {
  return ["cancelled", "candidate_no_show", "employer_no_show"].includes(interview);
}
