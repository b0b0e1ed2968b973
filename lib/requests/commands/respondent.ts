/** Whom we ask: naming a person, passing the request on to a colleague, and putting an address right. */
import "server-only";
import { notFound } from "next/navigation";
import { createContact } from "@/lib/employers/commands";
import { type Db, inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { Scope } from "@/lib/platform/scope";
import type { RequestStatus } from "../lifecycle";
import { Reach, Readdress } from "../model";
import type { Hand } from "../queries/hand";
import { AFRESH } from "./close";
import { moveRequest, takeInHand, tell } from "./hand";
import { revokeLinks } from "./post";
import { cancelPromises } from "./promise";
import { recallWaiting } from "./withdraw";

/**
 * Gives the request to another person of the same employer, known or made in place. Whoever has been asked already
 * stays on record; the new person starts afresh. `why` left: the former contact is marked; wrong person: the links
 * of that person end. Returns the new contact's id.
 */
export async function giveTo(scope: Scope, input: Readdress): Promise<{ contactId: string }> {
  const form = Readdress.parse(input);
  return inAgency(scope, async (db) => {
    const hand = await takeInHand(db, scope, form);
    const contactId = form.contactId ?? (await known(db, hand, form)) ?? (await make(scope, hand, form));
    const to = await db.contact.findFirst({ where: { agencyId: scope.agencyId, id: contactId } });
    if (!to || to.employerId !== hand.interview.employer.id) notFound();
    if (contactId === hand.row.contactId)
      throw new Refusal(`${to.name} is the person we ask already.`, "contactId");
    if (form.why !== "colleague") await partWith(db, scope, hand, form.why);
    await recallWaiting(db, scope, hand.row.id, "The request was given to somebody else.");
    await cancelPromises(db, scope, hand.row.id);
    await moveRequest(db, scope, hand, pathToReady(hand.status), { ...AFRESH, contactId });
    await tell(db, scope, hand, "request.readdressed", {
      from: hand.row.contactId,
      to: contactId,
      why: form.why,
    });
    return { contactId };
  });
}

/** Corrects the respondent's address or number; a corrected address may be written to again. */
export async function correctReach(scope: Scope, input: Reach): Promise<void> {
  const form = Reach.parse(input);
  await inAgency(scope, async (db) => {
    const hand = await takeInHand(db, scope, form);
    const { contact } = hand;
    if (!contact) throw new Refusal("Choose a person first.");
    const email = form.contactEmail ?? null;
    await db.contact.updateMany({
      where: { agencyId: scope.agencyId, id: contact.id },
      data: {
        email,
        phone: form.contactPhone ?? null,
        ...(email === contact.email ? {} : { addressFailedAt: null }),
        updatedAt: scope.now,
      },
    });
    await tell(db, scope, hand, "record.edited", { contactId: contact.id });
  });
}

type Form = ReturnType<typeof Readdress.parse>;

/** Somebody at this employer with that address is the same person, however the name is spelt this time. */
async function known(db: Db, hand: Hand, form: Form): Promise<string | null> {
  if (!form.contactEmail) return null;
  const same = await db.contact.findFirst({
    where: {
      agencyId: hand.row.agencyId,
      employerId: hand.interview.employer.id,
      email: { equals: form.contactEmail, mode: "insensitive" },
      mergedIntoId: null,
    },
  });
  return same?.id ?? null;
}

function make(scope: Scope, hand: Hand, form: Form): Promise<string> {
  return createContact(scope, {
    employerId: hand.interview.employer.id,
    name: form.contactName ?? "",
    title: form.contactTitle,
    email: form.contactEmail,
    phone: form.contactPhone,
  });
}

async function partWith(db: Db, scope: Scope, hand: Hand, why: "left" | "wrong_person"): Promise<void> {
  const { contactId, id } = hand.row;
  if (!contactId) return;
  await revokeLinks(db, scope, id, contactId);
  if (why === "left")
    await db.contact.updateMany({
      where: { agencyId: scope.agencyId, id: contactId, leftAt: null },
      data: { leftAt: scope.now, updatedAt: scope.now },
    });
}

/** Somebody who waits for an answer is no longer the one to give it: the leg starts again, ready to ask. */
function pathToReady(status: RequestStatus): RequestStatus[] {
  switch (status) {
    case "planned":
    case "waiting_debrief":
    case "ready":
      return [];
    case "held":
    case "unreachable":
      return ["ready"];
    case "declined":
    case "lapsed":
      return ["planned"];
    default:
      return ["unreachable", "ready"];
  }
}
