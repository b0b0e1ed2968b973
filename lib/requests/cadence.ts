/** When an employer's contact is asked and chased: the manners, as pure rules that each have a name. */
import {
  addWorkingDays,
  addWorkingMinutes,
  holidayName,
  isWorkingDay,
  isWorkingTime,
  nextWorkingTime,
  type WorkingCalendar,
} from "@/lib/agencies/calendar";
import type { Clocks } from "@/lib/agencies/clocks";
import { formatDay, formatInstant, formatTime } from "@/lib/interviews/when";
import { addDays, type Day, dayIn, type Instant, instantOf, toZoned } from "@/lib/platform/time";
import { type BroughtIn, broughtIn, type Channel, channelOf } from "./steps";

/**
 * Days on which the contact may first be written to again; none of them is a day of silence itself. All are hard: a
 * chase is never earlier. They are days in the contact's zone, which the calendar holds.
 */
export type QuietDays = {
  /** Somebody said "not before". */
  notBefore: Day | null;
  /** Our own `do_not_contact_until` on the contact. */
  doNotContactUntil: Day | null;
};

export type ChaseFacts = QuietDays & {
  askedAt: Instant;
  /** Chases since the ask, not counting the ask. */
  chaseCount: number;
  /** The last of them; the step from one to the next is kept when a hold has moved it. Null: count from the ask. */
  lastChasedAt?: Instant | null;
  heldUntil: Day | null;
  /** "I'll tell you by": nobody chases before that day and its grace are over. */
  promisedFor: Day | null;
  /** When the employer means to decide, as heard in the call-back; until then chasing is early (source S4). */
  employerDecidesBy?: Day | null;
  clocks: Clocks;
  /** The contact's. */
  calendar: WorkingCalendar;
};

export type ChaseRule =
  | "cadence"
  | "not_before"
  | "do_not_contact_until"
  | "held"
  | "promised"
  | "employer_decides_by";
export type NextChase =
  | { at: Instant; channel: Channel; rule: ChaseRule; number: number; escalate: BroughtIn | null }
  | { lapseProposedAt: Instant };

/**
 * The next chase of an unanswered request, or the moment at which giving up is proposed to a person. The answer may
 * lie in the past: then it is due. `rule` names what decided the time. `number` counts from 1. A promise that was not
 * kept is followed up as soon as its grace is over, without waiting for the cadence.
 * A lapse is proposed when the chases are used up or the ask is too old, but never inside a silence that was asked
 * for: once that is over, the chase it held back comes first.
 */
export function nextChase(facts: ChaseFacts): NextChase {
  const { askedAt, chaseCount, clocks, calendar } = facts;
  const last = facts.lastChasedAt ?? askedAt;
  const silence = latestOf([
    opening(calendar, facts.notBefore, "not_before"),
    opening(calendar, facts.doNotContactUntil, "do_not_contact_until"),
    opening(calendar, facts.heldUntil, "held"),
    after(facts, facts.promisedFor, "promised"),
    after(facts, facts.employerDecidesBy ?? null, "employer_decides_by"),
  ]);
  const planned = plannedChase(facts, last, silence?.rule === "promised" && silence.at > last);
  const tooOld = addWorkingDays(calendar, askedAt, clocks.lapseProposedDays);
  const heldPast = silence !== null && silence.at > tooOld && silence.at > last;
  if (planned === null || (planned > tooOld && !heldPast)) {
    const rested = chaseCount === 0 ? tooOld : addWorkingDays(calendar, last, clocks.lapseQuietDays);
    return { lapseProposedAt: latest(tooOld, rested, silence?.at ?? tooOld) };
  }
  const number = chaseCount + 1;
  const channel = channelOf(number, clocks);
  const escalate = broughtIn(chaseCount, clocks);
  if (silence && silence.at > planned)
    return { at: silence.at, channel, rule: silence.rule, number, escalate };
  return { at: planned, channel, rule: "cadence", number, escalate };
}

export type AskFacts = QuietDays & {
  now: Instant;
  /** The contact's. */
  calendar: WorkingCalendar;
  doNotContact: boolean;
  employerDecidesBy: Day | null;
};

export type AskRule = "not_before" | "do_not_contact_until" | "outside_hours" | "day_off" | "holiday";
/** What `whyNotNow` says it with: the day or the holiday that the rule is about. */
export type Because = { day: Day | null; holiday: string | null };
export type AskAt =
  /** `decidesBy`: the letter should say that it is about feedback, not an early decision. */
  | { when: "now"; decidesBy: Day | null }
  | { when: "later"; at: Instant; rule: AskRule; because: Because }
  | { when: "never"; rule: "do_not_contact"; because: Because };

/**
 * Whether the first ask may leave now, and if not, when and by which rule. The day on which the employer decides does
 * not delay it: feedback is asked for while it is fresh, a decision is not (source S15); it holds back the chases.
 */
export function askAt(facts: AskFacts): AskAt {
  const { now, calendar } = facts;
  if (facts.doNotContact)
    return { when: "never", rule: "do_not_contact", because: { day: null, holiday: null } };
  const quiet = latestOf([
    opening(calendar, facts.notBefore, "not_before"),
    opening(calendar, facts.doNotContactUntil, "do_not_contact_until"),
  ]);
  if (quiet && quiet.at > now) {
    return { when: "later", at: quiet.at, rule: quiet.rule, because: { day: quiet.day, holiday: null } };
  }
  if (isWorkingTime(calendar, now)) {
    const ahead = facts.employerDecidesBy !== null && facts.employerDecidesBy > dayIn(now, calendar.zone);
    return { when: "now", decidesBy: ahead ? facts.employerDecidesBy : null };
  }
  const today = dayIn(now, calendar.zone);
  const holiday = holidayName(calendar, today);
  const rule = holiday ? "holiday" : isWorkingDay(calendar, today) ? "outside_hours" : "day_off";
  return { when: "later", at: nextWorkingTime(calendar, now), rule, because: { day: today, holiday } };
}

/** Why the ask does not leave now, for the consultant, with times as the contact's clock shows them; null if it does. */
export function whyNotNow(ask: AskAt, now: Instant, calendar: WorkingCalendar): string | null {
  if (ask.when === "now") return null;
  if (ask.when === "never") return "We are not to contact this person. Choose somebody else to ask.";
  const { zone } = calendar;
  const goes = `It goes on ${formatInstant(ask.at, zone, undefined, now)} their time.`;
  const until = ask.because.day ? formatDay(ask.because.day, dayIn(now, zone)) : "";
  if (ask.rule === "not_before") return `They asked to be left in peace before ${until}. ${goes}`;
  if (ask.rule === "do_not_contact_until") return `We are not to contact them before ${until}. ${goes}`;
  if (ask.rule === "holiday") return `It is a day off for them: ${ask.because.holiday}. ${goes}`;
  if (ask.rule === "day_off") return `They do not work today, ${until}. ${goes}`;
  return `It is ${formatTime(now, zone)} for them, outside their working hours. ${goes}`;
}

/** When a promise "by this day" counts as broken: the day is over and so many business minutes of grace have passed. */
export function promiseOverAt(promisedFor: Day, calendar: WorkingCalendar, graceMinutes = 120): Instant {
  return addWorkingMinutes(
    calendar,
    instantOf(addDays(promisedFor, 1), "00:00", calendar.zone),
    graceMinutes,
  );
}

export function promisedOver(
  promisedFor: Day,
  calendar: WorkingCalendar,
  now: Instant,
  graceMinutes = 120,
): boolean {
  return now >= promiseOverAt(promisedFor, calendar, graceMinutes);
}

type Silence<R extends string> = { at: Instant; rule: R; day: Day };

/** A silence that ends when the named day's working time begins. */
function opening<R extends string>(calendar: WorkingCalendar, day: Day | null, rule: R): Silence<R> | null {
  return day === null
    ? null
    : { at: nextWorkingTime(calendar, instantOf(day, "00:00", calendar.zone)), rule, day };
}

/** A silence that ends when the named day has passed. */
function after<R extends string>(facts: ChaseFacts, day: Day | null, rule: R): Silence<R> | null {
  return day === null
    ? null
    : { at: promiseOverAt(day, facts.calendar, facts.clocks.promiseGraceMinutes), rule, day };
}

/**
 * The cadence's own time, without regard to silences; null when the chases are used up. Steps are counted in days from
 * the last chase and at the ask's local time, so that a call made late does not shift what follows by hours.
 */
function plannedChase(facts: ChaseFacts, last: Instant, brokenPromise: boolean): Instant | null {
  const { askedAt, calendar, chaseCount } = facts;
  const { chaseDays } = facts.clocks;
  const day = chaseDays[chaseCount];
  if (day === undefined) return null;
  const time = toZoned(nextWorkingTime(calendar, askedAt), calendar.zone).toPlainTime().toString();
  const lastAtSameTime = instantOf(dayIn(last, calendar.zone), time, calendar.zone);
  if (brokenPromise) return addWorkingDays(calendar, lastAtSameTime, 1);
  const step = day - (chaseDays[chaseCount - 1] ?? 0);
  const scheduled = addWorkingDays(calendar, askedAt, day);
  return chaseCount === 0 ? scheduled : latest(scheduled, addWorkingDays(calendar, lastAtSameTime, step));
}

function latestOf<R extends string>(silences: readonly (Silence<R> | null)[]): Silence<R> | null {
  return silences.reduce((one, other) => (other && (!one || other.at > one.at) ? other : one), null);
}

function latest(first: Instant, ...others: Instant[]): Instant {
  return others.reduce((one, other) => (other > one ? other : one), first);
}
