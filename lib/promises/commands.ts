/** Keeping the ledger of promises: made, kept, broken, or taken back. The clock finds the employer's broken ones. */
import "server-only";
import { notFound } from "next/navigation";
import { agencyOf } from "@/lib/agencies/queries";
import { interviewFacts, subjectsOf } from "@/lib/interviews/queries";
import { type Db, inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { Refusal } from "@/lib/platform/refusal";
import type { Scope } from "@/lib/platform/scope";
import { fromDay, instantOf, type Zone } from "@/lib/platform/time";
import { record } from "@/lib/timeline/commands";
import { NewPromise } from "./model";

/** Writes a promise down. Returns its id. */
export async function makePromise(scope: Scope, input: NewPromise): Promise<string> {
  const promise = NewPromise.parse(input);
  return inAgency(scope, async (db) => {
    const facts = await interviewFacts(scope, promise.interviewId);
    const { requestId: request, interviewId } = promise;
    // No foreign key holds this one: an id of elsewhere would be kept.
    if (
      request &&
      !(await db.feedbackRequest.findFirst({ where: { agencyId: scope.agencyId, id: request, interviewId } }))
    )
      notFound();
    const id = newId(scope.now);
    const { dueOn, time, ...rest } = promise;
    const ownWords = promise.side === "candidate" ? promise.what : null;
    const dueAt = time ? instantOf(dueOn, time, await zoneOf(db, scope)) : null;
    await db.promise.create({
      data: {
        id,
        agencyId: scope.agencyId,
        ...rest,
        ownWords,
        dueOn: fromDay(dueOn),
        dueAt,
        createdAt: scope.now,
      },
    });
    await record(db, scope, {
      type: "promise.made",
      ...subjectsOf(facts),
      data: { side: promise.side, day: dueOn },
    });
    return id;
  });
}

/** Marks a promise kept, broken, or cancelled because it no longer matters; "open" takes that back. */
export async function settlePromise(
  scope: Scope,
  input: { promiseId: string; status: "kept" | "broken" | "cancelled" | "open" },
): Promise<void> {
  await inAgency(scope, async (db) => {
    const where = { agencyId: scope.agencyId, id: input.promiseId };
    const promise = await db.promise.findFirst({ where });
    if (!promise) throw new Refusal("That promise is no longer there.");
    if (input.status === "broken" && promise.side === "employer")
      throw new Refusal("The employer's promise is kept or broken by the answer itself.");
    const { count } = await db.promise.updateMany({
      where: { ...where, status: promise.status },
      data: { status: input.status, settledAt: input.status === "open" ? null : scope.now },
    });
    if (count === 0)
      throw new Refusal("Somebody else was quicker: this promise has just changed. Please look again.");
    if (input.status !== "kept" && input.status !== "broken") return;
    const facts = await interviewFacts(scope, promise.interviewId);
    const type = `promise.${input.status}` as const;
    await record(db, scope, { type, ...subjectsOf(facts), data: { side: promise.side } });
  });
}

async function zoneOf(db: Db, scope: Scope): Promise<Zone> {
  const id = scope.kind === "desk" ? scope.consultantId : null;
  const own = id ? await db.consultant.findFirst({ where: { agencyId: scope.agencyId, id } }) : null;
  return own?.zone ?? (await agencyOf(scope)).zone;
}
