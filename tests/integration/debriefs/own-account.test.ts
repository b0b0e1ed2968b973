/** The candidate's account, notes and wish to be rung: sent once, private to few, and part of the call-back in the end. */
import { describe, expect, it } from "vitest";
import { keepAccountDraft, keepNotes, sendAccount, wishForCall } from "@/lib/debriefs/commands/own-account";
import { accountAtDesk, ownAccount } from "@/lib/debriefs/queries/own-account";
import { interviewFacts } from "@/lib/interviews/queries";
import { logDebrief } from "@/lib/loops/commands/debriefing";
import { openLoops } from "@/lib/loops/queries/today";
import { scopeAt } from "@/lib/platform/scope";
import { addMinutes } from "@/lib/platform/time";
import { timelineOf } from "@/lib/timeline/queries";
import { NOON } from "../../support/asking";
import { type Own, onThePhone, ownRow } from "../../support/own-words";
import { candidateOf } from "../../support/telling";

const TOLD = { attended: "attended", rating: 7, interest: "want", concern: "The commute" } as const;
const atDesk = async (story: Own, scope = story.noon) =>
  accountAtDesk(scope, await interviewFacts(scope, story.interviewId));
const happened = async ({ noon, interviewId }: Own) =>
  (await timelineOf(noon, { interviewId })).events.map(({ type }) => type);

describe("the account", () => {
  it("is the candidate's alone while it is a draft", async () => {
    const story = await onThePhone();
    await keepAccountDraft(story.candidate, { interviewId: story.interviewId, concern: "Half a sen" });
    expect((await ownAccount(story.candidate, story.interviewId)).draft).toMatchObject({
      concern: "Half a sen",
    });
    expect(await atDesk(story)).toBeNull();
    expect((await openLoops(story.noon, null))[0]).toMatchObject({ toldAt: null });
  });

  it("is sent once, however often it arrives; other words replace it", async () => {
    const story = await onThePhone();
    const { interviewId } = story;
    await Promise.all([0, 1, 2].map(() => sendAccount(story.candidate, { interviewId, ...TOLD })));
    expect((await happened(story)).filter((type) => type === "debrief.told")).toHaveLength(1);
    expect(await atDesk(story)).toMatchObject({ told: { rating: 7, concern: "The commute" }, sentAt: NOON });
    expect((await openLoops(story.noon, null))[0]).toMatchObject({ toldAt: NOON });
    const later = candidateOf(story, addMinutes(NOON, 5));
    await sendAccount(later, { interviewId, ...TOLD, rating: 5 });
    expect(await atDesk(story)).toMatchObject({ told: { rating: 5 }, sentAt: later.now });
  });

  it("keeps what a draft changed after sending to the candidate, until it is sent, too", async () => {
    const story = await onThePhone();
    await sendAccount(story.candidate, { interviewId: story.interviewId, ...TOLD });
    await keepAccountDraft(story.candidate, { interviewId: story.interviewId, ...TOLD, concern: "SECRET" });
    expect(JSON.stringify(await atDesk(story))).not.toContain("SECRET");
  });

  it("is taken over by the call-back, which ends the wish to be rung", async () => {
    const story = await onThePhone();
    const { interviewId } = story;
    await sendAccount(story.candidate, { interviewId, ...TOLD });
    await wishForCall(story.candidate, { interviewId, when: "after six" });
    expect((await openLoops(story.noon, null))[0]).toMatchObject({
      callWishedFor: "after six",
      callWishedAt: NOON,
    });
    await logDebrief(story.noon, {
      interviewId,
      attended: "attended",
      rating: 6,
      interest: "unsure",
      decidesByUnknown: true,
    });
    expect(await ownRow(story)).toMatchObject({ takenAt: NOON, callWishedAt: null, callWishedFor: null });
    expect((await openLoops(story.noon, null))[0]).toMatchObject({ toldAt: null, callWishedAt: null });
  });

  it("is not for colleagues; the owner's reading is logged", async () => {
    const story = await onThePhone();
    const ben = scopeAt(await story.agency.consultant("consultant", "Ben Hale"), NOON);
    const manager = scopeAt(await story.agency.consultant("manager", "Meg Lamb"), NOON);
    await sendAccount(story.candidate, { interviewId: story.interviewId, ...TOLD });
    expect(await atDesk(story, ben)).toBeNull();
    expect(await atDesk(story, manager)).toMatchObject({ told: { rating: 7 } });
  });

  it("begins with the interview, and is nobody else's", async () => {
    const story = await onThePhone();
    const early = candidateOf(story, addMinutes(NOON, -180));
    await expect(sendAccount(early, { interviewId: story.interviewId, ...TOLD })).rejects.toThrow(
      /not begun/,
    );
    const other = await onThePhone({ candidateName: "Ben Ode" }, story.agency);
    await expect(sendAccount(other.candidate, { interviewId: story.interviewId, ...TOLD })).rejects.toThrow(
      /404/,
    );
    await expect(keepAccountDraft(other.candidate, { interviewId: story.interviewId })).rejects.toThrow(
      /404/,
    );
    expect((await ownAccount(other.candidate, story.interviewId)).sentAt).toBeNull();
  });
});

describe("notes", () => {
  it("stay with the candidate unless shared, line by line", async () => {
    const story = await onThePhone();
    const { interviewId } = story;
    await keepNotes(story.candidate, {
      interviewId,
      notes: [
        { kind: "felt", text: "MINE" },
        { kind: "people", text: "Kind", shared: "on" },
        { kind: "offices", text: "" },
      ],
    });
    expect(await atDesk(story)).toMatchObject({ notes: [{ kind: "people", text: "Kind" }], told: null });
    expect(JSON.stringify(await atDesk(story))).not.toContain("MINE");
    expect((await ownAccount(story.candidate, interviewId)).notes).toHaveLength(2);
    await keepNotes(story.candidate, { interviewId, notes: [{ kind: "felt", text: "MINE" }] });
    expect(await atDesk(story)).toBeNull();
  });
});
