/** What the relay page can do: tell the candidate, decide about a colleague's words, log calls and replies, exceptions. */
"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { reassignLoop } from "@/lib/loops/commands/booking";
import { giveUpOnCandidate } from "@/lib/loops/commands/giving-up";
import {
  addCandidateAddress,
  approveRelay,
  logReply,
  logSpokenRelay,
  sendApprovedRelay,
  sendRelay,
  takeBackRelay,
  withholdRelay,
} from "@/lib/loops/commands/telling";
import { deskAction } from "@/lib/platform/action";
import { saveDraft } from "@/lib/platform/drafts";
import {
  Approval,
  CandidateAddress,
  draftName,
  MAX_TEXT,
  MailReply,
  MissedCall,
  RelayAct,
  TellCandidate,
  Unreachable,
  Withholding,
} from "@/lib/relays/model";

export const tell = deskAction(TellCandidate, async (scope, { how, approvalReason, ...form }) => {
  if (how === "talked") {
    await logSpokenRelay(scope, { ...form, outcome: "talked" });
    showAgain();
    return { message: "Noted: you have told them." };
  }
  const { relayId, status } = await sendRelay(scope, { ...form, approvalReason });
  showAgain();
  return status === "needs_approval"
    ? { message: "A colleague has to look at the marked words. It goes out when one of them says so." }
    : { message: "On its way. The loop closes when they have read it.", data: { relayId } };
});

export const decide = deskAction(Approval, async (scope, form) => {
  const { status } = await approveRelay(scope, form);
  showAgain();
  return { message: DECIDED[status] };
});

export const sendApproved = deskAction(RelayAct, async (scope, form) => {
  await sendApprovedRelay(scope, form);
  showAgain();
  return { message: "On its way." };
});

export const takeBack = deskAction(RelayAct, async (scope, form) => {
  await takeBackRelay(scope, form);
  showAgain();
  return { message: "Taken back. Your text is in the form again." };
});

export const logAttempt = deskAction(MissedCall, async (scope, form) => {
  await logSpokenRelay(scope, form);
  showAgain();
  return { message: form.outcome === "voicemail" ? "Voicemail noted." : "Missed call noted." };
});

export const noteReply = deskAction(MailReply, async (scope, form) => {
  await logReply(scope, form);
  showAgain();
  return { message: "Noted: they have written back." };
});

export const addAddress = deskAction(CandidateAddress, async (scope, form) => {
  await addCandidateAddress(scope, form);
  showAgain();
  return { message: "Saved." };
});

export const withholdIt = deskAction(Withholding, async (scope, form) => {
  await withholdRelay(scope, form);
  showAgain();
  return { message: "Noted. The candidate is not told." };
});

/** Whoever takes an interview over may read the employer's words, and is the one to pass them on. */
export const takeOver = deskAction(Unreachable, async (scope, { interviewId }) => {
  await reassignLoop(scope, { interviewId, ownerId: scope.consultantId });
  showAgain();
  return { message: "It is yours now." };
});

export const giveUp = deskAction(Unreachable, async (scope, form) => {
  await giveUpOnCandidate(scope, form);
  showAgain();
  return { message: "Closed: the candidate could not be reached." };
});

const Draft = z.strictObject({
  name: z.string().regex(/^relay:[0-9a-f-]{36}$/),
  values: z.string().max(MAX_TEXT * 4),
});

export const keepDraft = deskAction(
  Draft,
  async (scope, form) => {
    const { interviewId, kind, text, nextWordBy } = DraftValues.parse(JSON.parse(form.values));
    if (draftName(interviewId) !== form.name) return {};
    await saveDraft(scope, form.name, { kind, text, nextWordBy });
    return { data: { at: scope.now.toISOString() } };
  },
  { signedOut: "tell" },
);

const DraftValues = z.object({
  interviewId: z.uuid(),
  kind: z.string().max(20).default(""),
  text: z
    .string()
    .max(MAX_TEXT * 2)
    .default(""),
  nextWordBy: z.string().max(10).default(""),
});

const DECIDED = {
  sent: "Approved and on its way.",
  approved: "Approved. Its writer can send it now.",
  returned: "Sent back to its writer, with your reason.",
} as const;

/** Today, the interview and this page all show where the candidate stands. */
function showAgain(): void {
  revalidatePath("/", "layout");
}
