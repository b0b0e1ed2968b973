/** Taking jobs into the books. */
import "server-only";
import { inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import { searchText } from "@/lib/platform/search-text";
import { record } from "@/lib/timeline/commands";
import { NewJob } from "./model";

/** Adds a job at an employer of this agency. Returns the id. */
export async function createJob(scope: Scope, input: NewJob, importId?: string): Promise<string> {
  const job = NewJob.parse(input);
  return inAgency(scope, async (db) => {
    const id = newId(scope.now);
    await db.job.create({
      data: {
        id,
        agencyId: scope.agencyId,
        ownerId: scope.kind === "desk" ? scope.consultantId : null,
        ...job,
        search: searchText(job.title, job.place),
        importId,
        createdAt: scope.now,
        updatedAt: scope.now,
      },
    });
    await record(db, scope, { type: "record.created", jobId: id, employerId: job.employerId });
    return id;
  });
}
