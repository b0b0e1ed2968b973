/** Closed means told: what counts as evidence that the candidate knows, and what never does. */
import { describe, expect, it } from "vitest";
import { recordAnswer } from "@/lib/loops/commands/asking";
import { cancelInterview } from "@/lib/loops/commands/booking";
import { giveUpOnCandidate } from "@/lib/loops/commands/giving-up";
import {
  failRelay,
  logReply,
  logSpokenRelay,
  markRead,
  replyToRelay,
  sendRelay,
  withholdRelay,
} from "@/lib/loops/commands/telling";
import { inAgency } from "@/lib/platform/db";
import { scopeAt } from "@/lib/platform/scope";
import { asked, interviewed, loopOf } from "../../support/asking";
import {
  answered,
  candidateOf,
  FOUR,
  feedback,
  relayLetters,
  relaysOf,
  told,
  unanswered,
} from "../../support/telling";

describe("what closes a loop", () => {
  it("not a letter that the server took", async () => {
    const story = await answered();
    await told(story);
    await inAgency(story.three, (db) =>
      db.letter.updateMany({
        where: { agencyId: story.agency.agencyId, relayId: { not: null } },
        data: { status: "sent", nextTryAt: null, postedAt: FOUR },
      }),
    );
    expect(await loopOf(story)).toMatchObject({ state: "open", relay: "sent" });
  });

  it.each(["opened", "said"] as const)("the signed-in candidate who has %s it", async (how) => {
    const story = await answered();
    const relayId = await told(story);
    await markRead(story.candidate, { relayId, how });
    await markRead(story.candidate, { relayId, how });
    expect(await loopOf(story)).toMatchObject({
      state: "closed",
      closedReason: "told",
      relay: "acknowledged",
    });
    const [relay] = await relaysOf(story);
    expect(relay).toMatchObject({ toldBy: "read_in_portal", openedAt: FOUR, toldAt: FOUR });
  });

  it("an answer in the portal, which also reaches the consultant by e-mail", async () => {
    const story = await answered();
    const relayId = await told(story);
    await replyToRelay(story.candidate, { relayId, reply: "Thank you, that helps." });
    expect(await loopOf(story)).toMatchObject({ state: "closed", closedReason: "told" });
    const [relay] = await relaysOf(story);
    expect(relay).toMatchObject({ toldBy: "replied", reply: "Thank you, that helps." });
    const letters = await relayLetters(story);
    expect(letters.map((letter) => letter.kind)).toEqual(["relay", "candidate_answered"]);
  });

  it("an answer by e-mail that the consultant notes, and a talk", async () => {
    const mailed = await answered();
    const relayId = await told(mailed);
    await logReply(scopeAt(mailed.three, FOUR), { relayId });
    expect(await loopOf(mailed)).toMatchObject({ state: "closed", closedReason: "told" });

    const rung = await answered();
    await logSpokenRelay(rung.three, { ...feedback(rung), outcome: "talked" });
    expect(await loopOf(rung)).toMatchObject({ state: "closed", closedReason: "told", relay: "spoken" });
  });

  it("never a voicemail or a missed call", async () => {
    const story = await answered();
    for (const outcome of ["voicemail", "missed"] as const)
      await logSpokenRelay(story.three, { interviewId: story.interviewId, outcome });
    expect(await loopOf(story)).toMatchObject({ state: "open", relay: "to_write", lastWordAt: null });
    expect(await relaysOf(story)).toEqual([]);
  });

  it("never a holding update, even when it was read; it resets the candidate's clock", async () => {
    const story = await asked();
    const scope = scopeAt(story.noon, FOUR);
    const text = "There is no news yet.";
    const holding = { interviewId: story.interviewId, kind: "holding", text } as const;
    await expect(sendRelay(scope, holding)).rejects.toThrow("By when");
    const { relayId } = await sendRelay(scope, { ...holding, nextWordBy: "2026-11-04" });
    const later = new Date("2026-11-02T17:00:00Z");
    await markRead(candidateOf(story, later), { relayId, how: "said" });
    expect(await loopOf(story)).toMatchObject({ state: "open", request: "asked", lastWordAt: FOUR });
  });

  it("the honest word that no answer could be had, as a reason of its own", async () => {
    const story = await unanswered();
    const text = "We asked, and had no answer.";
    const { interviewId } = story;
    const { relayId } = await sendRelay(story.three, { interviewId, kind: "no_answer", text });
    expect(await loopOf(story)).toMatchObject({ state: "open", relay: "sent" });
    await markRead(story.candidate, { relayId, how: "said" });
    expect(await loopOf(story)).toMatchObject({ state: "closed", closedReason: "no_feedback_told" });
  });

  it("the word about an interview that was called off", async () => {
    const story = await interviewed();
    const { interviewId } = story;
    await cancelInterview(story.noon, { interviewId, by: "employer" });
    const said = {
      interviewId,
      kind: "cancelled",
      text: "They have called it off.",
      outcome: "talked",
    } as const;
    await logSpokenRelay(scopeAt(story.noon, FOUR), said);
    expect(await loopOf(story)).toMatchObject({ state: "closed", closedReason: "cancelled" });
  });
});

describe("when it has to be told again", () => {
  it("after the letter came back", async () => {
    const story = await answered();
    const relayId = await told(story);
    await failRelay({ kind: "clock", agencyId: story.agency.agencyId, now: FOUR }, relayId);
    expect(await loopOf(story)).toMatchObject({ state: "open", relay: "failed" });
    const again = await sendRelay(scopeAt(story.three, FOUR), feedback(story, { after: relayId }));
    expect(again.status).toBe("sent");
  });

  it("after the employer changed the answer: the loop opens, and the words about the old one are refused", async () => {
    const story = await answered();
    const relayId = await told(story);
    await markRead(story.candidate, { relayId, how: "said" });
    const later = scopeAt(story.three, new Date("2026-11-03T10:00:00Z"));
    const { interviewId } = story;
    const { answerId } = await recordAnswer(later, { interviewId, verdict: "progress", share: "as_is" });
    expect(await loopOf(story)).toMatchObject({ state: "open", relay: "to_write" });
    await expect(sendRelay(later, feedback(story, { after: relayId }))).rejects.toThrow(
      "changed their answer",
    );
    await sendRelay(later, feedback(story, { answerId, after: relayId, text: "They changed their mind." }));
    expect(await loopOf(story)).toMatchObject({ state: "open", relay: "sent" });
  });
});

describe("exceptions", () => {
  it("giving up needs three tries by two channels and a manager", async () => {
    const story = await answered();
    const { interviewId } = story;
    const { agencyId } = story.agency;
    const ann = scopeAt(await story.agency.consultant("consultant", "Ann"), FOUR);
    const manager = scopeAt(story.three, FOUR);
    for (const outcome of ["voicemail", "missed", "voicemail"] as const)
      await logSpokenRelay(story.three, { interviewId, outcome });
    await expect(giveUpOnCandidate(manager, { interviewId })).rejects.toThrow("two channels");
    await told(story);
    await expect(giveUpOnCandidate(ann, { interviewId })).rejects.toThrow("Your role does not allow");
    await giveUpOnCandidate(manager, { interviewId });
    expect(await loopOf(story)).toMatchObject({ state: "closed", closedReason: "candidate_unreachable" });
    const audits = await inAgency(manager, (db) =>
      db.auditEntry.findMany({ where: { agencyId, action: "loop.candidate_unreachable" } }),
    );
    expect(audits).toHaveLength(1);
  });

  it("withholding is a manager's, with a reason, and closes nothing", async () => {
    const story = await answered();
    const { interviewId } = story;
    const ann = scopeAt(await story.agency.consultant("consultant", "Ann"), FOUR);
    const reason = "The employer asked us to wait for their lawyers.";
    await expect(withholdRelay(ann, { interviewId, reason })).rejects.toThrow("Your role does not allow");
    await expect(withholdRelay(story.three, { interviewId, reason: " " })).rejects.toThrow();
    await withholdRelay(story.three, { interviewId, reason });
    expect(await loopOf(story)).toMatchObject({ state: "open", relay: "withheld" });
    await logSpokenRelay(scopeAt(story.three, FOUR), {
      ...feedback(story, { after: (await relaysOf(story))[0]?.id }),
      outcome: "talked",
    });
    expect(await loopOf(story)).toMatchObject({ state: "closed", closedReason: "told" });
  });
});
