/** How an employer or one contact answers, from what they did before: never a figure from fewer than five. Pure. */
import { type WorkingCalendar, workingMinutesBetween } from "@/lib/agencies/calendar";
import { type Instant, toZoned } from "@/lib/platform/time";
import type { Source } from "./model";

/** One request that has come to its end: an answer, or the end of waiting for one. */
export type Ended = {
  askedAt: Instant;
  /** The first answer; null when none came: declined, or we stopped asking. */
  answeredAt: Instant | null;
  source: Source | null;
};

export type Promised = { kept: number; broken: number };

export type Responsiveness = {
  /** Requests behind the figures. */
  asked: number;
  answered: number;
  /** Median hours of the respondent's working time from the ask to the first answer. */
  medianHours: number | null;
  /** "Thursday": the day on which clearly more answers come than on others; null when there is none. */
  bestDay: string | null;
  /** The half of the day, with the same care. */
  bestHalf: "morning" | "afternoon" | null;
  /** How most answers come. */
  channel: Source | null;
  promises: Promised | null;
};

/** Fewer say nothing about anybody (issue of fairness, and of chance). */
export const FEWEST = 5;

/** Null while fewer than five requests have come to an end. A figure of its own needs five of its own kind. */
export function responsiveness(
  ended: readonly Ended[],
  promises: Promised,
  calendar: WorkingCalendar,
): Responsiveness | null {
  if (ended.length < FEWEST) return null;
  const answers = ended.filter((one): one is Ended & { answeredAt: Instant } => one.answeredAt !== null);
  const enough = answers.length >= FEWEST;
  const local = answers.map(({ answeredAt }) => toZoned(answeredAt, calendar.zone));
  const hours = answers.map(
    ({ askedAt, answeredAt }) => Math.max(0, workingMinutesBetween(calendar, askedAt, answeredAt)) / 60,
  );
  return {
    asked: ended.length,
    answered: answers.length,
    medianHours: enough ? median(hours) : null,
    bestDay: enough ? standout(local.map(({ dayOfWeek }) => DAYS[dayOfWeek - 1] ?? "")) : null,
    bestHalf: enough ? standout(local.map(({ hour }) => (hour < 12 ? "morning" : "afternoon"))) : null,
    channel: enough ? standout(answers.flatMap(({ source }) => source ?? [])) : null,
    promises: promises.kept + promises.broken >= FEWEST ? promises : null,
  };
}

/** "Usually answers within 11 working hours; Thursdays are best." Null when there is no median to speak of. */
export function inASentence(figures: Responsiveness | null): string | null {
  if (figures === null || figures.medianHours === null) return null;
  const hours = Math.max(1, Math.ceil(figures.medianHours));
  const when = [figures.bestDay && `${figures.bestDay}s`, figures.bestHalf && `${figures.bestHalf}s`].filter(
    Boolean,
  );
  const best = when.length > 0 ? `; ${when.join(" and ")} are best` : "";
  return `Usually answers within ${hours === 1 ? "a working hour" : `${hours} working hours`}${best}.`;
}

/** A value that at least three, and at least half as many again as its even share, have in common; null otherwise. */
function standout<V extends string>(values: readonly V[]): V | null {
  const counts = new Map<V, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  if (!first || first[1] < 3 || first[1] === second?.[1]) return null;
  return first[1] / values.length >= Math.min(1, 1.5 / Math.max(2, counts.size)) ? first[0] : null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
