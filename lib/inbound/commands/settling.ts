/** A person decides what a message is: the answer, a day, proof that the candidate has heard, a colleague, or nothing. */
import "server-only";
import { notFound } from "next/navigation";
import type { InboundMail } from "@/generated/prisma/client";
import { interviewFacts, subjectsOf } from "@/lib/interviews/queries";
import { promiseAnswer, readdressRequest, recordAnswer } from "@/lib/loops/commands/asking";
import { logReply } from "@/lib/loops/commands/telling";
import { mayReadWords } from "@/lib/loops/queries/story";
import { type Db, inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { MAX_TEXT } from "@/lib/relays/model";
import { record } from "@/lib/timeline/commands";
import { MailAnswer, MailColleague, MailPromise, OneMail, type Settled } from "../model";
import { settleSpokenOf } from "./acting";

/** What it says is the employer's answer, in the words of the form. Returns the interview's id, as all of these do. */
export async function takeAsAnswer(scope: DeskScope, input: MailAnswer): Promise<string> {
  const { mailId, ...answer } = MailAnswer.parse(input);
  return settling(scope, mailId, "answer", async ({ interviewId, requestId }) => {
    if (!requestId) throw new Refusal("This is no answer to a question about an interview.");
    await recordAnswer(scope, { interviewId, requestId, ...answer, source: "email" });
  });
}

/** It names the day by which the answer comes. */
export async function takeAsPromise(scope: DeskScope, input: MailPromise): Promise<string> {
  const { mailId, by } = MailPromise.parse(input);
  return settling(scope, mailId, "promised", async ({ interviewId, requestId }) => {
    if (!requestId) throw new Refusal("This is no answer to a question about an interview.");
    await promiseAnswer(scope, { interviewId, requestId, by });
  });
}

/** The candidate wrote back to what we told them: a person's reply is evidence (product.md part 2). */
export async function takeAsEvidence(scope: DeskScope, input: OneMail): Promise<string> {
  const { mailId } = OneMail.parse(input);
  return settling(scope, mailId, "evidence", async ({ relayId, text, kind, unverified }) => {
    if (!relayId) throw new Refusal("This answers no word to a candidate.");
    if (kind !== "person" || unverified)
      throw new Refusal("Only a reply from the candidate’s own address shows that they have heard.");
    await logReply(scope, { relayId, reply: text.slice(0, MAX_TEXT) });
  });
}

/** The colleague whom an automatic answer names is asked from now on. */
export async function askInstead(scope: DeskScope, input: MailColleague): Promise<string> {
  const { mailId, ...colleague } = MailColleague.parse(input);
  return settling(scope, mailId, "colleague", async ({ interviewId, requestId }) => {
    if (!requestId) throw new Refusal("This is about no question to an employer.");
    await readdressRequest(scope, { interviewId, requestId, ...colleague, why: "colleague" });
  });
}

/** Read, and nothing in it to record: the asking goes on. */
export async function noteAsRead(scope: DeskScope, input: OneMail): Promise<string> {
  return settling(scope, OneMail.parse(input).mailId, "read", async () => {});
}

/** Back to those that wait for somebody. What was recorded from it stays, and is taken back on the interview's page. */
export async function putBack(scope: DeskScope, input: OneMail): Promise<string> {
  const { mailId } = OneMail.parse(input);
  return inAgency(scope, async (db) => {
    const mail = await inHand(db, scope, mailId);
    if (mail.status === "waiting") return mail.interviewId;
    await db.inboundMail.updateMany({
      where: { agencyId: scope.agencyId, id: mailId },
      data: { status: "waiting", settled: null, settledAt: null, settledById: null },
    });
    await tell(db, scope, mail, "mail.put_back", {});
    await settleSpokenOf(db, scope, { ...mail, id: mail.letterId });
    return mail.interviewId;
  });
}

type Mail = Omit<InboundMail, "raw" | "interviewId"> & { interviewId: string };

/** One transaction: the mark first, so that of two people one is told; then what it means, and the loop. */
function settling(
  scope: DeskScope,
  mailId: string,
  settled: Settled,
  work: (mail: Mail) => Promise<void>,
): Promise<string> {
  return inAgency(scope, async (db) => {
    const mail = await inHand(db, scope, mailId);
    const { count } = await db.inboundMail.updateMany({
      where: { agencyId: scope.agencyId, id: mailId, status: "waiting" },
      data: { status: "done", settled, settledAt: scope.now, settledById: scope.consultantId },
    });
    if (count === 0) throw new Refusal("A colleague has dealt with this message already.");
    await work(mail);
    await tell(db, scope, mail, "mail.settled", { how: settled });
    await settleSpokenOf(db, scope, { ...mail, id: mail.letterId });
    return mail.interviewId;
  });
}

/** 404 for another agency's, and for whoever may not read what employers write. */
async function inHand(db: Db, scope: DeskScope, mailId: string): Promise<Mail> {
  const mail = await db.inboundMail.findFirst({
    where: { agencyId: scope.agencyId, id: mailId },
    omit: { raw: true },
  });
  if (!mail?.interviewId) notFound();
  if (!(await mayReadWords(scope, await interviewFacts(scope, mail.interviewId)))) notFound();
  return { ...mail, interviewId: mail.interviewId };
}

async function tell(
  db: Db,
  scope: DeskScope,
  mail: Mail,
  type: "mail.settled" | "mail.put_back",
  data: Record<string, string>,
): Promise<void> {
  const about = subjectsOf(await interviewFacts(scope, mail.interviewId));
  await record(db, scope, { type, ...about, contactId: mail.contactId, data: { mailId: mail.id, ...data } });
}
