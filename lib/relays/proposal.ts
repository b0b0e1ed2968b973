/** What we propose to tell the candidate: honest, kind, within what the employer allows. Pure; a person edits and sends. */
import { formatDay } from "@/lib/interviews/when";
import type { Day } from "@/lib/platform/time";
import type { Share, Verdict } from "@/lib/requests/model";
import type { RelayKind } from "./lifecycle";
import { gap } from "./model";
import { holding, noAnswer, tookNoPlace } from "./no-news";

export type ProposedAnswer = {
  verdict: Verdict;
  strengths: string | null;
  concerns: string | null;
  wouldHaveBeenYes: string | null;
  nextStep: string | null;
  nextStepDay: Day | null;
  share: Share;
};
/** One attempt to get an answer out of the employer, on a day of the agency's calendar. */
export type AskedOn = { day: Day; channel: "email" | "phone" | "other" };

export type ProposalFacts = {
  employerName: string;
  jobTitle: string;
  /** The interview's day, and the day on which the text is written. */
  day: Day;
  today: Day;
  /** The candidate's choice: the reason for a no, or only the outcome (trust.md 5). */
  wantsReasons: boolean;
  /** The newest answer's, known to those as well who may not read its words; null where there is none. */
  verdict: Verdict | null;
  answer: ProposedAnswer | null;
  asked: readonly AskedOn[];
  /** How the asking stands: declined, unreachable and lapsed each have their own honest sentence. */
  request: string;
  promisedFor: Day | null;
  interview: "booked" | "attended" | "candidate_no_show" | "employer_no_show" | "cancelled";
  cancelledBy: "agency" | "employer" | "candidate" | null;
  /** By when the candidate hears again; only a holding update needs it. */
  nextWordBy: Day | null;
};

/** The text of a kind, without greeting and signature, which belong to the letter. Gaps stand in square brackets. */
export function proposal(kind: RelayKind, facts: ProposalFacts): string {
  switch (kind) {
    case "feedback":
      return facts.answer ? feedback(facts, facts.answer) : "";
    case "no_answer":
      return noAnswer(facts);
    case "holding":
      return holding(facts);
    case "cancelled":
      return tookNoPlace(facts);
  }
}

function feedback(facts: ProposalFacts, answer: ProposedAnswer): string {
  const { employerName, jobTitle, day, today } = facts;
  const parts = [
    `I have heard from ${employerName} about your interview on ${formatDay(day, today)} (${jobTitle}).`,
  ];
  parts.push(...VERDICTS[answer.verdict](facts, answer));
  parts.push(...reasons(facts, answer));
  parts.push(CLOSINGS[answer.verdict]);
  return parts.join("\n\n");
}

type Say = (facts: ProposalFacts, answer: ProposedAnswer) => string[];
const VERDICTS: Record<Verdict, Say> = {
  progress: (facts, answer) => ["Good news: they would like to go on with you.", ...nextStep(facts, answer)],
  undecided: ({ promisedFor, today }) => [
    promisedFor
      ? `They have not decided yet, and say that they will by ${formatDay(promisedFor, today)}.`
      : "They have not decided yet, and have named no day for it. I will keep asking.",
  ],
  no: () => ["I am sorry to say that they have decided not to go further with you this time."],
};

const CLOSINGS: Record<Verdict, string> = {
  progress: "Tell me if anything about this surprises you, or if you would like to talk before then.",
  undecided: "You need do nothing now. I will tell you as soon as I know more.",
  no: "I know that this is not what you hoped for. Write back or ring me whenever it suits you, and we will look at what to take from it.",
};

function nextStep({ today }: ProposalFacts, answer: ProposedAnswer): string[] {
  const when = answer.nextStepDay ? `, planned for ${formatDay(answer.nextStepDay, today)}` : "";
  if (!answer.nextStep) return when ? [`The next step is${when.slice(1)}.`] : [];
  const what = answer.share === "as_is" ? sentencePart(answer.nextStep) : gap("say what the next step is");
  return [`The next step: ${what}${when}.`];
}

/** What they liked and missed: quoted, left as gaps to fill in other words, or not said at all. */
function reasons(facts: ProposalFacts, answer: ProposedAnswer): string[] {
  const given = [
    { lead: "What they liked", words: answer.strengths },
    { lead: "What they were less sure of", words: answer.concerns },
    {
      lead: "What would have made it a yes",
      words: answer.verdict === "no" ? answer.wouldHaveBeenYes : null,
    },
  ].filter((reason) => reason.words?.trim());
  if (given.length === 0) return [];
  if (!facts.wantsReasons)
    return [
      "You asked me for the outcome only, so I leave it there. If you would like the reasons after all, tell me.",
    ];
  if (answer.share === "not") return ["They have asked us not to pass on more than that, and we keep to it."];
  return given.map(({ lead, words }) =>
    answer.share === "as_is"
      ? `${lead}: “${oneLine(words ?? "")}”`
      : `${lead}: ${gap(`in your words: ${lead.toLowerCase()}`)}`,
  );
}

function oneLine(words: string): string {
  return words.trim().replace(/\s+/g, " ");
}

/** Somebody's words in the middle of our sentence: without their own full stop. */
function sentencePart(words: string): string {
  return oneLine(words).replace(/[.!\s]+$/, "");
}
