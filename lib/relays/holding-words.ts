/** What a holding update says when the product writes it: what was done and when the next word comes, and nothing else. */
import { formatDay } from "@/lib/interviews/when";
import type { Day } from "@/lib/platform/time";
import { type Around, judge } from "./guard";

/** One attempt that took place: a letter that has left, or a call. `day` in the candidate's calendar, oldest first. */
export type Tried = {
  day: Day;
  what: "asked" | "reminded" | "talked" | "voicemail" | "missed";
  by: "email" | "phone" | "other";
};

export type HoldingWordsFacts = {
  employerName: string;
  jobTitle: string;
  /** What the person we ask does there; never the name. */
  role: string | null;
  day: Day;
  today: Day;
  tried: readonly Tried[];
  /** The lead request's status. */
  request: string;
  promisedFor: Day | null;
  /** Until when asking waits. */
  waitsUntil: Day | null;
  calledBack: boolean;
  undecided: boolean;
  nextWordBy: Day;
};

/**
 * The fullest text that the wording guard has nothing against: with the role and the job, without the role, and last
 * with nothing in it that a person ever typed.
 */
export function holdingWords(facts: HoldingWordsFacts, names: Pick<Around, "names" | "ownName">): string {
  const about = `with ${facts.employerName} on ${formatDay(facts.day, facts.today)}`;
  const plain = `on ${formatDay(facts.day, facts.today)}`;
  const fullest = [
    { about: `${about} (${facts.jobTitle})`, whom: facts.role ? ` their ${facts.role}` : " them" },
    { about: `${about} (${facts.jobTitle})`, whom: " them" },
  ].map((naming) => text(facts, naming));
  const passes = (words: string) => judge(words, { ...names, answer: null }).hints.length === 0;
  return fullest.find(passes) ?? text(facts, { about: plain, whom: " them" });
}

type Naming = { about: string; whom: string };

function text(facts: HoldingWordsFacts, { about, whom }: Naming): string {
  const { today, nextWordBy } = facts;
  return [
    `There is no news yet about your interview ${about}, and I do not want to leave you guessing.`,
    [tried(facts, whom), standing(facts)].filter(Boolean).join(" "),
    `You will hear from me again by ${formatDay(nextWordBy, today)}, whatever there is to say by then.`,
  ].join("\n\n");
}

/** More than these are counted, not listed. */
const MOST_LISTED = 3;

function tried({ tried: all, today }: HoldingWordsFacts, whom: string): string {
  const on = (day: Day) => `on ${formatDay(day, today)}`;
  const [first, ...later] = all;
  if (!first) return "";
  const opening =
    first.what === "asked"
      ? `We asked${whom} ${on(first.day)}${BY[first.by]}`
      : `We ${VERBS[first.what]} ${on(first.day)}`;
  const last = later.at(-1);
  if (!last) return `${opening}.`;
  if (later.length > MOST_LISTED)
    return `${opening}. Since then we have tried ${later.length} more times, the last time ${on(last.day)}.`;
  const each = later.map(({ what, day }) => `${VERBS[what]} ${on(day)}`);
  const end = each.pop();
  return `${[opening, ...each].join(", ")} and ${end}.`;
}

const VERBS: Record<Tried["what"], string> = {
  asked: "wrote to them again",
  reminded: "reminded them",
  talked: "talked to them",
  voicemail: "left them a voicemail",
  missed: "rang them without reaching them",
};

const BY = { email: " by e-mail", phone: " by telephone", other: "" } as const;

function standing(facts: HoldingWordsFacts): string {
  const { request, promisedFor, waitsUntil, tried: all, today, undecided, calledBack } = facts;
  const parts: string[] = [];
  if (undecided) parts.push("They have not decided yet.");
  if (promisedFor && request === "promised")
    parts.push(`They say that they will answer by ${formatDay(promisedFor, today)}.`);
  else if (promisedFor && promisedFor < today && request === "asked")
    parts.push(`They meant to answer by ${formatDay(promisedFor, today)}, and have not.`);
  else if (waitsUntil && waitsUntil > today)
    parts.push(`We are leaving them in peace until ${formatDay(waitsUntil, today)}, and ask then.`);
  else if (!undecided && all.length > 0) parts.push("There is no answer yet.");
  if (all.length === 0 && !undecided && !promisedFor) {
    const waits = waitsUntil !== null && waitsUntil > today;
    if (!calledBack)
      parts.push("We have not asked them yet: first I would like to hear from you how it went.");
    else if (!waits) parts.push("We have not asked them yet.");
  }
  return parts.join(" ") || "We have nothing from them yet.";
}
