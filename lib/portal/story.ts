/** The story of one interview as its candidate reads it: what was done, what happens now, what comes. Pure. */
import { formatDay, formatInstant, inBothZones } from "@/lib/interviews/when";
import { type Day, dayIn, type Instant, type Zone } from "@/lib/platform/time";
import { words } from "@/lib/platform/words";
import type { RelayKind } from "@/lib/relays/lifecycle";
import { asking, isSettled, on } from "./story-of-asking";

export type StoryFacts = {
  now: Instant;
  employer: string;
  /** How the candidate calls whoever looks after it at the agency. */
  consultant: string;
  interview: {
    day: Day;
    startsAt: Instant | null;
    endsAt: Instant | null;
    zone: Zone;
    status: string;
    cancelledBy: string | null;
  };
  debrief: { loggedAt: Instant; decidesBy: Day | null } | null;
  /** They do not want to go on, since then. */
  withdrewAt: Instant | null;
  /** When they wrote it down by themselves; the consultant may still go through it. */
  toldAt: Instant | null;
  debriefLeg: string;
  request: {
    status: string;
    askedAt: Instant | null;
    /** Asked not to write before that day. */
    waitsUntil: Day | null;
    promisedFor: Day | null;
    answeredAt: Instant | null;
    reminders: readonly Instant[];
  } | null;
  /** Oldest first. */
  relays: readonly {
    kind: RelayKind;
    sentAt: Instant;
    toldAt: Instant | null;
    spoken: boolean;
    nextWordBy: Day | null;
  }[];
  /** Whether the consultant still means to write, and by when once there is something to say. */
  wordDue: boolean;
  wordDueAt: Instant | null;
};

export type StoryStep = {
  key: "interview" | "call_back" | "withdrew" | "asked" | "reminded" | "answer" | "next_word" | "word";
  state: "done" | "current" | "todo";
  label: string;
  when?: string;
};

/** The steps in order; at most one is current. `zone` is the candidate's own. */
export function story(facts: StoryFacts, zone: Zone): StoryStep[] {
  const tell: Tell = { facts, zone, today: dayIn(facts.now, zone) };
  const fellThrough = ["cancelled", "candidate_no_show", "employer_no_show"].includes(facts.interview.status);
  const steps = fellThrough
    ? [notHeld(tell), ...wordAboutThat(tell)]
    : [interview(tell), ...callBack(tell), ...(facts.withdrewAt ? withdrew(tell) : goingOn(tell))];
  return onlyOneCurrent(steps);
}

/** The story in one line, for the list. */
export function headline(steps: readonly StoryStep[]): string {
  const current = steps.find((step) => step.state === "current");
  const { label, when } = current ??
    steps.findLast((step) => step.state === "done") ??
    steps[0] ?? { label: "", when: "" };
  if (!when) return label;
  return /^(by|from|on) /.test(when) ? `${label} ${when}` : `${label}, ${when}`;
}

/** The last thing said that the candidate has not yet opened, heard or answered; holding updates ask for nothing. */
export function isUnread(relay: { kind: string; toldAt: Instant | null }): boolean {
  return relay.kind !== "holding" && relay.toldAt === null;
}

export type Tell = { facts: StoryFacts; zone: Zone; today: Day };
const say = words("portal.story");

function interview({ facts, zone, today }: Tell): StoryStep {
  const { day, startsAt, zone: there } = facts.interview;
  const when = startsAt ? inBothZones(startsAt, there, zone, null, facts.now) : formatDay(day, today);
  return isOver(facts, today)
    ? { key: "interview", state: "done", label: say("interviewed"), when }
    : { key: "interview", state: day === today ? "current" : "todo", label: say("toCome"), when };
}

function goingOn(tell: Tell): StoryStep[] {
  return [...asking(tell), ...nextWord(tell), ...lastWord(tell)];
}

/** What was done stays; nobody is waited for any more. Words that came all the same are still theirs to read. */
function withdrew(tell: Tell): StoryStep[] {
  const { withdrewAt, relays } = tell.facts;
  if (!withdrewAt) return [];
  const when = on(withdrewAt, tell.zone, tell.today);
  return [
    ...asking(tell).filter(({ state }) => state === "done"),
    { key: "withdrew", state: "done", label: say("withdrew"), when },
    ...(relays.some(({ kind }) => kind !== "holding") ? lastWord(tell) : []),
  ];
}

function notHeld({ facts, today }: Tell): StoryStep {
  const { status, cancelledBy, day } = facts.interview;
  const label =
    status === "cancelled"
      ? say(`cancelled.${cancelledBy ?? "unknown"}` as "cancelled.unknown")
      : say("notHeld");
  return { key: "interview", state: "done", label, when: formatDay(day, today) };
}

function callBack({ facts, zone, today }: Tell): StoryStep[] {
  const told = facts.debrief?.loggedAt ?? facts.toldAt;
  if (told) return [{ key: "call_back", state: "done", label: say("youTold"), when: on(told, zone, today) }];
  if (facts.debriefLeg === "skipped" || facts.request?.askedAt || isSettled(facts)) return [];
  return [
    {
      key: "call_back",
      state: isOver(facts, today) ? "current" : "todo",
      label: say("tellUs", { who: facts.consultant }),
    },
  ];
}

/** By when the candidate hears again: what was promised last, or the consultant's own clock once an answer is in. */
function nextWord({ facts, zone, today }: Tell): StoryStep[] {
  const last = facts.relays.at(-1);
  if (last && last.kind !== "holding") return [];
  const due =
    facts.wordDueAt && facts.wordDueAt > facts.now
      ? formatInstant(facts.wordDueAt, zone, undefined, facts.now)
      : null;
  const promised = last?.nextWordBy && last.nextWordBy >= today ? formatDay(last.nextWordBy, today) : null;
  if (isSettled(facts)) return facts.wordDue ? [writing(facts, due)] : [];
  return promised
    ? [{ key: "next_word", state: "todo", label: say("nextWord"), when: say("by", { day: promised }) }]
    : [];
}

function wordAboutThat(tell: Tell): StoryStep[] {
  const { relays, interview, wordDue } = tell.facts;
  if (relays.some((relay) => relay.kind !== "holding")) return lastWord(tell);
  return wordDue && interview.cancelledBy !== "candidate" ? [writing(tell.facts, null)] : [];
}

function writing(facts: StoryFacts, due: string | null): StoryStep {
  const label = say("writing", { who: facts.consultant });
  return { key: "next_word", state: "current", label, when: due ? say("by", { day: due }) : undefined };
}

function lastWord({ facts, zone, today }: Tell): StoryStep[] {
  const word = facts.relays.findLast((relay) => relay.kind !== "holding");
  if (!word) return isSettled(facts) ? [] : [{ key: "word", state: "todo", label: say("feedback") }];
  const label = say(`word.${word.kind as "feedback"}`);
  if (!word.toldAt) return [{ key: "word", state: "current", label, when: say("unread") }];
  const when = say(word.spoken ? "spoken" : "read", { day: on(word.toldAt, zone, today) });
  return [{ key: "word", state: "done", label, when }];
}

function isOver({ interview: { endsAt, day, status }, now }: StoryFacts, today: Day): boolean {
  return status === "attended" || (endsAt ? endsAt <= now : day < today);
}

/** The furthest current step wins; an earlier one is still owed, so it says so as a thing to come. */
function onlyOneCurrent(steps: StoryStep[]): StoryStep[] {
  const last = steps.findLastIndex((step) => step.state === "current");
  return steps.map((step, at) =>
    step.state === "current" && at !== last ? { ...step, state: "todo" } : step,
  );
}
