/** What follows by itself from an automatic answer, a complaint, or a person's reply; bounces stand in worker/returned.ts. */
import "server-only";
import type { Letter } from "@/generated/prisma/client";
import { presentFor } from "@/lib/agencies/queries/leave";
import { interviewFacts, subjectsOf } from "@/lib/interviews/queries";
import { holdRequest, markUnreachable } from "@/lib/loops/commands/asking";
import { settleLoopsOf } from "@/lib/loops/commands/holding";
import { settleLoop } from "@/lib/loops/commands/settle";
import type { Db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { writeLetter } from "@/lib/platform/letters";
import { headerName } from "@/lib/platform/mailbox";
import type { ClockScope, Scope } from "@/lib/platform/scope";
import { type Day, toDay } from "@/lib/platform/time";
import { requestIsOpen } from "@/lib/requests/lifecycle";
import { calledBy } from "@/lib/requests/names";
import { readHand } from "@/lib/requests/queries/hand";
import { type Spoken, spokenOfIn } from "@/lib/requests/queries/together";
import { record } from "@/lib/timeline/commands";
import { type CameFacts, cameSubject } from "../letters";
import type { Settled } from "../model";
import type { Kept } from "./keep";

/** A person wrote: the asking pauses until somebody has read it, and the loop's owner hears of it by e-mail. */
export async function noticeReply(db: Db, scope: ClockScope, { mail, letter }: Kept): Promise<void> {
  const { interviewId, id: mailId, unverified, kind } = mail;
  await tell(db, scope, mail, { mailId, kind, unverified });
  if (!interviewId) return;
  await settleSpokenOf(db, scope, letter);
  if (kind === "person") await tellOwner(db, scope, mail, interviewId);
}

/** Nobody is reminded before the day of return. A colleague who is named there is for a person to ask. */
export async function noticeAbsence(db: Db, scope: ClockScope, { mail, letter }: Kept): Promise<void> {
  const { requestId, colleagueEmail, id: mailId } = mail;
  const back = toDay(mail.returnsOn);
  await tell(db, scope, mail, { mailId, kind: mail.kind, day: back });
  if (back)
    for (const spoken of await spokenOfIn(db, scope, letter))
      await waitFor(db, scope, spoken, mail.contactId, back);
  if (!(colleagueEmail && requestId)) await settleMail(db, scope, mailId, "by_itself");
}

async function waitFor(db: Db, scope: ClockScope, spoken: Spoken, contactId: string | null, back: Day) {
  const hand = await readHand(db, scope, spoken.requestId);
  const waits = ["ready", "asked"].includes(hand.status) && hand.row.contactId === contactId;
  const held = hand.status === "held" && (toDay(hand.row.heldUntil) ?? "") < back;
  if ((waits || held) && back > hand.today)
    await holdRequest(scope, { ...spoken, until: back, why: AWAY }, "out_of_office");
}

const AWAY = "An automatic answer says that they are away until then.";

/** "This is spam": nothing more leaves for that person, as if they had pressed "please stop". */
export async function noticeComplaint(db: Db, scope: ClockScope, { mail, letter }: Kept): Promise<void> {
  const { agencyId, now } = scope;
  const { contactId, candidateId, id: mailId } = mail;
  await tell(db, scope, mail, { mailId, kind: mail.kind });
  const about = contactId ? { contactId } : { candidateId };
  await record(db, scope, { type: "contact.stopped", ...about, rule: "complaint" });
  if (contactId) {
    await db.contact.updateMany({
      where: { agencyId, id: contactId, doNotContact: false },
      data: { doNotContact: true, doNotContactWhy: "reported our letter as unwanted", updatedAt: now },
    });
    for (const spoken of await spokenOfIn(db, scope, letter))
      await stopAskingThem(db, scope, spoken, contactId);
  } else if (candidateId) {
    await db.candidate.updateMany({
      where: { agencyId, id: candidateId },
      data: { stoppedAt: now, updatedAt: now },
    });
    await settleLoopsOf(db, scope, candidateId);
  }
  await settleMail(db, scope, mailId, "by_itself");
}

/** The request waits for another person, unless it has moved on. */
async function stopAskingThem(db: Db, scope: ClockScope, spoken: Spoken, contactId: string): Promise<void> {
  const { status, row } = await readHand(db, scope, spoken.requestId);
  if (requestIsOpen(status) && row.contactId === contactId)
    await markUnreachable(scope, { ...spoken, why: "stopped" });
}

/** Whatever a letter to an employer spoke of, or the one interview of another letter. */
export async function settleSpokenOf(
  db: Db,
  scope: Scope,
  letter: Pick<Letter, "id" | "requestId" | "interviewId">,
): Promise<void> {
  const spoken = await spokenOfIn(db, scope, letter);
  const interviews = new Set([letter.interviewId, ...spoken.map((one) => one.interviewId)]);
  for (const interviewId of interviews) if (interviewId) await settleLoop(db, scope, interviewId);
}

/** Nobody needs to look at it. */
export async function settleMail(db: Db, scope: ClockScope, mailId: string, settled: Settled): Promise<void> {
  await db.inboundMail.updateMany({
    where: { agencyId: scope.agencyId, id: mailId, status: "waiting" },
    data: { status: "done", settled, settledAt: scope.now },
  });
}

type Mail = Kept["mail"];

/** On the timeline of all whom it concerns. */
export async function tell(
  db: Db,
  scope: ClockScope,
  { interviewId, contactId, candidateId }: Mail,
  data: Record<string, string | boolean | null>,
): Promise<void> {
  const about = interviewId ? subjectsOf(await interviewFacts(scope, interviewId)) : { candidateId };
  await record(db, scope, { type: "mail.received", ...about, contactId, data });
}

/** The reply used to land in the consultant's own mailbox; now a copy of its words does. */
async function tellOwner(db: Db, scope: ClockScope, mail: Mail, interviewId: string): Promise<void> {
  const { owner: regular, candidate, employer } = await interviewFacts(scope, interviewId);
  const owner = await presentFor(scope, regular);
  const from = headerName(mail.fromName) || mail.fromAddress;
  const facts: CameFacts = {
    consultant: calledBy(owner.name),
    from,
    about: mail.contactId ? `${candidate.name}, ${employer.name}` : employer.name,
    unverified: mail.unverified,
    text: mail.text.slice(0, 3000),
    page: new URL(`/inbox/${mail.id}`, env().HEARBACK_URL).href,
  };
  await writeLetter(db, scope, {
    key: `mail_came:${mail.id}`,
    kind: "mail_came",
    to: { name: headerName(owner.name), address: owner.email },
    subject: cameSubject(from),
    facts,
    about: {},
  });
}
