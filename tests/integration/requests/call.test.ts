/** Telephone calls: whom they have asked, and what came of them. */
import { describe, expect, it } from "vitest";
import { logCall } from "@/lib/loops/commands/asking";
import { inAgency } from "@/lib/platform/db";
import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import { askedAndPosted, interviewed, loopOf, ready, requestOf, type Story } from "../../support/asking";
import { letTimePass } from "../../support/story";

const TUESDAY = new Date("2026-11-03T12:00:00Z");
const on = (story: Story, at: Date): DeskScope => scopeAt(story.noon, at);
const attempts = (story: Story) =>
  inAgency(story.noon, (db) =>
    db.chase.findMany({
      where: { agencyId: story.agency.agencyId, requestId: story.requestId },
      orderBy: { at: "asc" },
    }),
  );

describe("a call", () => {
  it.each([
    ["talked", "asked"],
    ["voicemail", "asked"],
    ["missed", "ready"],
    ["wrong_number", "ready"],
  ] as const)("%s leaves the request %s: only who was reached has been asked", async (outcome, status) => {
    const story = await ready();
    await logCall(story.noon, { interviewId: story.interviewId, outcome });
    const { askedAt, lastChannel, ...request } = await requestOf(story);
    expect(request.status).toBe(status);
    expect([askedAt !== null, lastChannel]).toEqual([status === "asked", "phone"]);
    expect(await attempts(story)).toMatchObject([{ kind: "ask", channel: "phone", outcome }]);
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
