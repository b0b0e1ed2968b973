/** The candidate's window: their own interviews, the relayed words, and nothing that was written for other eyes. */
import { describe, expect, it } from "vitest";
import { holdRequest, logCall, recordAnswer } from "@/lib/loops/commands/asking";
import { cancelInterview } from "@/lib/loops/commands/booking";
import { logDebrief } from "@/lib/loops/commands/debriefing";
import { takeBackRelay } from "@/lib/loops/commands/telling";
import { inAgency } from "@/lib/platform/db";
import { scopeAt } from "@/lib/platform/scope";
import { markRead, savePreferences, writeBack } from "@/lib/portal/commands/answering";
import { portalInterview, portalInterviews, portalPerson } from "@/lib/portal/queries";
import { asked, loopOf, NOON } from "../../support/asking";
import { bookedInterview } from "../../support/story";
import { answered, candidateOf, FOUR, relaysOf, THREE, told } from "../../support/telling";

const NOT_FOUND = "NEXT_HTTP_ERROR_FALLBACK;404";

describe("what is shown", () => {
  it("the story and the relayed words, once the sender can no longer take them back", async () => {
    const story = await answered();
    const relayId = await told(story);
    const during = await portalInterview(candidateOf(story, THREE), story.interviewId);
    expect(during.said).toEqual([]);
    const [shown] = await portalInterviews(story.candidate);
    expect(shown).toMatchObject({
      id: story.interviewId,
      job: "Dye chemist",
      said: [{ id: relayId, kind: "feedback" }],
    });
    expect(shown?.said[0]?.text).toContain("kept your head");
    expect(await portalPerson(story.candidate)).toMatchObject({
      name: "Nadia Okafor",
      zone: "Europe/London",
    });
  });

  it("no word that waits for a colleague, was taken back or is only a draft", async () => {
    const story = await answered();
    await story.agency.consultant("consultant", "Ben Hale");
    await told(story, { text: "You are too old for them." });
    expect((await portalInterview(story.candidate, story.interviewId)).said).toEqual([]);
    const [relay] = await relaysOf(story);
    await takeBackRelay(story.three, { relayId: relay?.id ?? "" });
    expect((await portalInterview(story.candidate, story.interviewId)).said).toEqual([]);
  });

  it("no raw word, private line, note or reason: canaries in every internal field stay inside", async () => {
    const story = await asked({ place: "Gate 4" });
    const { interviewId, noon } = { ...story };
    const { agencyId } = story.agency;
    await logDebrief(scopeAt(noon, NOON), {
      interviewId,
      attended: "attended",
      rating: 3,
      interest: "unsure",
      nextStep: "CANARY-next-step",
      concern: "CANARY-concern",
      decidesByUnknown: true,
      lines: [{ kind: "note", text: "CANARY-private", detail: undefined, shareable: false }],
    });
    await logCall(noon, { interviewId, outcome: "talked", note: "CANARY-call-note" });
    await holdRequest(noon, { interviewId, until: "2026-11-05", why: "CANARY-hold" });
    const words = {
      strengths: "CANARY-strengths",
      concerns: "CANARY-concerns",
      wouldHaveBeenYes: "CANARY-yes",
    };
    const two = scopeAt(noon, new Date("2026-11-02T14:00:00Z"));
    const { answerId } = await recordAnswer(two, {
      interviewId,
      verdict: "no",
      ...words,
      nextStep: "CANARY-next",
      givenByName: "CANARY-name",
      share: "not",
    });
    await inAgency(noon, async (db) => {
      await db.employer.updateMany({
        where: { agencyId, id: story.employerId },
        data: { notes: "CANARY-notes" },
      });
      await db.submission.updateMany({ where: { agencyId }, data: { statusReason: "CANARY-status" } });
      await db.feedbackRequest.updateMany({
        where: { agencyId },
        data: { closedWhy: "CANARY-closed", callAt: "CANARY-at" },
      });
      await db.promise.updateMany({ where: { agencyId }, data: { what: "CANARY-promise" } });
    });
    const full = { ...story, answerId, three: scopeAt(noon, THREE), candidate: candidateOf(story) };
    const relayId = await told(full);
    await inAgency(noon, (db) =>
      db.relay.updateMany({
        where: { agencyId, id: relayId },
        data: { approvalReason: "CANARY-approval", hints: ["CANARY-hint"] },
      }),
    );
    const seen = JSON.stringify([
      await portalInterviews(full.candidate),
      await portalInterview(full.candidate, interviewId),
      await portalPerson(full.candidate),
    ]);
    expect(seen).toContain("kept your head");
    expect(seen.match(/CANARY[\w-]*/g)).toBeNull();
    expect(seen).not.toContain("Piotr");
  });

  it("only the candidate's own: a colleague's, another agency's, history and archived ones are not there", async () => {
    const story = await answered();
    const relayId = await told(story);
    const other = await answered({}, story.agency);
    const foreign = await answered();
    for (const scope of [
      other.candidate,
      foreign.candidate,
      { ...story.candidate, agencyId: foreign.agency.agencyId },
    ]) {
      await expect(portalInterview(scope, story.interviewId)).rejects.toThrow(NOT_FOUND);
      await expect(markRead(scope, { relayId, how: "said" })).rejects.toThrow(NOT_FOUND);
      await expect(writeBack(scope, { relayId, reply: "Hello?" })).rejects.toThrow(NOT_FOUND);
    }
    expect((await loopOf(story)).state).toBe("open");
    await expect(portalInterview(story.candidate, "not-an-id")).rejects.toThrow(NOT_FOUND);
    await inAgency(story.three, (db) =>
      db.loop.updateMany({ where: { interviewId: story.interviewId }, data: { history: true } }),
    );
    expect(await portalInterviews(story.candidate)).toEqual([]);
  });

  it("an interview to come, and one that was called off", async () => {
    const story = await asked();
    const { interviewId } = await bookedInterview(story.agency.scope, {
      candidateId: story.candidateId,
      candidateName: undefined,
      day: "2026-11-06",
    });
    await cancelInterview(story.noon, { interviewId, by: "employer", why: "CANARY-why" });
    const [latest, first] = await portalInterviews(candidateOf(story));
    expect(latest).toMatchObject({
      id: interviewId,
      facts: { interview: { status: "cancelled", cancelledBy: "employer" } },
    });
    expect(first?.id).toBe(story.interviewId);
    expect(JSON.stringify(latest)).not.toContain("CANARY");
  });
});

describe("what a candidate may do", () => {
  it("say twice that it was read: the first time counts", async () => {
    const story = await answered();
    const relayId = await told(story);
    await markRead(story.candidate, { relayId, how: "opened" });
    const later = candidateOf(story, new Date("2026-11-03T09:00:00Z"));
    await markRead(later, { relayId, how: "said" });
    expect((await relaysOf(story))[0]).toMatchObject({ toldAt: FOUR, openedAt: FOUR });
  });

  it("write back twice, and both answers are kept", async () => {
    const story = await answered();
    const relayId = await told(story);
    await writeBack(story.candidate, { relayId, reply: "Thank you." });
    await writeBack(candidateOf(story, new Date("2026-11-03T09:00:00Z")), {
      relayId,
      reply: "One question.",
    });
    const [shown] = await portalInterviews(story.candidate);
    expect(shown?.said[0]?.reply).toBe("Thank you.\n\nOne question.");
    await expect(writeBack(story.candidate, { relayId, reply: " " })).rejects.toThrow();
  });

  it("choose how to hear, and whether with reasons", async () => {
    const story = await answered();
    await savePreferences(story.candidate, {
      preferredChannel: "phone",
      preferredTime: "after six",
      wantsReasons: "no",
    });
    expect(await portalPerson(story.candidate)).toMatchObject({
      preferredChannel: "phone",
      preferredTime: "after six",
      wantsReasons: false,
    });
  });
});
