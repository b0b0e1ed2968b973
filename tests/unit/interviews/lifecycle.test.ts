/** What may become of an interview. */
import { describe, expect, it } from "vitest";
import { INTERVIEW_MOVES, type InterviewStatus, isNoShow } from "@/lib/interviews/lifecycle";
import { holdsGrid } from "../../support/grid";

const STATES: InterviewStatus[] = [
  "booked",
  "attended",
  "candidate_no_show",
  "employer_no_show",
  "cancelled",
];

describe("the interview's moves", () => {
  holdsGrid(INTERVIEW_MOVES, STATES, {
    //                 booked attended candidate_no_show employer_no_show cancelled
    booked: "x x x x x",
    attended: "x . x x x",
    candidate_no_show: "x x . x x",
    employer_no_show: "x x x . x",
    cancelled: "x . . . .",
  });
});

it("two of them are no-shows", () => {
  expect(STATES.filter(isNoShow)).toEqual(["candidate_no_show", "employer_no_show"]);
});
