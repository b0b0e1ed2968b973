/** What we never do to a contact, and when a letter may leave instead: one rule for the page's words and the command's refusal. */
import { nextWorkingTime, type WorkingCalendar } from "@/lib/agencies/calendar";
import { formatDay, formatInstant } from "@/lib/interviews/when";
import { addDays, type Day, dayIn, type Instant, instantOf } from "@/lib/platform/time";
import { askAt, whyNotNow } from "./cadence";
import type { RequestStatus } from "./lifecycle";
import { roleMailboxWarning } from "./role-mailbox";

export type Person = {
  name: string;
  email: string | null;
  phone: string | null;
  preferredChannel: string;
  doNotContact: boolean;
  doNotContactUntil: Day | null;
  doNotContactWhy: string | null;
  leftAt: Instant | null;
  archivedAt: Instant | null;
  addressFailedAt: Instant | null;
};

/** Why no letter can go to this person at all, however long we wait; null when one can. No role may override it. */
export function whyNever(person: Person | null): string | null {
  if (!person) return "Whom do we ask? Choose a person first.";
  const { name, doNotContactWhy: why } = person;
  if (person.doNotContact)
    return `${name} asked us not to write${why ? ` (${why})` : ""}. Choose somebody else to ask.`;
  if (person.leftAt) return `${name} has left. Choose somebody else to ask.`;
  if (person.archivedAt) return `${name} is archived. Choose somebody else, or restore the record.`;
  if (!person.email) return `There is no e-mail address for ${name}. Add one, or ring.`;
  if (person.addressFailedAt) return `Letters to ${person.email} come back. Correct the address, or ring.`;
  return null;
}

/** What deserves a second look before sending. None of these stops anybody. */
export function warningsFor(person: Person | null): string[] {
  const warnings = [roleMailboxWarning(person?.email)];
  if (person?.preferredChannel === "phone") warnings.push(`${person.name} prefers the telephone.`);
  return warnings.filter((warning): warning is string => warning !== null);
}

export type Departure =
  | { when: "now" }
  /** `at` is the first moment that the manners allow; `because` is one sentence that says which and when. */
  | { when: "later"; at: Instant; rule: string; because: string };

type Timing = {
  now: Instant;
  /** The contact's. */
  calendar: WorkingCalendar;
  person: Pick<Person, "name" | "doNotContactUntil">;
  notBefore: Day | null;
};

/** When the first ask may leave: never in a silence that was asked for, never outside the person's working hours. */
export function askDeparture({ now, calendar, person, notBefore }: Timing): Departure {
  const quiet = { notBefore, doNotContactUntil: person.doNotContactUntil };
  const ask = askAt({ now, calendar, ...quiet, doNotContact: false, employerDecidesBy: null });
  if (ask.when !== "later") return { when: "now" };
  return { when: "later", at: ask.at, rule: ask.rule, because: whyNotNow(ask, now, calendar) ?? "" };
}

/**
 * When a chase may leave: as the ask, and on a day on which this person has no other reminder from us
 * (product.md 3.1: at most one chaser per contact per day). `takenDays` are days in the contact's zone.
 */
export function chaseDeparture(timing: Timing, takenDays: readonly { day: Day; about: string }[]): Departure {
  const { calendar, now, person } = timing;
  const first = askDeparture(timing);
  let at = first.when === "later" ? first.at : now;
  let clash: { day: Day; about: string } | undefined;
  for (;;) {
    const day = dayIn(at, calendar.zone);
    const taken = takenDays.find((one) => one.day === day);
    if (!taken) break;
    clash ??= taken;
    at = nextWorkingTime(calendar, instantOf(addDays(day, 1), "00:00", calendar.zone));
  }
  if (!clash) return first;
  const when = clash.day === dayIn(now, calendar.zone) ? "today" : `on ${formatDay(clash.day)}`;
  const because =
    `${person.name} has a reminder from us ${when} already (about ${clash.about}), and one a day is the most. ` +
    `It goes on ${formatInstant(at, calendar.zone, undefined, now)} their time.`;
  return { when: "later", at, rule: "one_chaser_a_day", because };
}

/** Why the first ask is not open in this state; null when it is. The call-back comes first, unless a manager says why not. */
export function whyNotAsk(status: RequestStatus): string | null {
  switch (status) {
    case "ready":
    case "waiting_debrief":
      return null;
    case "planned":
      return "The interview is not over yet. The employer is asked afterwards.";
    case "answered":
      return "The employer has answered already, so there is nothing to ask for. A change of mind is recorded as a new answer.";
    case "declined":
      return "The employer said that there will be no feedback. Open the request again if that has changed.";
    case "lapsed":
      return "We stopped asking. Open the request again to go on.";
    case "unreachable":
      return "There is nobody to ask at the moment. Choose another person first.";
    case "cancelled":
      return "This request was cancelled with its interview.";
    case "held":
      return "This request is on hold. End the hold first.";
    default:
      return "The employer has been asked already. Send a reminder instead.";
  }
}
