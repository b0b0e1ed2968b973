/** A reminder on paper: its words for the page to print, and the task where the rhythm has one due. */
import "server-only";
import { notFound } from "next/navigation";
import { agencyOf, me } from "@/lib/agencies/queries";
import { inAgency } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";
import { dayIn } from "@/lib/platform/time";
import { nextChase } from "../cadence";
import { paperWords } from "../paper-words";
import { chaseFacts, leadRequestId, readHand } from "./hand";

export type PaperTask = NonNullable<Awaited<ReturnType<typeof paperTask>>>;

/** The task of the interview's lead request; null where its next step is none, or not due yet. */
export async function paperTask(scope: DeskScope, interviewId: string) {
  return inAgency(scope, async (db) => {
    const hand = await readHand(db, scope, await leadRequestId(scope, interviewId));
    const { contact, row } = hand;
    if (!contact || hand.status !== "asked" || !row.askedAt || row.callAt) return null;
    const next = nextChase(chaseFacts(hand, row.askedAt));
    if ("lapseProposedAt" in next || next.channel !== "paper" || next.at > scope.now) return null;
    return { interviewId, seen: row.chaseCount, number: next.number, contact: { name: contact.name } };
  });
}

/** The letter itself, whenever somebody wants to print one. 404 where nobody has been asked. */
export async function paperLetter(scope: DeskScope, interviewId: string) {
  return inAgency(scope, async (db) => {
    const hand = await readHand(db, scope, await leadRequestId(scope, interviewId));
    const { contact, row, interview, today } = hand;
    if (!contact || !row.askedAt) notFound();
    const writer = await me(scope);
    return {
      to: [contact.name, contact.title, interview.employer.name].filter((line) => line !== null),
      candidate: interview.candidate.name,
      contact: contact.name,
      writer: writer.name,
      agency: (await agencyOf(scope)).name,
      today,
      body: paperWords({
        contactName: contact.name,
        candidateName: interview.candidate.name,
        jobTitle: interview.job.title,
        day: interview.day,
        asked: dayIn(row.askedAt, hand.calendar.zone),
        today,
        reach: [writer.phone, writer.email].filter(Boolean).join(" or "),
      }),
    };
  });
}
