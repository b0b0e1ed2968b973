/** When a candidate who waits is due a holding update, by which way, and by when the next word comes: pure. */
import { isWorkingDay, nextWorkingTime, type WorkingCalendar } from "@/lib/agencies/calendar";
import {
  addDays,
  addMinutes,
  type Day,
  dayIn,
  type Instant,
  instantOf,
  toZoned,
  type Zone,
} from "@/lib/platform/time";
import type { RelayKind, RelayLegStatus } from "./lifecycle";

export type HoldingRule = "holding_48h" | "holding_weekly";

export type HoldingFacts = {
  /** The agency's setting, and whether it was turned off for this candidate or this loop. */
  byItself: boolean;
  off: boolean;
  open: boolean;
  history: boolean;
  interview: string;
  relay: RelayLegStatus;
  overAt: Instant;
  lastWordAt: Instant | null;
  /** What was said last, if anything was. */
  last: LastSaid | null;
  clocks: { holdingAfterHours: number; holdingEveryDays: number };
  /** The agency's. */
  calendar: WorkingCalendar;
  /** The candidate's own. */
  zone: Zone;
};

export type LastSaid = {
  kind: RelayKind;
  status: RelayLegStatus;
  createdAt: Instant;
  nextWordBy: Day | null;
};

export type HoldingDue =
  | { at: Instant; why: null }
  | { at: null; why: "off" | "closed" | "history" | "not_held" | "news" };

/**
 * Never within holdingAfterHours of the interview's end or the last word, whichever is later. After a holding update the
 * next comes holdingEveryDays later at the same local time, or in the afternoon of the day that was promised for it. Not
 * while there is news to tell: that has its own clock, and "no news" would not be true. One that never arrived is no
 * word: the next is due at once.
 */
export function holdingDue(facts: HoldingFacts): HoldingDue {
  const why = whyNone(facts);
  if (why) return { at: null, why };
  const waking = wakingHours(facts.calendar, facts.zone);
  const { last, overAt, lastWordAt, clocks } = facts;
  if (last?.kind === "holding" && last.status === "failed" && last.createdAt >= overAt)
    return { at: nextWorkingTime(waking, last.createdAt), why: null };
  const since = lastWordAt && lastWordAt > overAt ? lastWordAt : overAt;
  const first = addMinutes(since, clocks.holdingAfterHours * 60);
  if (holdingRule(last, overAt) === "holding_48h" || !last)
    return { at: nextWorkingTime(waking, first), why: null };
  const weekly = sameTimeIn(clocks.holdingEveryDays, since, facts.zone);
  const promised = last.nextWordBy ? instantOf(last.nextWordBy, PROMISED_WORD_AT, facts.zone) : weekly;
  const wanted = promised < weekly ? promised : weekly;
  return { at: nextWorkingTime(waking, wanted > first ? wanted : first), why: null };
}

/** Which rule a holding update follows: the first after the interview or after other words, or the next of them. */
export function holdingRule(
  last: Pick<LastSaid, "kind" | "status" | "createdAt"> | null,
  overAt: Instant,
): HoldingRule {
  const follows = last?.kind === "holding" && last.status !== "failed" && last.createdAt >= overAt;
  return follows ? "holding_weekly" : "holding_48h";
}

/**
 * By when a holding update of `now` says that the next comes: holdingEveryDays on, or the day after the employer's
 * promised one, whichever is sooner; on a day on which we work and the candidate may hear, and not before the next may be.
 */
export function nextWordBy(
  now: Instant,
  promisedFor: Day | null,
  facts: Pick<HoldingFacts, "clocks" | "calendar" | "zone">,
): Day {
  const { clocks, calendar, zone } = facts;
  const waking = wakingHours(calendar, zone);
  const weekly = addDays(dayIn(now, zone), clocks.holdingEveryDays);
  const promised = promisedFor && addDays(promisedFor, 1);
  const wanted = promised && promised < weekly ? promised : weekly;
  const first = dayIn(nextWorkingTime(waking, addMinutes(now, clocks.holdingAfterHours * 60)), zone);
  let day = wanted > first ? wanted : first;
  for (let walked = 0; walked < LONGEST_WALK; walked++) {
    if (isWorkingDay(calendar, day) && isWorkingDay(waking, day)) return day;
    day = addDays(day, 1);
  }
  return dayIn(nextWorkingTime(waking, instantOf(day, PROMISED_WORD_AT, zone)), zone);
}

/**
 * When we write or ring by ourselves: Monday to Saturday, no bank holiday, 9 to 20 by the candidate's clock. The last
 * minutes are left out, because a letter waits a little before it leaves.
 */
export function wakingHours(calendar: WorkingCalendar, zone: Zone): WorkingCalendar {
  return {
    ...calendar,
    zone,
    from: "09:00",
    to: "19:45",
    days: [1, 2, 3, 4, 5, 6],
    overrides: calendar.overrides.filter((override) => !override.working),
  };
}

export type Reach = {
  email: string | null;
  preferredChannel: string;
  addressFailedAt: Instant | null;
  stoppedAt: Instant | null;
};

/** Letter and portal, or a call by a person: where the candidate prefers that, or no letter may go. */
export function holdingWay({
  email,
  preferredChannel,
  addressFailedAt,
  stoppedAt,
}: Reach): "letter" | "call" {
  return email && preferredChannel !== "phone" && !addressFailedAt && !stoppedAt ? "letter" : "call";
}

/** On the promised day the consultant has until then to write in person. */
const PROMISED_WORD_AT = "16:00";
const LONGEST_WALK = 30;
const HAS_NEWS: readonly RelayLegStatus[] = [
  "to_write",
  "needs_approval",
  "approved",
  "scheduled",
  "sent",
  "failed",
  "withheld",
];

function whyNone(facts: HoldingFacts) {
  if (facts.history) return "history";
  if (!facts.open) return "closed";
  if (!facts.byItself || facts.off) return "off";
  if (facts.interview !== "booked" && facts.interview !== "attended") return "not_held";
  return HAS_NEWS.includes(facts.relay) ? "news" : null;
}

/** The same time on the clock so many days on, whatever summer time does in between. */
function sameTimeIn(days: number, since: Instant, zone: Zone): Instant {
  return new Date(toZoned(since, zone).add({ days }).epochMilliseconds);
}
