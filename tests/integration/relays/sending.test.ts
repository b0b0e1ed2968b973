/** Sending words to the candidate: who may, what has to be looked at by a second person, taking back, and races. */
import { describe, expect, it } from "vitest";
import {
  addCandidateAddress,
  approveRelay,
  logSpokenRelay,
  sendApprovedRelay,
  sendRelay,
  takeBackRelay,
} from "@/lib/loops/commands/telling";
import { inAgency } from "@/lib/platform/db";
import { readDraft, saveDraft } from "@/lib/platform/drafts";
import { Refusal } from "@/lib/platform/refusal";
import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import { draftName } from "@/lib/relays/model";
import { makeAgency } from "../../support/agency";
import { asked, loopOf } from "../../support/asking";
import { audited } from "../../support/front-door";
import { bookedInterview } from "../../support/story";
import {
  answered,
  FOUR,
  feedback,
  relayLetters,
  relaysOf,
  THREE,
  told,
  unanswered,
} from "../../support/telling";

const FLAGGED = "They felt that you are too old for the team.";

async function withColleague(): Promise<{ story: Awaited<ReturnType<typeof answered>>; ben: DeskScope }> {
  const agency = await makeAgency();
  const ben = scopeAt(await agency.consultant("consultant", "Ben Hale"), FOUR);
  return { story: await answered({}, agency), ben };
}

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

describe("a second pair of eyes", () => {
  it("is asked for flagged words; the writer cannot be it, and nothing leaves before", async () => {
    const { story, ben } = await withColleague();
    const { relayId, status } = await sendRelay(story.three, feedback(story, { text: FLAGGED }));
    expect(status).toBe("needs_approval");
    expect(await relayLetters(story)).toEqual([]);
    expect(await loopOf(story)).toMatchObject({ state: "open", relay: "needs_approval" });
    await expect(approveRelay(story.three, { relayId, decision: "send" })).rejects.toThrow(
      "You wrote these words",
    );
    await approveRelay(ben, { relayId, decision: "send" });
    const [relay] = await relaysOf(story);
    expect(relay).toMatchObject({ status: "sent", approvedById: ben.consultantId });
    const [letter] = await relayLetters(story);
    expect(letter?.fromId).toBe(story.three.consultantId);
    await expect(approveRelay(ben, { relayId, decision: "send" })).rejects.toThrow("quicker");
    expect(await audited(story.three)).toContain("relay.approved");
  });

  it("may only approve, and the writer sends; or send back with a reason, and the text returns to the writer", async () => {
    const { story, ben } = await withColleague();
    const first = await sendRelay(story.three, feedback(story, { text: FLAGGED }));
    await expect(approveRelay(ben, { relayId: first.relayId, decision: "return" })).rejects.toThrow(
      "what should change",
    );
    const reason = "Age has no part in it.";
    await approveRelay(ben, { relayId: first.relayId, decision: "return", reason });
    expect(await relaysOf(story)).toEqual([]);
    expect(await loopOf(story)).toMatchObject({ relay: "to_write" });
    const draft = await readDraft(story.three, draftName(story.interviewId));
    expect(draft?.values).toMatchObject({ text: FLAGGED, kind: "feedback", returned: reason });

    const second = await sendRelay(story.three, feedback(story, { text: FLAGGED }));
    await approveRelay(ben, { relayId: second.relayId, decision: "approve" });
    expect(await loopOf(story)).toMatchObject({ relay: "approved" });
    await sendApprovedRelay(story.three, { relayId: second.relayId });
    expect(await loopOf(story)).toMatchObject({ relay: "sent" });
  });

  it("is a typed reason where nobody else is active, and that is audited", async () => {
    const story = await answered();
    const words = feedback(story, { text: FLAGGED });
    await expect(sendRelay(story.three, words)).rejects.toThrow("why these words should stay");
    const { status } = await sendRelay(story.three, {
      ...words,
      approvalReason: "Their exact words, on request.",
    });
    expect(status).toBe("sent");
    const [relay] = await relaysOf(story);
    expect(relay).toMatchObject({ approvalReason: "Their exact words, on request." });
    expect(await audited(story.three)).toContain("relay.approved_alone");
  });

  it("is asked for the employer's own words that were not to be shared, and for another candidate's name", async () => {
    const { story } = await withColleague();
    await bookedInterview(story.agency.scope, {
      candidateName: "Tomás Brandt",
      employerId: story.employerId,
      employerName: undefined,
      jobId: story.jobId,
      jobTitle: undefined,
    });
    const quoting = await sendRelay(
      story.three,
      feedback(story, { text: "They said: has not yet led a team." }),
    );
    expect(quoting.status).toBe("needs_approval");
    const after = quoting.relayId;
    await takeBackRelay(story.three, { relayId: after });
    const naming = await sendRelay(story.three, feedback(story, { text: "They preferred Tomás Brandt." }));
    expect(naming.status).toBe("needs_approval");
  });

  it("is not asked for advice alone", async () => {
    const { story } = await withColleague();
    const { status } = await sendRelay(story.three, feedback(story, { text: "You never gave an example." }));
    expect(status).toBe("sent");
    expect((await relaysOf(story))[0]?.hints).toMatchObject([{ kind: "absolute" }]);
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
