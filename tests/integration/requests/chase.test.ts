/** Reminders by letter: one a day and person, counted, in the thread of the ask. */
import { describe, expect, it } from "vitest";
import { chaseEmployer, recallLetter, resendRequestLetter } from "@/lib/loops/commands/asking";
import { inAgency } from "@/lib/platform/db";
import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import { askPage } from "@/lib/requests/queries/ask-page";
import {
  asked,
  askedAndPosted,
  LETTER,
  lettersFor,
  posted,
  ready,
  requestOf,
  type Story,
} from "../../support/asking";

const TUESDAY = new Date("2026-11-03T12:00:00Z");
const on = (story: Story, at: Date): DeskScope => scopeAt(story.noon, at);
const chase = (scope: DeskScope, { interviewId }: Story, more: object = {}) =>
  chaseEmployer(scope, { interviewId, ...LETTER, ...more });
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
    await chase(tuesday, first, { alone: true });
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

  it("that was held up takes the day on which it leaves, and one that is sent again waits for a free one", async () => {
    const story = await askedAndPosted();
    const { letterId } = await chase(on(story, TUESDAY), story);
    const wednesday = new Date("2026-11-04T12:00:00Z");
    const set = (data: object) =>
      inAgency(story.noon, (db) =>
        db.letter.updateMany({ where: { agencyId: story.agency.agencyId, id: letterId }, data }),
      );
    await set({ status: "sent", postedAt: wednesday, nextTryAt: null });
    const other = on(story, wednesday);
    expect((await askPage(other, story.interviewId)).departure).toMatchObject({
      rule: "one_chaser_a_day",
      at: new Date("2026-11-05T09:00:00Z"),
    });
    await set({ status: "unknown", postedAt: TUESDAY });
    await chase(other, story);
    await posted(story);
    await resendRequestLetter(other, { interviewId: story.interviewId, letterId });
    const again = (await lettersFor(story)).find(({ id }) => id === letterId);
    expect(again?.nextTryAt).toEqual(new Date("2026-11-05T09:00:00Z"));
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
