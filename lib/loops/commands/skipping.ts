/** Putting a card of the wrap-up off, with a reason and a time, and taking it up again. */
import "server-only";
import { agencyOf } from "@/lib/agencies/queries";
import { interviewFacts, subjectsOf } from "@/lib/interviews/queries";
import { inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { DeskScope } from "@/lib/platform/scope";
import { dayIn } from "@/lib/platform/time";
import { record } from "@/lib/timeline/commands";
import { SkipForm, TakenUp } from "../model";
import { comesBackAt } from "../wrap-up";

/** Today still shows it; the wrap-up comes back to it at that time. A second press changes the time. */
export async function skipCard(scope: DeskScope, input: SkipForm): Promise<void> {
  const { interviewId, part, why, until } = SkipForm.parse(input);
  await inAgency(scope, async (db) => {
    const facts = await interviewFacts(scope, interviewId);
    const { calendar } = await agencyOf(scope);
    const at = comesBackAt(until, calendar, scope.now);
    const { agencyId, consultantId, now } = scope;
    await db.skip.upsert({
      where: { agencyId_interviewId_part: { agencyId, interviewId, part } },
      create: { id: newId(now), agencyId, interviewId, consultantId, part, why, until: at, createdAt: now },
      update: { consultantId, why, until: at, createdAt: now },
    });
    await record(db, scope, {
      type: "loop.skipped",
      ...subjectsOf(facts),
      data: { part, why, day: dayIn(at, calendar.zone) },
    });
  });
}

export async function takeUp(scope: DeskScope, input: TakenUp): Promise<void> {
  const { interviewId, part } = TakenUp.parse(input);
  await inAgency(scope, async (db) => {
    const facts = await interviewFacts(scope, interviewId);
    const { count } = await db.skip.deleteMany({ where: { agencyId: scope.agencyId, interviewId, part } });
    if (count === 1) await record(db, scope, { type: "loop.taken_up", ...subjectsOf(facts), data: { part } });
  });
}
