/** Taking candidates into the books, and putting them right. */
import "server-only";
import { notFound } from "next/navigation";
import { requireColleague } from "@/lib/agencies/queries/people";
import { changedFields, emptied } from "@/lib/platform/changes";
import { type Db, inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { refuseLookAlikes } from "@/lib/platform/look-alikes";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope, Scope } from "@/lib/platform/scope";
import { searchText } from "@/lib/platform/search-text";
import { record } from "@/lib/timeline/commands";
import { CandidateEdit, CandidateForm, NewCandidate } from "./model";
import { candidatesLike } from "./queries/look-alikes";

/** Adds a candidate, owned by the consultant who adds it unless another is named. Returns the id. */
export async function createCandidate(scope: Scope, input: NewCandidate, importId?: string): Promise<string> {
  const { ownerId, ...candidate } = NewCandidate.parse(input);
  return inAgency(scope, async (db) => {
    const id = newId(scope.now);
    if (ownerId) await requireColleague(scope, ownerId);
    await db.candidate.create({
      data: {
        id,
        agencyId: scope.agencyId,
        ownerId: ownerId ?? (scope.kind === "desk" ? scope.consultantId : null),
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

/** The same from the form: refuses while somebody much alike is on record and nobody said "anyway". */
export async function addCandidate(scope: DeskScope, input: CandidateForm): Promise<string> {
  const { anyway, ...candidate } = CandidateForm.parse(input);
  return inAgency(scope, async (db) => {
    if (!anyway) refuseLookAlikes(await candidatesLike(db, scope, candidate));
    return createCandidate(scope, candidate);
  });
}

/** Puts a candidate right. A new address may be written to again, even where the old one failed. */
export async function editCandidate(scope: DeskScope, input: CandidateEdit): Promise<void> {
  const { id, version, anyway, stopped, ...form } = CandidateEdit.parse(input);
  await inAgency(scope, async (db) => {
    const before = await candidateToEdit(db, scope, id);
    const after = { ...emptied(form), stoppedAt: stopped ? (before.stoppedAt ?? scope.now) : null };
    const fields = changedFields(before, after);
    if (fields.length === 0) return;
    if (fields.includes("ownerId") && form.ownerId) await requireColleague(scope, form.ownerId);
    const telling = fields.filter((field) => field === "name" || field === "email" || field === "phone");
    if (!anyway && telling.length > 0)
      refuseLookAlikes(await candidatesLike(db, scope, { ...form, changed: telling }, id));
    const { count } = await db.candidate.updateMany({
      where: { agencyId: scope.agencyId, id, updatedAt: version },
      data: {
        ...after,
        ...(fields.includes("email") ? { addressFailedAt: null } : {}),
        search: searchText(form.name, form.email, form.phone),
        updatedAt: scope.now,
      },
    });
    if (count === 0) throw new Refusal(CHANGED_MEANWHILE);
    if (fields.includes("email")) await endPortalSignIn(db, scope, id, "address_changed");
    await record(db, scope, { type: "record.edited", candidateId: id, data: { fields: fields.join(",") } });
  });
}

/**
 * Whoever got in by a mailbox that is not the candidate's, or not any more, is out at the next request, and no letter
 * that lies there lets them in. The candidate signs in again, by the address that is now the right one.
 */
export async function endPortalSignIn(
  db: Db,
  { agencyId, now }: DeskScope,
  candidateId: string,
  endedWhy: "merged" | "address_changed",
): Promise<void> {
  await db.session.updateMany({
    where: { agencyId, candidateId, endedAt: null },
    data: { endedAt: now, endedWhy },
  });
  await db.token.updateMany({
    where: { agencyId, purpose: "portal_sign_in", subjectId: candidateId, usedAt: null },
    data: { revokedAt: now },
  });
}

const CHANGED_MEANWHILE =
  "Somebody else has changed this candidate since you opened the form. Open it again in a second tab and compare.";

async function candidateToEdit(db: Db, scope: DeskScope, id: string) {
  const row = await db.candidate.findFirst({ where: { agencyId: scope.agencyId, id } });
  if (!row) notFound();
  if (row.mergedIntoId)
    throw new Refusal("This candidate has been merged with another. Please open that one.");
  return row;
}
