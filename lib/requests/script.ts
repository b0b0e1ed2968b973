/** What to say when the respondent is rung: from the request's facts, with nothing in it that is private. Pure. */
import { formatDay } from "@/lib/interviews/when";
import type { Day } from "@/lib/platform/time";
import { calledBy } from "./names";

export type ScriptFacts = {
  contact: string;
  caller: string;
  callerPhone: string | null;
  agency: string;
  candidate: string;
  job: string;
  day: Day;
  today: Day;
  /** What the candidate forgot in the room and may be passed on; null where there is nothing. */
  toAdd: string | null;
  /** When we wrote or rang before, oldest first. */
  tried: readonly Day[];
  /** A day that they named and let pass. */
  promised: Day | null;
};
/** `talk` in the order of saying; `voicemail` whole. */
export type Script = { talk: string[]; voicemail: string };

/** Short enough to be read while it rings: who, about whom, why now, one question, and the two things to know after it. */
export function callScript(facts: ScriptFacts): Script {
  const { caller, agency, candidate, job, day, today, toAdd } = facts;
  const first = calledBy(candidate);
  const me = `this is ${caller} at ${agency}`;
  const talk = [
    `Hello ${calledBy(facts.contact)}, ${me}. You saw ${candidate} on ${formatDay(day, today)} for the ${job} position.`,
    reason(facts),
    toAdd && `${first} would like to add: “${toAdd}”`,
    `In a sentence or two: what did you think of ${first}?`,
    `What happens next, and by when? And may I pass your words on to ${first}?`,
  ];
  const back = facts.callerPhone ? `, or ring me on ${facts.callerPhone}` : "";
  return {
    talk: talk.filter((line): line is string => Boolean(line)),
    voicemail: `Hello ${calledBy(facts.contact)}, ${me}. I would like to hear what you thought of ${candidate}; a sentence is enough. You can answer by the link in my e-mail${back}. Thank you.`,
  };
}

function reason({ tried, promised, today }: ScriptFacts): string | null {
  if (promised) return `You hoped to know by ${formatDay(promised, today)}, so I thought I would ring.`;
  if (tried.length === 0) return null;
  const days = tried.slice(-2).map((day) => formatDay(day, today));
  return `I tried on ${days.join(" and ")}, and a voice is often quicker.`;
}
