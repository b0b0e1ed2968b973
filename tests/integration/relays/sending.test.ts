/** Sending words to the candidate: who may, taking back, and races. */
import { describe, expect, it } from "vitest";
import { addCandidateAddress, logSpokenRelay, sendRelay, takeBackRelay } from "@/lib/loops/commands/telling";
import { inAgency } from "@/lib/platform/db";
import { readDraft, saveDraft } from "@/lib/platform/drafts";
import { Refusal } from "@/lib/platform/refusal";
import { scopeAt } from "@/lib/platform/scope";
import { draftName } from "@/lib/relays/model";
import { makeAgency } from "../../support/agency";
import { asked, loopOf } from "../../support/asking";
import { bookedInterview } from "../../support/story";
import {
  answered,
  feedback,
  relayLetters,
  relaysOf,
  THREE,
  told,
  unanswered,
  withColleague,
} from "../../support/telling";

describe("one letter with the words in it", () => {
  it("is written for the writer's name, leaves after the grace, and drops the draft", async () => {
    const story = await answered();
    await saveDraft(story.three, draftName(story.interviewId), { text: "half" });
    const relayId = await told(story);
    const [letter] = await relayLetters(story);
    expect(letter).toMatchObject({
      key: `relay:${relayId}`,
      kind: "relay",
      candidateId: story.candidateId,
      fromId: story.three.consultantId,
      status: "waiting",
      nextTryAt: new Date("2026-11-02T15:00:10Z"),
    });
    expect(letter?.subject).not.toMatch(/\bno\b|declin|unfortunately/i);
    expect(JSON.stringify(letter?.facts)).not.toContain("Has not yet led a team");
    expect(await readDraft(story.three, draftName(story.interviewId))).toBeNull();
    expect(await loopOf(story)).toMatchObject({ relay: "sent", lastWordAt: THREE });
  });

  it("is refused without an address, to one that came back, and to somebody who asked us to stop", async () => {
    const story = await answered({}, undefined, { candidateEmail: undefined });
    await inAgency(story.three, (db) =>
      db.candidate.updateMany({ where: { id: story.candidateId }, data: { email: null } }),
    );
    await expect(told(story)).rejects.toThrow("We have no e-mail address");
    const { interviewId } = story;
    await addCandidateAddress(story.three, { interviewId, email: "Nadia@Home.Test" });
    const change = (data: { addressFailedAt?: Date; stoppedAt?: Date }) =>
      inAgency(story.three, (db) => db.candidate.updateMany({ where: { id: story.candidateId }, data }));
    await change({ addressFailedAt: THREE });
    await expect(told(story)).rejects.toThrow("come back");
    await addCandidateAddress(story.three, { interviewId, email: "nadia@home.test" });
    await change({ stoppedAt: THREE });
    await expect(told(story)).rejects.toThrow("asked us to stop");
    await logSpokenRelay(story.three, { ...feedback(story), outcome: "talked" });
    expect(await loopOf(story)).toMatchObject({ state: "closed", closedReason: "told" });
  });

  it("never carries a gap of our proposal, nor a kind that does not fit", async () => {
    const story = await answered();
    await expect(told(story, { text: "They liked: [in your words …]" })).rejects.toThrow("gap to fill");
    await expect(told(story, { kind: "no_answer" })).rejects.toThrow("There is an answer");
    await expect(told(story, { kind: "cancelled" })).rejects.toThrow("not been cancelled");
    const open = await asked();
    const word = { interviewId: open.interviewId, text: "We had no answer." } as const;
    await expect(sendRelay(open.noon, { ...word, kind: "no_answer" })).rejects.toThrow("still asking");
    await expect(sendRelay(open.noon, { ...word, kind: "feedback" })).rejects.toThrow(
      "no answer from the employer",
    );
  });

  it("is a 404 for another agency", async () => {
    const story = await answered();
    const other = await answered();
    const input = { ...feedback(story), interviewId: other.interviewId, answerId: other.answerId };
    await expect(sendRelay(story.three, input)).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
    expect(await relaysOf(other)).toEqual([]);
  });

  it("does not leave for history", async () => {
    const agency = await makeAgency();
    const { interviewId } = await bookedInterview(agency.scope);
    await inAgency(agency.scope, (db) =>
      db.loop.updateMany({ where: { interviewId }, data: { history: true } }),
    );
    const word = { interviewId, kind: "holding", text: "No news.", nextWordBy: "2026-11-05" } as const;
    await expect(sendRelay(agency.scope, word)).rejects.toThrow("history");
  });
});

describe("taking back", () => {
  it("stops a letter in its first seconds, hides it from the candidate, and gives the text back", async () => {
    const story = await answered();
    const relayId = await told(story);
    await takeBackRelay(story.three, { relayId });
    expect((await relayLetters(story)).map((letter) => letter.status)).toEqual(["cancelled"]);
    expect(await relaysOf(story)).toEqual([]);
    expect(await loopOf(story)).toMatchObject({ relay: "to_write" });
    const draft = await readDraft(story.three, draftName(story.interviewId));
    expect(draft?.values.text).toContain("kept your head");
  });

  it("comes too late once the letter has left", async () => {
    const story = await answered();
    const relayId = await told(story);
    await inAgency(story.three, (db) =>
      db.letter.updateMany({
        where: { agencyId: story.agency.agencyId, relayId },
        data: { status: "posting" },
      }),
    );
    await expect(takeBackRelay(story.three, { relayId })).rejects.toThrow("too late");
    expect(await relaysOf(story)).toHaveLength(1);
  });
});

describe("two consultants at once", () => {
  it("tell the same feedback: one wins, the other is told who, and there is one letter", async () => {
    const { story, ben } = await withColleague();
    const results = await Promise.allSettled([
      sendRelay(story.three, feedback(story)),
      sendRelay(scopeAt(ben, THREE), feedback(story)),
    ]);
    const lost = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(lost).toHaveLength(1);
    expect(lost[0]).toBeInstanceOf(Refusal);
    expect(lost[0].message).toMatch(
      /Somebody else was quicker: (Olivia Owner|Ben Hale) has just written to Nadia/,
    );
    expect(await relaysOf(story)).toHaveLength(1);
    expect(await relayLetters(story)).toHaveLength(1);
  });

  it("one has sent it and the other rings: the talk takes the letter's place, once it is seen", async () => {
    const { story, ben } = await withColleague();
    const relayId = await told(story);
    const call = { ...feedback(story), outcome: "talked" } as const;
    await expect(logSpokenRelay(ben, call)).rejects.toThrow("quicker");
    await logSpokenRelay(ben, { ...call, after: relayId });
    expect(await relaysOf(story)).toMatchObject([{ status: "spoken", toldBy: "spoken" }]);
    expect((await relayLetters(story)).map((letter) => letter.status)).toEqual(["cancelled"]);
  });

  it("a double press is one letter", async () => {
    const story = await unanswered();
    const word = { interviewId: story.interviewId, kind: "no_answer", text: "We had no answer." } as const;
    const results = await Promise.allSettled([1, 2, 3].map(() => sendRelay(story.three, word)));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(await relayLetters(story)).toHaveLength(1);
  });
});
