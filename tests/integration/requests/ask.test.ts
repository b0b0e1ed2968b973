/** Asking the employer: when a letter leaves, to whom it never does, and what stands before it. */
import { describe, expect, it } from "vitest";
import { askEmployer, recallLetter } from "@/lib/loops/commands/asking";
import { inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import { fromDay } from "@/lib/platform/time";
import { askPage } from "@/lib/requests/queries/ask-page";
import {
  asked,
  interviewed,
  LETTER,
  lettersFor,
  loopOf,
  NOON,
  ready,
  requestOf,
  type Story,
} from "../../support/asking";
import { letTimePass } from "../../support/story";

const ask = (scope: DeskScope, { interviewId }: Story, more: object = {}) =>
  askEmployer(scope, { interviewId, ...LETTER, ...more });
const changeContact = (story: Story, data: object) =>
  inAgency(story.agency.scope, (db) =>
    db.contact.update({
      where: { agencyId_id: { agencyId: story.agency.agencyId, id: story.contactId } },
      data,
    }),
  );

describe("an ask in working hours", () => {
  it("is one letter, an attempt on record, and a next date", async () => {
    const story = await asked();
    const [letter, ...others] = await lettersFor(story);
    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      kind: "ask",
      status: "waiting",
      key: `ask:${story.requestId}:1`,
      nextTryAt: NOON,
    });
    expect(letter?.tokenId).not.toBeNull();
    expect(JSON.stringify(letter?.facts)).not.toContain("/reply/");
    expect(await requestOf(story)).toMatchObject({
      status: "asked",
      askedAt: NOON,
      chaseCount: 0,
      lastChannel: "email",
    });
    expect(await loopOf(story)).toMatchObject({
      request: "asked",
      requestDueAt: new Date("2026-11-03T12:00:00Z"),
    });
  });

  it("cannot be sent twice: the second press is refused and writes nothing", async () => {
    const story = await ready();
    const results = await Promise.allSettled([ask(story.noon, story), ask(story.noon, story)]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = results.find((result) => result.status === "rejected");
    expect(refused?.reason).toBeInstanceOf(Refusal);
    expect(await lettersFor(story)).toHaveLength(1);
  });

  it("is taken back while it waits, and asked again in a second round", async () => {
    const story = await ready();
    const { letterId } = await ask(story.noon, story);
    await recallLetter(story.noon, { interviewId: story.interviewId, letterId });
    expect(await requestOf(story)).toMatchObject({ status: "ready", askedAt: null });
    expect((await askPage(story.noon, story.interviewId)).proposal).toEqual(LETTER);
    await ask(story.noon, story);
    expect((await lettersFor(story)).map(({ key, status }) => [key.slice(-1), status])).toEqual([
      ["1", "cancelled"],
      ["2", "waiting"],
    ]);
  });
});

describe("an ask outside the reader's hours", () => {
  const NIGHT = new Date("2026-11-03T02:10:00Z");

  it("is refused as 'now', with the time at which it may go, and scheduled as 'then'", async () => {
    const story = await ready();
    await changeContact(story, { zone: "America/Toronto" });
    const night = scopeAt(story.noon, NIGHT);
    await expect(ask(night, story)).rejects.toThrow(/It is 21:10 for them.*Tue 3 Nov 09:00 their time/);
    expect(await lettersFor(story)).toEqual([]);
    const posted = await ask(night, story, { departs: "then" });
    expect(posted.postAt).toEqual(new Date("2026-11-03T14:00:00Z"));
    const [letter] = await lettersFor(story);
    expect(letter?.nextTryAt).toEqual(posted.postAt);
    expect(await requestOf(story)).toMatchObject({ askedAt: posted.postAt });
  });

  it("goes at once when 'then' was pressed and the office has opened meanwhile", async () => {
    const story = await ready();
    expect(await ask(story.noon, story, { departs: "then" })).toMatchObject({ postAt: NOON, because: null });
  });
});

describe("a silence that was asked for", () => {
  it("holds an ask until its day, by nobody's leave", async () => {
    const story = await ready({}, { notBefore: "2026-11-10" });
    await expect(ask(story.noon, story)).rejects.toThrow(/left in peace before Tue 10 Nov/);
    const posted = await ask(story.noon, story, { departs: "then" });
    expect(posted.postAt).toEqual(new Date("2026-11-10T09:00:00Z"));
  });

  it("of the contact's own counts the same", async () => {
    const story = await ready();
    await changeContact(story, { doNotContactUntil: fromDay("2026-11-16") });
    expect((await ask(story.noon, story, { departs: "then" })).postAt).toEqual(
      new Date("2026-11-16T09:00:00Z"),
    );
  });

  it.each([
    ["do not contact", { doNotContact: true }, /asked us not to write/],
    ["left", { leftAt: NOON }, /has left/],
    ["address failed", { addressFailedAt: NOON }, /come back/],
    ["no address", { email: null }, /no e-mail address/],
  ])("for good (%s) is a refusal for owner and consultant alike", async (_name, data, words) => {
    const story = await ready();
    await changeContact(story, data);
    await expect(ask(story.noon, story, { departs: "then" })).rejects.toThrow(words);
    expect(await lettersFor(story)).toEqual([]);
    expect(await requestOf(story)).toMatchObject({ status: "ready" });
  });
});

describe("before the call-back", () => {
  it("a consultant is sent back to it", async () => {
    const story = await interviewed();
    const junior = scopeAt(await story.agency.consultant("consultant"), NOON);
    await letTimePass(story.noon, story.interviewId);
    await expect(ask(junior, story, { earlyReason: "In a hurry" })).rejects.toThrow(
      /call-back is not in yet/,
    );
  });

  it("a manager needs a reason, and the timeline keeps the rule", async () => {
    const story = await interviewed();
    await letTimePass(story.noon, story.interviewId);
    await expect(ask(story.noon, story)).rejects.toMatchObject({ field: "earlyReason" });
    await ask(story.noon, story, { earlyReason: "The candidate is in hospital" });
    expect(await requestOf(story)).toMatchObject({ status: "asked" });
    const event = await inAgency(story.noon, (db) =>
      db.event.findFirst({
        where: { agencyId: story.agency.agencyId, interviewId: story.interviewId, type: "request.asked" },
      }),
    );
    expect(event).toMatchObject({ rule: "before_call_back" });
    expect(JSON.stringify(event?.data)).not.toContain("hospital");
  });

  it("nobody asks while the interview is not over", async () => {
    const story = await interviewed();
    await expect(ask(story.morning, story, { earlyReason: "x" })).rejects.toThrow(/not over yet/);
  });
});

it("an imported interview of old is not asked about until its loop is opened", async () => {
  const story = await ready();
  await inAgency(story.noon, (db) =>
    db.loop.updateMany({
      where: { agencyId: story.agency.agencyId, interviewId: story.interviewId },
      data: { history: true },
    }),
  );
  await expect(ask(story.noon, story)).rejects.toThrow(/Open its loop first/);
});

it("another agency's interview is not there", async () => {
  const [ours, theirs] = [await ready(), await ready()];
  await expect(ask(ours.noon, theirs)).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
  expect(await lettersFor(theirs)).toEqual([]);
});
