/** A rhythm of reminders for one employer: it holds from each request's next step on. */
import "server-only";
import { notFound } from "next/navigation";
import { cadenceOf } from "@/lib/agencies/cadence";
import { inAgency } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";
import { record } from "@/lib/timeline/commands";
import type { EmployerPace } from "../model";

export async function setEmployerPace(scope: DeskScope, input: EmployerPace): Promise<void> {
  const { employerId } = input;
  const cadence = cadenceOf(input.cadence);
  await inAgency(scope, async (db) => {
    const { count } = await db.employer.updateMany({
      where: { agencyId: scope.agencyId, id: employerId, mergedIntoId: null },
      data: { cadence, updatedAt: scope.now },
    });
    if (count === 0) notFound();
    await record(db, scope, { type: "record.edited", employerId, data: { fields: "reminderRhythm" } });
  });
}
