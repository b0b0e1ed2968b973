/** Reminders by letter and telephone: one a day and person, counted, and stopped by whatever the employer says. */
import { describe, expect, it } from "vitest";
import { chaseEmployer, logCall, recallLetter } from "@/lib/loops/commands/asking";
import { inAgency } from "@/lib/platform/db";
import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import {
  asked,
  askedAndPosted,
  interviewed,
  LETTER,
  lettersFor,
  loopOf,
  posted,
  ready,
  requestOf,
  type Story,
} from "../../support/asking";
import { letTimePass } from "../../support/story";

const TUESDAY = new Date("2026-11-03T12:00:00Z");
const on = (story: Story, at: Date): DeskScope => scopeAt(story.noon, at);
const chase = (scope: DeskScope, { interviewId }: Story, more: object = {}) =>
  chaseEmployer(scope, { interviewId, ...LETTER, ...more });
const attempts = (story: Story) =>
  inAgency(story.noon, (db) =>
    db.chase.findMany({
      where: { agencyId: story.agency.agencyId, requestId: story.requestId },
      orderBy: { at: "asc" },
    }),
  );

describe("a reminder", () => {
  it("stands in the ask's thread, is counted, and moves the next date on", async () => {
    const story = await askedAndPosted();
    const [first] = await lettersFor(story);
    await chase(on(story, TUESDAY), story);
    const letters = await lettersFor(story);
    expect(letters[1]).toMatchObject({
      key: `chase:${story.contactId}:2026-11-03`,
      inReplyTo: first?.messageId,
    });
    expect(letters[1]?.tokenId).toBe(first?.tokenId);
    expect(await requestOf(story)).toMatchObject({
      chaseCount: 1,
      lastChasedAt: TUESDAY,
      nextChaseAt: new Date("2026-11-04T12:00:00Z"),
    });
  });

  it("is one a day for a person, across interviews: the second goes the next working day, and says why", async () => {
    const first = await askedAndPosted();
    const contact = { contactId: first.contactId, employerId: first.employerId };
    const second = await askedAndPosted(
      { ...contact, candidateName: "Kofi Mensah", contactName: undefined, employerName: undefined },
      first.agency,
    );
    const tuesday = on(first, TUESDAY);
    await chase(tuesday, first);
    await expect(chase(tuesday, second)).rejects.toThrow(
      /reminder from us today already \(about Nadia Okafor\)/,
    );
    const sent = await chase(tuesday, second, { departs: "then" });
    expect(sent.postAt).toEqual(new Date("2026-11-04T09:00:00Z"));
    expect((await lettersFor(second)).at(-1)?.key).toBe(`chase:${first.contactId}:2026-11-04`);
  });

  it("for two interviews at the same moment is one: the other is told", async () => {
    const first = await askedAndPosted();
    const contact = { contactId: first.contactId, employerId: first.employerId };
    const second = await askedAndPosted(
      { ...contact, contactName: undefined, employerName: undefined },
      first.agency,
    );
    const tuesday = on(first, TUESDAY);
    const results = await Promise.allSettled([chase(tuesday, first), chase(tuesday, second)]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    const letters = [...(await lettersFor(first)), ...(await lettersFor(second))];
    expect(letters.filter((letter) => letter.kind === "chase")).toHaveLength(1);
  });

  it("from a page that has not seen the last one is refused", async () => {
    const story = await askedAndPosted();
    await chase(on(story, TUESDAY), story, { seen: 0 });
    await posted(story);
    const wednesday = on(story, new Date("2026-11-04T12:00:00Z"));
    await expect(chase(wednesday, story, { seen: 0 })).rejects.toThrow(/since you opened this page/);
    await chase(wednesday, story, { seen: 1 });
  });

  it("that is taken back leaves its day free, and the count as it was", async () => {
    const story = await askedAndPosted();
    const tuesday = on(story, TUESDAY);
    const { letterId } = await chase(tuesday, story);
    await recallLetter(tuesday, { interviewId: story.interviewId, letterId });
    expect(await requestOf(story)).toMatchObject({ status: "asked", chaseCount: 0, lastChasedAt: null });
    await chase(tuesday, story);
    expect((await lettersFor(story)).at(-1)).toMatchObject({ status: "waiting" });
  });

  it("waits while the letter before it has not left", async () => {
    const story = await asked();
    await expect(chase(on(story, TUESDAY), story)).rejects.toThrow(/has not left yet/);
  });

  it("comes after an ask, not before", async () => {
    const story = await ready();
    await expect(chase(story.noon, story)).rejects.toThrow(/Nobody has been asked yet/);
  });
});

describe("a call", () => {
  it("that reached somebody has asked, and so has a voicemail; a missed one has not", async () => {
    const [talked, voicemail, missed] = [await ready(), await ready(), await ready()];
    await logCall(talked.noon, { interviewId: talked.interviewId, outcome: "talked" });
    await logCall(voicemail.noon, { interviewId: voicemail.interviewId, outcome: "voicemail" });
    await logCall(missed.noon, { interviewId: missed.interviewId, outcome: "missed" });
    expect((await requestOf(talked)).status).toBe("asked");
    expect((await requestOf(voicemail)).status).toBe("asked");
    expect(await requestOf(missed)).toMatchObject({ status: "ready", askedAt: null, lastChannel: "phone" });
    expect(await attempts(missed)).toMatchObject([{ kind: "ask", channel: "phone", outcome: "missed" }]);
  });

  it("with a day promised waits for that day", async () => {
    const story = await askedAndPosted();
    await logCall(on(story, TUESDAY), {
      interviewId: story.interviewId,
      outcome: "talked",
      came: "promised",
      promisedBy: "2026-11-06",
      note: "In a meeting",
    });
    expect(await requestOf(story)).toMatchObject({
      status: "promised",
      promisedFor: new Date("2026-11-06"),
      chaseCount: 1,
    });
    const after = new Date("2026-11-09T12:00:00Z");
    await letTimePass(on(story, after), story.interviewId);
    expect((await requestOf(story)).status).toBe("asked");
  });

  it("to be made again sets the moment, in the contact's zone", async () => {
    const story = await askedAndPosted();
    await logCall(on(story, TUESDAY), {
      interviewId: story.interviewId,
      outcome: "missed",
      came: "again",
      againOn: "2026-11-04",
      againAt: "15:30",
    });
    expect((await loopOf(story)).requestDueAt).toEqual(new Date("2026-11-04T15:30:00Z"));
  });

  it("to be made again on another day, before anybody was asked, is a hold", async () => {
    const story = await ready();
    await logCall(story.noon, {
      interviewId: story.interviewId,
      outcome: "missed",
      came: "again",
      againOn: "2026-11-05",
    });
    expect(await requestOf(story)).toMatchObject({ status: "held", heldUntil: new Date("2026-11-05") });
  });

  it("in which they say that there is no feedback ends the request", async () => {
    const story = await askedAndPosted();
    await logCall(on(story, TUESDAY), {
      interviewId: story.interviewId,
      outcome: "talked",
      came: "no_feedback",
    });
    expect((await requestOf(story)).status).toBe("declined");
    expect((await loopOf(story)).relay).toBe("to_write");
  });

  it("to a wrong number takes the number out, or puts the right one in", async () => {
    const story = await askedAndPosted();
    const call = {
      interviewId: story.interviewId,
      outcome: "wrong_number",
      rightPhone: "+44 20 7946 0999",
    } as const;
    await logCall(on(story, TUESDAY), call);
    const contact = await inAgency(story.noon, (db) =>
      db.contact.findFirstOrThrow({ where: { id: story.contactId } }),
    );
    expect(contact.phone).toBe("+44 20 7946 0999");
  });

  it("cannot have brought a promise when nobody picked up", async () => {
    const story = await askedAndPosted();
    const call = {
      interviewId: story.interviewId,
      outcome: "missed",
      came: "promised",
      promisedBy: "2026-11-06",
    } as const;
    await expect(logCall(on(story, TUESDAY), call)).rejects.toThrow(/takes a talk/);
  });

  it("before the call-back is a fact that counts as having asked", async () => {
    const story = await interviewed();
    await letTimePass(story.noon, story.interviewId);
    await logCall(story.noon, { interviewId: story.interviewId, outcome: "talked" });
    expect((await requestOf(story)).status).toBe("asked");
  });
});
