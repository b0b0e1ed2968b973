/** Who signs, at the moment of posting: the colleague who covers where somebody is away; the letter and the timeline say so. */
import type { Consultant, Letter, Prisma } from "@/generated/prisma/client";
import { Covering, signerOf } from "@/lib/agencies/covering";
import type { KnownLeave } from "@/lib/agencies/queries/leave";
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
  leaves: readonly KnownLeave[],
): Promise<{ from: Consultant; facts: Prisma.JsonObject } | null> {
  const { fromId, interviewId } = letter;
  if (leaves.length === 0 || !kind.signed || !fromId || !interviewId || coveringOf(letter)) return null;
  const facts = await interviewFacts(scope, interviewId);
  const signed = signerOf(leaves, { fromId, ownerId: facts.ownerId }, scope.now);
  if (!signed) return null;
  const { signerId, leave } = signed;
  const from = await db.consultant.findFirstOrThrow({ where: { agencyId: scope.agencyId, id: signerId } });
  await record(db, scope, {
    type: "letter.covered",
    rule: "cover",
    ...subjectsOf(facts),
    contactId: letter.contactId,
    data: { letterId: letter.id, from: leave.consultantId, to: signerId, until: leave.lastDay },
  });
  const covering = { id: leave.consultantId, name: leave.name, until: leave.lastDay };
  return { from, facts: { ...kind.signed(letter.facts, from), covering } };
}

/** By letter: the consultant, and the login's address once its owner has confirmed it: nobody else's mailbox gets the replies. */
export async function sendersOf(
  db: Db,
  letters: readonly (Letter & { from: Consultant | null })[],
): Promise<Map<string, Sender>> {
  const logins = [...new Set(letters.flatMap(({ from }) => from?.loginId ?? []))];
  const known =
    logins.length === 0
      ? []
      : await db.$queryRaw<{ id: string; email: string; verified_at: Instant | null }[]>`
          SELECT login.id, login.email, login.verified_at
          FROM unnest(${logins}::uuid[]) AS wanted(id), login_by_id(wanted.id) AS login`;
  const senders = new Map<string, Sender>();
  for (const letter of letters) {
    const { from } = letter;
    if (!from) continue;
    const login = known.find(({ id }) => id === from.loginId);
    const verified = login?.verified_at && !from.disabledAt ? login.email : null;
    senders.set(letter.id, { consultant: from, verified, covering: coveringOf(letter) });
  }
  return senders;
}

function coveringOf(letter: Letter): Covering | null {
  const known = Covering.safeParse((letter.facts as { covering?: unknown }).covering);
  return known.success ? known.data : null;
}
