/** Who signs, at the moment of posting: the colleague who covers where somebody is away; the letter and the timeline say so. */
import type { Consultant, Letter, Prisma } from "@/generated/prisma/client";
import { Covering, signerOf } from "@/lib/agencies/covering";
import { leavesNow } from "@/lib/agencies/queries/leave";
import { interviewFacts, subjectsOf } from "@/lib/interviews/queries";
import type { Db } from "@/lib/platform/db";
import type { ClockScope } from "@/lib/platform/scope";
import type { Instant } from "@/lib/platform/time";
import { record } from "@/lib/timeline/commands";
import type { Sender } from "./compose";
import type { Kind } from "./letters";

/** What changes in the letter's row: nothing where its writer is here, or a try before this one has settled it. */
export async function sign(
  db: Db,
  scope: ClockScope,
  letter: Letter,
  kind: Kind,
): Promise<{ fromId: string; facts: Prisma.JsonObject } | null> {
  const { fromId, interviewId } = letter;
  if (!kind.signed || !fromId || !interviewId || coveringOf(letter)) return null;
  const leaves = await leavesNow(scope);
  if (leaves.length === 0) return null;
  const facts = await interviewFacts(scope, interviewId);
  const signed = signerOf(leaves, { fromId, ownerId: facts.ownerId }, scope.now);
  if (!signed) return null;
  const { signerId, leave } = signed;
  const signer = await db.consultant.findFirstOrThrow({ where: { agencyId: scope.agencyId, id: signerId } });
  await record(db, scope, {
    type: "letter.covered",
    rule: "cover",
    ...subjectsOf(facts),
    contactId: letter.contactId,
    data: { letterId: letter.id, from: leave.consultantId, to: signerId, until: leave.lastDay },
  });
  const covering = { id: leave.consultantId, name: leave.name, until: leave.lastDay };
  return { fromId: signerId, facts: { ...kind.signed(letter.facts, signer), covering } };
}

/** The consultant, and the login's address once its owner has confirmed it: nobody else's mailbox gets the replies. */
export async function senderOf(db: Db, letter: Letter): Promise<Sender | null> {
  const { agencyId, fromId } = letter;
  const consultant: Consultant | null = fromId
    ? await db.consultant.findFirst({ where: { agencyId, id: fromId } })
    : null;
  if (!consultant) return null;
  const [login] = await db.$queryRaw<{ email: string; verified_at: Instant | null }[]>`
    SELECT email, verified_at FROM login_by_id(${consultant.loginId}::uuid)`;
  const verified = login?.verified_at && !consultant.disabledAt ? login.email : null;
  return { consultant, verified, covering: coveringOf(letter) };
}

function coveringOf(letter: Letter): Covering | null {
  const known = Covering.safeParse((letter.facts as { covering?: unknown }).covering);
  return known.success ? known.data : null;
}
