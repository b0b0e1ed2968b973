/** Proposed words where there is no feedback to pass on: none to be had, none yet, or an interview that fell through. */
import { formatDay } from "@/lib/interviews/when";
import type { Day } from "@/lib/platform/time";
import { gap } from "./model";
import type { AskedOn, ProposalFacts } from "./proposal";

/** "We asked on Tue 3 Nov by e-mail and on Thu 5 Nov by telephone"; empty when nobody was asked. */
export function askedWords(asked: readonly AskedOn[], today: Day): string {
  const seen = new Set<string>();
  const each = asked.flatMap(({ day, channel }) => {
    const key = `${day} ${channel}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [`on ${formatDay(day, today)}${BY[channel]}`];
  });
  if (each.length === 0) return "";
  const last = each.pop();
  return each.length === 0 ? `We asked ${last}` : `We asked ${each.join(", ")} and ${last}`;
}

export function noAnswer(facts: ProposalFacts): string {
  const { employerName, jobTitle, day, today, asked, request } = facts;
  const about = `${employerName} about your interview on ${formatDay(day, today)} (${jobTitle})`;
  const said = askedWords(asked, today);
  const why = NO_ANSWER[request] ?? NO_ANSWER.lapsed;
  return [
    `I promised to tell you what I hear, and I owe you an honest word: we have no feedback from ${about}.`,
    said ? `${said}. ${why}` : why,
    "That says nothing about you. It is how they have handled it, and I am sorry: you gave them your time and deserved an answer.",
    "Should anything still come in, I will tell you the same day. If you would like to talk it through, write back or ring me.",
  ].join("\n\n");
}

const NO_ANSWER: Record<string, string | undefined> = {
  declined: "They have told us that they will not give feedback.",
  unreachable:
    "The person we could ask is no longer to be reached there, and nobody else has answered for them.",
  lapsed: "Nobody has answered, and we do not expect it any more.",
};

export function holding(facts: ProposalFacts): string {
  const { employerName, jobTitle, day, today, nextWordBy, verdict } = facts;
  const about = `your interview with ${employerName} on ${formatDay(day, today)} (${jobTitle})`;
  const answered = verdict === "progress" || verdict === "no";
  const by = nextWordBy ? `by ${formatDay(nextWordBy, today)}` : `by ${gap("which day")}`;
  return [
    answered
      ? `A short word about ${about}, so that you are not left guessing: they have answered, and I want to talk to you properly about what they said.`
      : `There is no news yet about ${about}, and I do not want to leave you guessing.`,
    answered ? "" : waitingWords(facts),
    `You will hear from me again ${by}, whatever there is to say by then.`,
  ]
    .filter(Boolean)
    .join("\n\n");
}

function waitingWords({ asked, promisedFor, today, verdict }: ProposalFacts): string {
  const said = askedWords(asked, today);
  const promised = promisedFor ? `They say that they will answer by ${formatDay(promisedFor, today)}.` : "";
  if (verdict === "undecided") return `They have not decided yet. ${promised}`.trim();
  return said
    ? `${said}. ${promised || "There is no answer yet."}`
    : promised || "I have not asked them yet.";
}

export function tookNoPlace(facts: ProposalFacts): string {
  const { employerName, jobTitle, day, today } = facts;
  const about = `interview with ${employerName} on ${formatDay(day, today)} (${jobTitle})`;
  switch (facts.interview) {
    case "candidate_no_show":
      return [
        `${employerName} were expecting you for your ${about}, and tell us that you could not make it.`,
        "I hope that you are well. Tell me what happened, and whether you still want the job: then I know what I can say to them.",
      ].join("\n\n");
    case "employer_no_show":
      return [
        `I am sorry: your ${about} did not take place, because nobody was there to meet you. You did nothing wrong.`,
        "I am asking them what happened and whether they will offer you another time, and will tell you what they say.",
      ].join("\n\n");
    default:
      return [
        `Your ${about} will not take place: ${CALLED_OFF[facts.cancelledBy ?? "employer"]}.`,
        `${gap("what happens now: another time, or nothing more")}`,
        "If you have questions, write back or ring me.",
      ].join("\n\n");
  }
}

const CALLED_OFF = {
  employer: "they have called it off",
  agency: "we have had to call it off",
  candidate: "as you asked, we have called it off",
} as const;

const BY = { email: " by e-mail", phone: " by telephone", other: "" } as const;
