/** Answers and ends: what settles the employer's leg, what leaves it open, and the way back. */
import { describe, expect, it } from "vitest";
import {
  chaseEmployer,
  declineFeedback,
  lapseRequest,
  markUnreachable,
  recordAnswer,
  reopenRequest,
} from "@/lib/loops/commands/asking";
import { inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { scopeAt } from "@/lib/platform/scope";
import {
  answersTo,
  asked,
  LETTER,
  lettersFor,
  loopOf,
  NOON,
  posted,
  ready,
  requestOf,
  type Story,
} from "../../support/asking";
import { letTimePass } from "../../support/story";

const later = (story: Story, at: string) => scopeAt(story.noon, new Date(at));

describe("an answer", () => {
  it("settles the leg, stops the letters, and gives the relay something to say", async () => {
    const story = await asked();
    const words = {
      verdict: "no",
      strengths: "Calm",
      wouldHaveBeenYes: "Dyeing at scale",
      share: "as_is",
    } as const;
    await recordAnswer(story.noon, { interviewId: story.interviewId, ...words, source: "phone" });
    expect(await requestOf(story)).toMatchObject({ status: "answered", answeredAt: NOON, nextChaseAt: null });
    expect((await lettersFor(story))[0]).toMatchObject({ status: "cancelled" });
    expect(await loopOf(story)).toMatchObject({ request: "answered", relay: "to_write" });
    expect(await answersTo(story)).toMatchObject([
      { version: 1, ...words, source: "phone", givenByContactId: story.contactId },
    ]);
  });

  it("may come before anybody asked, and after we had stopped", async () => {
    const [early, late] = [await ready(), await asked()];
    await recordAnswer(early.noon, { interviewId: early.interviewId, verdict: "progress" });
    await lapseRequest(late.noon, { interviewId: late.interviewId, sure: "on" });
    await recordAnswer(late.noon, { interviewId: late.interviewId, verdict: "progress" });
    expect((await requestOf(early)).status).toBe("answered");
    expect((await requestOf(late)).status).toBe("answered");
  });

  it("that is undecided is kept as a version and leaves the request open: promised, or asked with a rest", async () => {
    const [dated, vague] = [await asked(), await asked()];
    await recordAnswer(dated.noon, {
      interviewId: dated.interviewId,
      verdict: "undecided",
      nextStepDay: "2026-11-06",
    });
    await recordAnswer(vague.noon, { interviewId: vague.interviewId, verdict: "undecided" });
    expect(await requestOf(dated)).toMatchObject({ status: "promised", promisedFor: new Date("2026-11-06") });
    expect(await requestOf(vague)).toMatchObject({
      status: "asked",
      nextChaseAt: new Date("2026-11-05T12:00:00Z"),
    });
    expect(await loopOf(vague)).toMatchObject({ relay: "to_write" });
    await recordAnswer(vague.noon, { interviewId: vague.interviewId, verdict: "progress" });
    expect((await answersTo(vague)).map(({ version, verdict }) => [version, verdict])).toEqual([
      [1, "undecided"],
      [2, "progress"],
    ]);
  });

  it("is not asked for again", async () => {
    const story = await asked();
    await recordAnswer(story.noon, { interviewId: story.interviewId, verdict: "progress" });
    await expect(chaseEmployer(story.noon, { interviewId: story.interviewId, ...LETTER })).rejects.toThrow(
      /answered already/,
    );
  });
});

describe("an end without an answer", () => {
  it.each([
    ["declined", (story: Story) => declineFeedback(story.noon, { interviewId: story.interviewId })],
    ["lapsed", (story: Story) => lapseRequest(story.noon, { interviewId: story.interviewId, sure: "on" })],
    [
      "unreachable",
      (story: Story) => markUnreachable(story.noon, { interviewId: story.interviewId, why: "left" }),
    ],
  ] as const)("%s owes the candidate a word, and can be taken back", async (status, end) => {
    const story = await asked();
    await end(story);
    expect((await requestOf(story)).status).toBe(status);
    expect((await loopOf(story)).relay).toBe("to_write");
    await reopenRequest(story.noon, { interviewId: story.interviewId });
    expect(await requestOf(story)).toMatchObject({ status: "ready", askedAt: null });
    expect((await loopOf(story)).relay).toBe("nothing_to_say");
  });

  it("after an undecided answer that was passed on is news again", async () => {
    const story = await asked();
    const { interviewId } = story;
    await posted(story);
    await recordAnswer(story.noon, { interviewId, verdict: "undecided" });
    await inAgency(story.noon, (db) =>
      db.relay.create({
        data: {
          id: newId(NOON),
          agencyId: story.agency.agencyId,
          interviewId,
          kind: "holding",
          channel: "email",
          text: "No news yet",
          status: "sent",
          sentAt: NOON,
          createdAt: NOON,
          updatedAt: NOON,
        },
      }),
    );
    await letTimePass(story.noon, interviewId);
    expect((await loopOf(story)).relay).toBe("nothing_to_say");
    await lapseRequest(later(story, "2026-11-20T12:00:00Z"), { interviewId, sure: "on" });
    expect((await loopOf(story)).relay).toBe("to_write");
  });

  it("by giving up takes somebody who was asked", async () => {
    const { noon, interviewId } = await ready();
    await expect(lapseRequest(noon, { interviewId, sure: "on" })).rejects.toThrow(/Nobody has been asked/);
  });
});
