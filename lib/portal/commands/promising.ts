/** What a candidate promises by themselves, and ticks off. */
import "server-only";
import type { z } from "zod";
import { ownInterview } from "@/lib/debriefs/commands/own-account";
import { inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { PortalScope } from "@/lib/platform/scope";
import { dayIn } from "@/lib/platform/time";
import { makePromise, settlePromise } from "@/lib/promises/commands";
import { OwnPromise, TickOff } from "../model";

/** Dated, so that it can be kept; the consultant sees it, too. */
export async function promise(scope: PortalScope, input: z.input<typeof OwnPromise>): Promise<void> {
  const { interviewId, what, dueOn } = OwnPromise.parse(input);
  await inAgency(scope, async (db) => {
    const { candidate, zone } = await ownInterview(db, scope, interviewId);
    if (dueOn < dayIn(scope.now, candidate.zone ?? zone))
      throw new Refusal("That day is over. By when will you do it?", "dueOn");
    const open = await db.promise.count({
      where: { agencyId: scope.agencyId, interviewId, side: "candidate", status: "open" },
    });
    if (open >= MOST) throw new Refusal("That is a lot to promise. Tick something off first.");
    await makePromise(scope, { interviewId, side: "candidate", what, dueOn });
  });
}

const MOST = 20;

/** Done, or not yet after all. A promise of anybody else is a 404. */
export async function tickOff(scope: PortalScope, input: z.input<typeof TickOff>): Promise<void> {
  const { interviewId, promiseId, status } = TickOff.parse(input);
  await inAgency(scope, async (db) => {
    await ownInterview(db, scope, interviewId);
    const where = { agencyId: scope.agencyId, id: promiseId, interviewId, side: "candidate" };
    if (!(await db.promise.findFirst({ where: { ...where, ownWords: { not: null } } })))
      throw new Refusal("That promise is no longer there.");
    await settlePromise(scope, { promiseId, status });
  });
}
