/** The proposed words: within what the employer allows and the candidate wants, honest where there is nothing to pass on. */
import { describe, expect, it } from "vitest";
import { fittingKinds, reasonAgainst, type Standing } from "@/lib/relays/fitting";
import { gapsIn } from "@/lib/relays/model";
import { askedWords, noAnswer } from "@/lib/relays/no-news";
import { type ProposalFacts, type ProposedAnswer, proposal } from "@/lib/relays/proposal";

const ANSWER: ProposedAnswer = {
  verdict: "no",
  strengths: "Knows her dyes inside out.",
  concerns: "Never led a team.",
  wouldHaveBeenYes: "A year of leading people.",
  nextStep: null,
  nextStepDay: null,
  share: "as_is",
};
const FACTS: ProposalFacts = {
  employerName: "Harrow Mills",
  jobTitle: "Dye chemist",
  day: "2026-11-02",
  today: "2026-11-05",
  wantsReasons: true,
  verdict: null,
  answer: ANSWER,
  asked: [
    { day: "2026-11-02", channel: "email" },
    { day: "2026-11-04", channel: "email" },
    { day: "2026-11-04", channel: "email" },
    { day: "2026-11-05", channel: "phone" },
  ],
  request: "answered",
  promisedFor: null,
  interview: "attended",
  cancelledBy: null,
  nextWordBy: null,
};
const RAW = ["dyes inside out", "led a team", "leading people"];
const feedback = (answer: Partial<ProposedAnswer>, more: Partial<ProposalFacts> = {}) =>
  proposal("feedback", { ...FACTS, ...more, answer: { ...ANSWER, ...answer } });

describe("feedback", () => {
  it("may quote what is shared as it is, and is ready to send", () => {
    const text = feedback({ share: "as_is" });
    for (const words of RAW) expect(text).toContain(words);
    expect(gapsIn(text)).toEqual([]);
    expect(text).toContain("decided not to go further");
  });

  it("leaves a gap to fill for each thing that is to be reworded, and repeats no word of it", () => {
    const text = feedback({ share: "reword" });
    for (const words of RAW) expect(text).not.toContain(words);
    expect(gapsIn(text)).toHaveLength(3);
  });

  it("tells the outcome alone where nothing is to be shared, and says that there is no more", () => {
    const text = feedback({ share: "not" });
    for (const words of RAW) expect(text).not.toContain(words);
    expect(gapsIn(text)).toEqual([]);
    expect(text).toContain("asked us not to pass on more");
  });

  it.each(["as_is", "reword", "not"] as const)(
    "keeps the reasons from whoever wants the outcome only (%s)",
    (share) => {
      const text = feedback({ share }, { wantsReasons: false });
      for (const words of RAW) expect(text).not.toContain(words);
      expect(gapsIn(text)).toEqual([]);
      expect(text).toContain("outcome only");
    },
  );

  it("names the next step of a yes, in their words only where that is allowed", () => {
    const yes = {
      verdict: "progress",
      nextStep: "Second round on site.",
      nextStepDay: "2026-11-12",
    } as const;
    expect(feedback({ ...yes, share: "as_is" })).toContain("Second round on site, planned for Thu 12 Nov.");
    const reworded = feedback({ ...yes, share: "reword" });
    expect(reworded).not.toContain("on site");
    expect(reworded).toContain("planned for Thu 12 Nov");
    expect(feedback({ verdict: "progress", nextStepDay: "2026-11-12" })).toContain(
      "next step is planned for Thu 12 Nov",
    );
  });

  it("does not tell what would have made it a yes when it is one", () => {
    expect(feedback({ verdict: "progress" })).not.toContain("leading people");
  });

  it("says of an undecided answer when they mean to decide, or that they have not said", () => {
    expect(feedback({ verdict: "undecided" }, { promisedFor: "2026-11-06" })).toContain("will by Fri 6 Nov");
    expect(feedback({ verdict: "undecided" })).toContain("named no day");
  });
});

describe("where there is no feedback", () => {
  it("says on which days and how they were asked, each once", () => {
    expect(askedWords(FACTS.asked, FACTS.today)).toBe(
      "We asked on Mon 2 Nov by e-mail, on Wed 4 Nov by e-mail and on Thu 5 Nov by telephone",
    );
    expect(askedWords([], FACTS.today)).toBe("");
  });

  it("is honest about each way in which an answer failed to come", () => {
    const why = (request: string) => noAnswer({ ...FACTS, answer: null, request });
    expect(why("declined")).toContain("will not give feedback");
    expect(why("lapsed")).toContain("Nobody has answered");
    expect(why("unreachable")).toContain("no longer to be reached");
    for (const request of ["declined", "lapsed", "unreachable"]) {
      expect(why(request)).toContain("We asked on Mon 2 Nov");
      expect(gapsIn(why(request))).toEqual([]);
    }
  });

  it("a holding update names the next word's day, or leaves it open to be filled", () => {
    const text = proposal("holding", { ...FACTS, nextWordBy: "2026-11-09", promisedFor: "2026-11-06" });
    expect(text).toContain("by Mon 9 Nov");
    expect(text).toContain("answer by Fri 6 Nov");
    expect(gapsIn(proposal("holding", FACTS))).toEqual(["[which day …]"]);
    expect(proposal("holding", { ...FACTS, asked: [] })).toContain("I have not asked them yet");
  });

  it("a holding update never denies an answer that is there", () => {
    for (const verdict of ["progress", "no"] as const) {
      const text = proposal("holding", { ...FACTS, verdict, nextWordBy: "2026-11-09" });
      expect(text).toContain("they have answered");
      expect(text).not.toMatch(/no news|no answer/);
    }
    expect(proposal("holding", { ...FACTS, verdict: "undecided" })).toContain("They have not decided yet.");
  });

  it("tells the two no-shows apart, and who called it off", () => {
    const of = (interview: ProposalFacts["interview"], cancelledBy: ProposalFacts["cancelledBy"] = null) =>
      proposal("cancelled", { ...FACTS, interview, cancelledBy });
    expect(of("candidate_no_show")).toContain("were expecting you");
    expect(of("employer_no_show")).toContain("You did nothing wrong");
    expect(of("cancelled", "employer")).toContain("they have called it off");
    expect(of("cancelled", "agency")).toContain("we have had to call it off");
  });
});

describe("which word fits", () => {
  const on = (more: Partial<Standing>): Standing => ({
    history: false,
    interview: "attended",
    request: "asked",
    verdict: null,
    ...more,
  });

  it.each([
    [on({ request: "answered", verdict: "no" }), ["feedback", "holding"]],
    [on({ request: "asked" }), ["holding"]],
    [on({ request: "promised", verdict: "undecided" }), ["holding", "feedback"]],
    [on({ request: "lapsed" }), ["no_answer", "holding"]],
    [on({ request: "declined", verdict: "undecided" }), ["no_answer", "feedback", "holding"]],
    [on({ request: "cancelled", interview: "employer_no_show" }), ["cancelled", "holding"]],
    [on({ history: true, request: "answered", verdict: "no" }), []],
  ] as const)("%j", (standing, kinds) => {
    expect(fittingKinds(standing)).toEqual(kinds);
  });

  it("says why not", () => {
    expect(reasonAgainst("no_answer", on({}))).toContain("still asking");
    expect(reasonAgainst("no_answer", on({ verdict: "no" }))).toContain("There is an answer");
    expect(reasonAgainst("feedback", on({}))).toContain("no answer");
    expect(reasonAgainst("holding", on({}))).toBeNull();
  });
});
