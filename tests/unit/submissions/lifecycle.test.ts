/** The pipeline against product.md 3.2. */
import { describe, expect, it } from "vitest";
import { canMove } from "@/lib/platform/moves";
import {
  categoryOf,
  forwardPath,
  reopenTarget,
  STATUS_ORDER,
  SUBMISSION_MOVES,
  type SubmissionStatus,
} from "@/lib/submissions/lifecycle";
import { holdsGrid } from "../../support/grid";

const STATES: SubmissionStatus[] = [
  "shortlisted",
  "submitted",
  "employer_reviewing",
  "interview_requested",
  "interviewing",
  "awaiting_outcome",
  "offer_pending",
  "offered",
  "offer_accepted",
  "placed",
  "on_hold",
  "candidate_withdrew",
  "employer_rejected",
  "job_closed",
  "kept_in_view",
  "offer_declined",
  "offer_withdrawn",
  "fell_through",
];

describe("the pipeline's moves", () => {
  holdsGrid(SUBMISSION_MOVES, STATES, {
    //                   main line             hold withdrew rejected closed kept   declined withdrawn fell through
    shortlisted: ".x........ xxxxx ...",
    submitted: "..x....... xxxxx ...",
    employer_reviewing: "...x...... xxxxx ...",
    interview_requested: "....x..... xxxxx ...",
    interviewing: ".....x.... xxxxx ...",
    awaiting_outcome: "....x.x... xxxxx ...",
    offer_pending: ".......x.. xxxxx ...",
    offered: "........x. xxxxx xx.",
    offer_accepted: ".........x ..... ..x",
    placed: "xxxxxxxx.. ..... ..x",
    on_hold: "xxxxxxxx.. .xxxx ...",
    candidate_withdrew: "xxxxxxxx.. ..... ...",
    employer_rejected: "xxxxxxxx.. ..... ...",
    job_closed: "xxxxxxxx.. ..... ...",
    kept_in_view: "xxxxxxxx.. ..... ...",
    offer_declined: "xxxxxxxx.. ..... ...",
    offer_withdrawn: "xxxxxxxx.. ..... ...",
    fell_through: "xxxxxxxx.. ..... ...",
  });
});

describe("categories", () => {
  it("are five, and each state has one", () => {
    const by = Object.groupBy(STATES, categoryOf);
    expect(by.unstarted).toEqual(["shortlisted"]);
    expect(by.active).toEqual(STATES.slice(1, 8));
    expect(by.won).toEqual(["offer_accepted", "placed"]);
    expect(by.parked).toEqual(["on_hold", "kept_in_view"]);
    expect(by.lost).toEqual([
      "candidate_withdrew",
      "employer_rejected",
      "job_closed",
      "offer_declined",
      "offer_withdrawn",
      "fell_through",
    ]);
  });

  it("the order of the pipeline names every state once, the main line first", () => {
    expect(STATUS_ORDER.toSorted()).toEqual(STATES.toSorted());
    expect(STATUS_ORDER.slice(0, 10)).toEqual(STATES.slice(0, 10));
  });
});

describe("coming back", () => {
  it("lands on the last running state", () => {
    expect(reopenTarget(["submitted", "interviewing", "awaiting_outcome", "employer_rejected"])).toBe(
      "awaiting_outcome",
    );
    expect(reopenTarget(["offered", "offer_accepted", "placed", "fell_through"])).toBe("offered");
    expect(reopenTarget(["submitted", "on_hold"])).toBe("submitted");
  });

  it("lands on the shortlist where nothing was recorded", () => {
    expect(reopenTarget([])).toBe("shortlisted");
    expect(reopenTarget(["job_closed"])).toBe("shortlisted");
  });
});

describe("facts that run ahead", () => {
  it("pass each state in between, by moves that the table allows", () => {
    expect(forwardPath("submitted", "interviewing")).toEqual([
      "employer_reviewing",
      "interview_requested",
      "interviewing",
    ]);
    let at: SubmissionStatus = "shortlisted";
    for (const next of forwardPath("shortlisted", "offered")) {
      expect(canMove(SUBMISSION_MOVES, at, next)).toBe(true);
      at = next;
    }
    expect(at).toBe("offered");
  });

  it("is empty backwards, on the spot, and from states off the line", () => {
    expect(forwardPath("offered", "interviewing")).toEqual([]);
    expect(forwardPath("interviewing", "interviewing")).toEqual([]);
    expect(forwardPath("employer_rejected", "interviewing")).toEqual([]);
  });
});
