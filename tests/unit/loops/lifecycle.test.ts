/** Closed means told: what closes a loop, what does not, what opens it again. */
import { describe, expect, it } from "vitest";
import { CLOSED_REASONS, LOOP_MOVES, type LoopFacts, loopOutcome, triedEnough } from "@/lib/loops/lifecycle";
import { RELAY_KINDS, RELAY_LEG_STATUSES } from "@/lib/relays/lifecycle";
import { REQUEST_STATUSES } from "@/lib/requests/lifecycle";
import { holdsGrid } from "../../support/grid";

describe("the loop's moves", () => {
  holdsGrid(LOOP_MOVES, ["open", "closed"], { open: ". x", closed: "x ." });
});

const toldFeedback: LoopFacts = {
  debrief: "logged",
  request: "answered",
  relay: "acknowledged",
  relayKind: "feedback",
  interviewStatus: "attended",
};
const outcome = (change: Partial<LoopFacts>) => {
  const { state, reason } = loopOutcome({ ...toldFeedback, ...change });
  return reason ?? state;
};

describe("what closes a loop", () => {
  it("feedback that was read, answered or spoken", () => {
    expect(outcome({})).toBe("told");
    expect(outcome({ relay: "spoken" })).toBe("told");
  });

  it("an honest word that none could be had, once the employer's leg has ended", () => {
    for (const request of ["declined", "lapsed", "unreachable"] as const) {
      expect(outcome({ request, relayKind: "no_answer" })).toBe("no_feedback_told");
    }
  });

  it("the call-back makes no difference", () => {
    for (const debrief of ["not_due", "due", "logged", "skipped", "cancelled"] as const) {
      expect(outcome({ debrief })).toBe("told");
    }
  });

  it("a word about the cancelled interview, or a manager's reason for having none", () => {
    const cancelled = { interviewStatus: "cancelled", request: "cancelled", relayKind: "cancelled" } as const;
    expect(outcome({ ...cancelled, relay: "spoken" })).toBe("cancelled");
    expect(outcome({ ...cancelled, relay: "withheld" })).toBe("cancelled");
    expect(outcome({ ...cancelled, relay: "to_write" })).toBe("open");
    expect(outcome({ ...cancelled, relay: "sent" })).toBe("open");
  });

  it.each(["candidate_no_show", "employer_no_show"] as const)(
    "%s: owes a word, then closes",
    (interviewStatus) => {
      const noShow = { interviewStatus, request: "cancelled" } as const;
      expect(outcome({ ...noShow, relay: "nothing_to_say", relayKind: null })).toBe("open");
      expect(outcome({ ...noShow, relay: "withheld", relayKind: "cancelled" })).toBe("open");
      expect(outcome({ ...noShow, relayKind: "cancelled" })).toBe("no_feedback_told");
      expect(outcome({ ...noShow, relayKind: "no_answer" })).toBe("no_feedback_told");
      expect(outcome({ ...noShow, request: "answered", relayKind: "feedback" })).toBe("told");
    },
  );

  it("a manager, after every attempt to reach the candidate", () => {
    expect(outcome({ relay: "sent", candidateUnreachable: true })).toBe("candidate_unreachable");
    expect(outcome({ relay: "acknowledged", candidateUnreachable: true })).toBe("told");
  });
});

describe("what does not", () => {
  it("a letter that was sent, withheld or failed", () => {
    for (const relay of RELAY_LEG_STATUSES.filter((status) => !["acknowledged", "spoken"].includes(status))) {
      expect(outcome({ relay })).toBe("open");
    }
  });

  it("a holding update, whatever else is true", () => {
    for (const request of REQUEST_STATUSES) expect(outcome({ request, relayKind: "holding" })).toBe("open");
    expect(outcome({ interviewStatus: "cancelled", relayKind: "holding" })).toBe("open");
  });

  it("anything while the employer's leg is open, as an undecided answer leaves it", () => {
    for (const request of ["planned", "waiting_debrief", "ready", "asked", "held", "promised"] as const) {
      for (const relayKind of RELAY_KINDS) expect(outcome({ request, relayKind })).toBe("open");
    }
  });

  it("a word about a cancellation once the interview is booked again", () => {
    expect(outcome({ interviewStatus: "booked", request: "lapsed", relayKind: "cancelled" })).toBe("open");
  });

  it("nothing said at all", () => {
    expect(outcome({ relay: "nothing_to_say", relayKind: null })).toBe("open");
  });
});

describe("what opens it again", () => {
  it("an answer after the candidate was told that there is none", () => {
    expect(outcome({ request: "lapsed", relayKind: "no_answer" })).toBe("no_feedback_told");
    expect(outcome({ request: "answered", relayKind: "no_answer" })).toBe("open");
  });

  it("an amended answer that has to be written up", () => {
    expect(outcome({ relay: "to_write" })).toBe("open");
  });

  it("an interview with a new time", () => {
    expect(outcome({ interviewStatus: "booked", request: "planned", relay: "nothing_to_say" })).toBe("open");
  });
});

it("cancelled is a reason only where the interview was cancelled", () => {
  for (const interviewStatus of ["booked", "attended", "candidate_no_show", "employer_no_show"] as const) {
    for (const request of REQUEST_STATUSES) {
      for (const relay of RELAY_LEG_STATUSES) {
        for (const relayKind of RELAY_KINDS) {
          expect(outcome({ interviewStatus, request, relay, relayKind })).not.toBe("cancelled");
        }
      }
    }
  }
});

it("there are four reasons", () => {
  expect(CLOSED_REASONS).toEqual(["told", "no_feedback_told", "candidate_unreachable", "cancelled"]);
});

describe("having tried enough", () => {
  it("takes three attempts by two channels", () => {
    const phone = { channel: "phone" };
    expect(triedEnough([phone, phone, phone])).toBe(false);
    expect(triedEnough([phone, { channel: "email" }])).toBe(false);
    expect(triedEnough([phone, phone, { channel: "email" }])).toBe(true);
  });
});
