/** What the commands on an interview share: its time as columns, and the one write that notices a quicker colleague. */
import "server-only";
import type { Db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { Refusal } from "@/lib/platform/refusal";
import type { Scope } from "@/lib/platform/scope";
import { addMinutes, fromDay, instantOf } from "@/lib/platform/time";
import type { InterviewFacts } from "../queries";

/** Day, start, end and zone of an interview, from what a form gave. */
export function whenColumns(form: { day: string; time?: string | undefined; minutes: number; zone: string }) {
  const startsAt = form.time ? instantOf(form.day, form.time, form.zone) : null;
  return {
    day: fromDay(form.day),
    startsAt,
    endsAt: startsAt ? addMinutes(startsAt, form.minutes) : null,
    zone: form.zone,
  };
}

type Changes = Parameters<Db["interview"]["updateMany"]>[0]["data"];

/** Writes where the interview still stands as it was read. */
export async function change(db: Db, scope: Scope, facts: InterviewFacts, data: Changes): Promise<void> {
  const { count } = await db.interview.updateMany({
    where: { agencyId: scope.agencyId, id: facts.id, status: facts.status },
    data: { ...data, updatedAt: scope.now },
  });
  if (count === 0)
    throw new Refusal("Somebody else was quicker: this interview has just changed. Please look again.");
}

/** Ids for rows born together, in the order in which they are to be read. */
export function orderedIds(scope: Scope, count: number): string[] {
  return Array.from({ length: count }, () => newId(scope.now)).sort();
}
