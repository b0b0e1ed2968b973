/** Keeping the ledger of promises: made, kept, or taken back. Broken ones of the employer's are found by the clock. */
import "server-only";
import { notFound } from "next/navigation";
import { interviewFacts, subjectsOf } from "@/lib/interviews/queries";
import { inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { Refusal } from "@/lib/platform/refusal";
import type { Scope } from "@/lib/platform/scope";
import { fromDay } from "@/lib/platform/time";
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
    const { dueOn, ...rest } = promise;
    await db.promise.create({
      data: { id, agencyId: scope.agencyId, ...rest, dueOn: fromDay(dueOn), createdAt: scope.now },
    });
    await record(db, scope, {
      type: "promise.made",
      ...subjectsOf(facts),
      data: { side: promise.side, day: dueOn },
    });
    return id;
  });
}

/** Marks a promise kept, or cancelled because it no longer matters; "open" takes that back. */
export async function settlePromise(
  scope: Scope,
  input: { promiseId: string; status: "kept" | "cancelled" | "open" },
): Promise<void> {
  await inAgency(scope, async (db) => {
    const where = { agencyId: scope.agencyId, id: input.promiseId };
    const promise = await db.promise.findFirst({ where });
    if (!promise) throw new Refusal("That promise is no longer there.");
    const { count } = await db.promise.updateMany({
      where: { ...where, status: promise.status },
      data: { status: input.status, settledAt: input.status === "open" ? null : scope.now },
    });
    if (count === 0)
      throw new Refusal("Somebody else was quicker: this promise has just changed. Please look again.");
    if (input.status !== "kept") return;
    const facts = await interviewFacts(scope, promise.interviewId);
    await record(db, scope, { type: "promise.kept", ...subjectsOf(facts), data: { side: promise.side } });
  });
}
