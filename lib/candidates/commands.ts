/** Taking candidates into the books. */
import "server-only";
import { inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import { searchText } from "@/lib/platform/search-text";
import { record } from "@/lib/timeline/commands";
import { NewCandidate } from "./model";

/** Adds a candidate, owned by the consultant who adds it. Returns the id. */
export async function createCandidate(scope: Scope, input: NewCandidate, importId?: string): Promise<string> {
  const candidate = NewCandidate.parse(input);
  return inAgency(scope, async (db) => {
    const id = newId(scope.now);
    await db.candidate.create({
      data: {
        id,
        agencyId: scope.agencyId,
        ownerId: scope.kind === "desk" ? scope.consultantId : null,
        ...candidate,
        search: searchText(candidate.name, candidate.email, candidate.phone),
        importId,
        createdAt: scope.now,
        updatedAt: scope.now,
      },
    });
    await record(db, scope, { type: "record.created", candidateId: id });
    return id;
  });
}
