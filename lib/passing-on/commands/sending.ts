/** The consultant passes something on: by letter, in person, or not at all. */
import "server-only";
import type { PassOn } from "@/generated/prisma/client";
import { type Db, inAgency } from "@/lib/platform/db";
import { writeLetter } from "@/lib/platform/letters";
import { headerName } from "@/lib/platform/mailbox";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import type { Instant } from "@/lib/platform/time";
import { takeInHand } from "@/lib/requests/commands/hand";
import { askDeparture, whyNever } from "@/lib/requests/manners";
import type { Hand } from "@/lib/requests/queries/hand";
import type { PassedOnLetter } from "../letters";
import { SendOn, SettleOn } from "../model";
import { find, settle } from "./settle";

/** By letter to whoever is asked for feedback, in their hours; a silence that they asked for holds for it, too. */
export async function sendOn(scope: DeskScope, input: SendOn): Promise<{ postAt: Instant }> {
  const { interviewId, passOnId, subject, body, departs } = SendOn.parse(input);
  return inAgency(scope, async (db) => {
    const hand = await takeInHand(db, scope, { interviewId });
    const row = await find(db, scope, interviewId, passOnId);
    const never = whyNever(hand.contact);
    if (never || !hand.contact?.email) throw new Refusal(never ?? "");
    const departure = askDeparture({ now: scope.now, ...hand, person: hand.contact });
    if (departure.when === "later" && departs === "now")
      throw new Refusal(`${departure.because} Press send once more if that is right.`);
    const postAt = departure.when === "later" ? departure.at : scope.now;
    const letterId = await write(db, scope, hand, row, { subject, body, postAt });
    await settle(db, scope, hand.interview, row, "sent", { letterId });
    return { postAt };
  });
}

/** Told on the telephone, or not passed on at all, with the reason. */
export async function settleOn(scope: DeskScope, input: SettleOn): Promise<void> {
  const { interviewId, passOnId, how, why } = SettleOn.parse(input);
  await inAgency(scope, async (db) => {
    const { interview } = await takeInHand(db, scope, { interviewId });
    const row = await find(db, scope, interviewId, passOnId);
    await settle(db, scope, interview, row, how, { keptWhy: how === "kept" ? (why ?? null) : null });
  });
}

async function write(
  db: Db,
  scope: DeskScope,
  { contact, interview, row: request }: Hand,
  row: PassOn,
  { subject, body, postAt }: { subject: string; body: string; postAt: Instant },
): Promise<string> {
  const me = await db.consultant.findFirstOrThrow({
    where: { agencyId: scope.agencyId, id: scope.consultantId },
  });
  if (!contact?.email) throw new Error("write: whyNever has not been asked");
  const facts: PassedOnLetter = {
    body,
    candidate: interview.candidate.name,
    contact: contact.name,
    consultant: { name: me.name, phone: me.phone },
  };
  const { id } = await writeLetter(db, scope, {
    key: `passed_on:${row.id}`,
    kind: "passed_on",
    to: { name: headerName(contact.name), address: contact.email },
    fromId: me.id,
    subject,
    facts,
    about: { contactId: contact.id, interviewId: interview.id, requestId: request.id },
    postAt,
  });
  return id;
}
