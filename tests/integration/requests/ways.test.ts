/** The request's other ways: held, promised, given to somebody else, answered, ended, and opened again. */
import { describe, expect, it } from "vitest";
import {
  chaseEmployer,
  declineFeedback,
  holdRequest,
  lapseRequest,
  markUnreachable,
  promiseAnswer,
  readdressRequest,
  recordAnswer,
  releaseHold,
  reopenRequest,
} from "@/lib/loops/commands/asking";
import { inAgency } from "@/lib/platform/db";
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

const promises = (story: Story) =>
  inAgency(story.noon, (db) =>
    db.promise.findMany({
      where: { agencyId: story.agency.agencyId, requestId: story.requestId },
      orderBy: { createdAt: "asc" },
    }),
  );
const later = (story: Story, at: string) => scopeAt(story.noon, new Date(at));

describe("a hold", () => {
  it("stops reminders, and ends on the morning of its day", async () => {
    const story = await asked();
    const { interviewId } = story;
    await posted(story);
    const tuesday = later(story, "2026-11-03T10:00:00Z");
    await holdRequest(tuesday, { interviewId, until: "2026-11-05", why: "On leave" });
    await expect(chaseEmployer(tuesday, { interviewId, ...LETTER })).rejects.toThrow(/on hold/);
    await letTimePass(later(story, "2026-11-05T08:59:00Z"), interviewId);
    expect((await requestOf(story)).status).toBe("held");
    await letTimePass(later(story, "2026-11-05T09:00:00Z"), interviewId);
    expect((await requestOf(story)).status).toBe("asked");
  });

  it("takes back an ask that has not left, and ends as ready", async () => {
    const story = await asked();
    const { interviewId } = story;
    await holdRequest(story.noon, { interviewId, until: "2026-11-05" });
    expect((await lettersFor(story))[0]).toMatchObject({ status: "cancelled" });
    await releaseHold(story.noon, { interviewId });
    expect(await requestOf(story)).toMatchObject({ status: "ready", askedAt: null, heldUntil: null });
  });

  it("needs a day ahead", async () => {
    const { noon, interviewId } = await ready();
    await expect(holdRequest(noon, { interviewId, until: "2026-11-02" })).rejects.toMatchObject({
      field: "until",
    });
    await expect(holdRequest(noon, { interviewId, until: "2028-11-02" })).rejects.toMatchObject({
      field: "until",
    });
  });
});

describe("a promise", () => {
  it("of another day replaces the first", async () => {
    const story = await asked();
    await promiseAnswer(story.noon, { interviewId: story.interviewId, by: "2026-11-04" });
    await promiseAnswer(story.noon, { interviewId: story.interviewId, by: "2026-11-06" });
    expect((await promises(story)).map(({ status }) => status)).toEqual(["cancelled", "open"]);
    expect(await requestOf(story)).toMatchObject({ status: "promised", promisedFor: new Date("2026-11-06") });
  });

  it("is kept by the answer", async () => {
    const story = await asked();
    await promiseAnswer(story.noon, { interviewId: story.interviewId, by: "2026-11-04" });
    await recordAnswer(story.noon, { interviewId: story.interviewId, verdict: "progress" });
    expect((await promises(story)).map(({ status }) => status)).toEqual(["kept"]);
  });

  it("that is not kept brings the request back, and is marked broken", async () => {
    const story = await asked();
    await promiseAnswer(story.noon, { interviewId: story.interviewId, by: "2026-11-04" });
    await letTimePass(later(story, "2026-11-05T11:01:00Z"), story.interviewId);
    expect((await requestOf(story)).status).toBe("asked");
    expect((await promises(story)).map(({ status }) => status)).toEqual(["broken"]);
  });
});

describe("another person", () => {
  it("made in place starts afresh; whoever was asked stays on record", async () => {
    const story = await asked();
    const { interviewId } = story;
    const colleague = { contactName: "Ben Ito", contactEmail: "ben@harrow.test" };
    const { contactId } = await readdressRequest(story.noon, { interviewId, ...colleague });
    expect(await requestOf(story)).toMatchObject({
      status: "ready",
      contactId,
      askedAt: null,
      chaseCount: 0,
    });
    const tried = await inAgency(story.noon, (db) =>
      db.chase.findMany({ where: { requestId: story.requestId } }),
    );
    expect(tried).toMatchObject([{ contactId: story.contactId }]);
    expect((await lettersFor(story))[0]).toMatchObject({ status: "cancelled" });
  });

  it("with an address that we know is the person we know", async () => {
    const story = await asked();
    const other = { contactName: "Benjamin Ito", contactEmail: "BEN@harrow.test" };
    const first = await readdressRequest(story.noon, { interviewId: story.interviewId, ...other });
    await readdressRequest(story.noon, { interviewId: story.interviewId, contactId: story.contactId });
    const again = await readdressRequest(story.noon, {
      interviewId: story.interviewId,
      ...other,
      contactName: "Ben",
    });
    expect(again.contactId).toBe(first.contactId);
  });

  it("of another employer is not there", async () => {
    const [ours, theirs] = [await asked(), await asked()];
    const input = { interviewId: ours.interviewId, contactId: theirs.contactId };
    await expect(readdressRequest(ours.noon, input)).rejects.toThrow("404");
    const mine = await asked({}, ours.agency);
    await expect(readdressRequest(ours.noon, { ...input, contactId: mine.contactId })).rejects.toThrow("404");
  });

  it("because the first has left: marked, and the old link ends", async () => {
    const story = await asked();
    const next = { contactName: "Ben Ito", contactEmail: "ben@harrow.test", why: "left" } as const;
    await readdressRequest(story.noon, { interviewId: story.interviewId, ...next });
    const old = await inAgency(story.noon, (db) =>
      db.contact.findFirstOrThrow({ where: { id: story.contactId } }),
    );
    const links = await inAgency(story.noon, (db) =>
      db.token.findMany({ where: { subjectId: story.requestId } }),
    );
    expect(old.leftAt).toEqual(NOON);
    expect(links.map(({ revokedAt }) => revokedAt)).toEqual([NOON]);
  });
});

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

  it("by giving up takes somebody who was asked", async () => {
    const { noon, interviewId } = await ready();
    await expect(lapseRequest(noon, { interviewId, sure: "on" })).rejects.toThrow(/Nobody has been asked/);
  });
});
