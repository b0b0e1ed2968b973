/** Nobody answers: a colleague of theirs is proposed to the consultant, then a manager of ours is told, with the reason. */
import "server-only";
import { presentFor } from "@/lib/agencies/queries/leave";
import { formatDay } from "@/lib/interviews/when";
import type { Db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { writeLetter } from "@/lib/platform/letters";
import { headerName } from "@/lib/platform/mailbox";
import type { Scope } from "@/lib/platform/scope";
import { dayIn } from "@/lib/platform/time";
import { type EscalatedFacts, escalatedSubject } from "../escalated-letter";
import { calledBy } from "../names";
import { colleaguesOf } from "../queries/colleagues";
import type { Hand } from "../queries/hand";
import { type BroughtIn, broughtIn } from "../steps";
import { tell } from "./hand";

type Reader = { id: string; name: string; email: string };

/** With the reminder that is being made of `hand`, which is as it was before. Each of the two happens once a request. */
export async function bringIn(db: Db, scope: Scope, hand: Hand): Promise<void> {
  const { agency, row, interview, contact } = hand;
  const who = broughtIn(row.chaseCount, agency.clocks);
  if (!who || !contact || !row.askedAt) return;
  const colleagues = await colleaguesOf(db, scope, hand);
  // Nobody there to propose: the manager is next.
  const step: BroughtIn = who === "colleague" && colleagues.length === 0 ? "manager" : who;
  const readers =
    step === "colleague" ? [await presentFor(scope, interview.owner)] : await managersOf(db, scope, hand);
  let told = 0;
  for (const reader of readers) {
    const facts: EscalatedFacts = {
      who: step,
      reader: calledBy(reader.name),
      owner: interview.owner.name,
      contact: contact.name,
      employer: interview.employer.name,
      candidate: interview.candidate.name,
      asked: formatDay(dayIn(row.askedAt, hand.calendar.zone), hand.today),
      reminders: row.chaseCount,
      colleagues: colleagues.map(({ name }) => name),
      page: new URL(`/interviews/${interview.id}/ask`, env().HEARBACK_URL).href,
    };
    const { created } = await writeLetter(db, scope, {
      key: `escalated:${row.id}:${step}:${reader.id}`,
      kind: "escalated",
      to: { name: headerName(reader.name), address: reader.email },
      subject: escalatedSubject(facts),
      facts,
      about: {},
    });
    if (created) told += 1;
  }
  if (told > 0)
    await tell(db, scope, hand, "request.escalated", { to: step, reminders: row.chaseCount }, "escalation");
}

/** The managers of the agency, or where it has none, its owners; never the one whose loop it is. */
async function managersOf(db: Db, scope: Scope, { interview }: Hand): Promise<Reader[]> {
  const people = await db.consultant.findMany({
    where: {
      agencyId: scope.agencyId,
      role: { in: ["manager", "owner"] },
      disabledAt: null,
      id: { not: interview.ownerId },
    },
    select: { id: true, name: true, email: true, role: true },
    orderBy: { id: "asc" },
  });
  const managers = people.filter(({ role }) => role === "manager");
  return managers.length > 0 ? managers : people;
}
