/** What a signed-in candidate writes about an interview of theirs; and the desk's taking it over. A decision goes through lib/loops. */
import "server-only";
import { notFound } from "next/navigation";
import type { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import { type InterviewFacts, interviewFacts, subjectsOf } from "@/lib/interviews/queries";
import { type Db, inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope, PortalScope, Scope } from "@/lib/platform/scope";
import { record } from "@/lib/timeline/commands";
import type { EventType } from "@/lib/timeline/model";
import { keptLessons, Lessons } from "../lessons";
import { Account, AccountDraft, Decision, Notes, toldOf, WishForCall } from "../own-account";

type Changes = Omit<Prisma.OwnAccountUncheckedUpdateManyInput, "id" | "agencyId" | "interviewId">;

/** Kept at each step, before and after it was sent. Again is harmless: the newest wins. */
export async function keepAccountDraft(
  scope: PortalScope,
  input: z.input<typeof AccountDraft>,
): Promise<void> {
  const form = AccountDraft.parse(input);
  await inAgency(scope, async (db) => {
    await ownInterview(db, scope, form.interviewId);
    await put(db, scope, form.interviewId, { draft: toldOf(form) });
  });
}

/** To whoever looks after the interview. The same once more changes nothing; other words replace the ones before. */
export async function sendAccount(scope: PortalScope, input: Account): Promise<void> {
  const form = Account.parse(input);
  await inAgency(scope, async (db) => {
    const facts = await ownInterview(db, scope, form.interviewId);
    requireBegun(facts, scope);
    const told = toldOf(form);
    const known = await db.ownAccount.findFirst({
      where: { agencyId: scope.agencyId, interviewId: facts.id },
    });
    if (known?.told && JSON.stringify(sorted(known.told)) === JSON.stringify(sorted(told))) return;
    await put(db, scope, facts.id, { told, draft: told, sentAt: scope.now, takenAt: null });
    await happened(db, scope, facts, "debrief.told");
  });
}

/** "Call me" instead of typing, with a time in their own words. */
export async function wishForCall(scope: PortalScope, input: WishForCall): Promise<void> {
  const { interviewId, when } = WishForCall.parse(input);
  await inAgency(scope, async (db) => {
    const facts = await ownInterview(db, scope, interviewId);
    requireBegun(facts, scope);
    const same = { callWishedFor: when ?? null, callWishedAt: { not: null } };
    if (await known(db, scope, interviewId, same)) return;
    await put(db, scope, interviewId, { callWishedFor: when ?? null, callWishedAt: scope.now });
    await happened(db, scope, facts, "debrief.call_wished");
  });
}

/** For themselves; what is shared can be read by whoever looks after the interview. */
export async function keepNotes(scope: PortalScope, input: Notes): Promise<void> {
  const { interviewId, notes } = Notes.parse(input);
  await inAgency(scope, async (db) => {
    await ownInterview(db, scope, interviewId);
    await put(db, scope, interviewId, { notes: notes.filter(({ text }) => text !== "") });
  });
}

/** For themselves alone. */
export async function keepLessons(scope: PortalScope, input: Lessons): Promise<void> {
  const { interviewId, lessons } = Lessons.parse(input);
  await inAgency(scope, async (db) => {
    await ownInterview(db, scope, interviewId);
    await put(db, scope, interviewId, { lessons: keptLessons(lessons) });
  });
}

/** The same once more counts anew after a call-back that said something else. Returns the interview, for what follows. */
export async function keepDecision(scope: PortalScope, input: Decision): Promise<InterviewFacts> {
  const { interviewId, decision, why, questions } = Decision.parse(input);
  return inAgency(scope, async (db) => {
    const facts = await ownInterview(db, scope, interviewId);
    const said = { decision, decisionWhy: why ?? null, openQuestions: questions ?? null };
    const spoken = await db.debrief.findFirst({
      where: { agencyId: scope.agencyId, interviewId },
      select: { updatedAt: true },
    });
    const stands = spoken ? { decidedAt: { gte: spoken.updatedAt } } : {};
    if (await known(db, scope, interviewId, { ...said, ...stands })) return facts;
    await put(db, scope, interviewId, { ...said, decidedAt: scope.now });
    await happened(db, scope, facts, "candidate.decided", { decision });
    return facts;
  });
}

/** The consultant has saved a call-back: what the candidate had sent is part of it, and the call is over. */
export async function takeAccountOver(db: Db, scope: DeskScope, interviewId: string): Promise<void> {
  await db.ownAccount.updateMany({
    where: { agencyId: scope.agencyId, interviewId },
    data: { takenAt: scope.now, callWishedAt: null, callWishedFor: null },
  });
}

/** An interview of this candidate that they can see in the portal, in hand as every command has it; anything else is a 404. */
export async function ownInterview(db: Db, scope: PortalScope, interviewId: string): Promise<InterviewFacts> {
  await db.$queryRaw`
    SELECT 1 FROM feedback_request
    WHERE agency_id = ${scope.agencyId}::uuid AND interview_id = ${interviewId}::uuid ORDER BY id FOR UPDATE`;
  const facts = await interviewFacts(scope, interviewId);
  if (facts.candidate.id !== scope.candidateId || facts.history || facts.archivedAt) notFound();
  return facts;
}

function requireBegun({ startsAt, status }: InterviewFacts, { now }: Scope): void {
  if (status === "cancelled")
    throw new Refusal("This interview was called off, so there is nothing to tell.");
  if (startsAt && startsAt > now) throw new Refusal("This interview has not begun yet.");
}

/** The same once more changes nothing, and nobody is told twice. */
async function known(
  db: Db,
  { agencyId }: Scope,
  interviewId: string,
  same: Prisma.OwnAccountWhereInput,
): Promise<boolean> {
  return (await db.ownAccount.count({ where: { ...same, agencyId, interviewId } })) > 0;
}

async function put(db: Db, scope: Scope, interviewId: string, changes: Changes): Promise<void> {
  const { agencyId, now } = scope;
  const fresh = { id: newId(now), agencyId, interviewId, createdAt: now, updatedAt: now };
  await db.ownAccount.createMany({ data: fresh, skipDuplicates: true });
  await db.ownAccount.updateMany({ where: { agencyId, interviewId }, data: { ...changes, updatedAt: now } });
}

async function happened(
  db: Db,
  scope: Scope,
  facts: InterviewFacts,
  type: EventType,
  data: Record<string, string> = {},
): Promise<void> {
  await record(db, scope, { type, ...subjectsOf(facts), data });
}

/** Postgres keeps JSON by its own order of keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return entries.sort(([a], [b]) => a.localeCompare(b)).map(([key, one]) => [key, sorted(one)]);
}
