/** From the candidate through the consultant to the employer: once, in the employer's hours, and with the reasons kept inside. */
import { describe, expect, it } from "vitest";
import { askEmployer } from "@/lib/loops/commands/asking";
import { decide } from "@/lib/loops/commands/own-words";
import { offer, takeBack } from "@/lib/passing-on/commands/leaving";
import { sendOn, settleOn } from "@/lib/passing-on/commands/sending";
import { offeredBy, passOnPage } from "@/lib/passing-on/queries";
import { inAgency } from "@/lib/platform/db";
import { scopeAt } from "@/lib/platform/scope";
import { addMinutes } from "@/lib/platform/time";
import { LETTER, lettersFor, loopOf, NOON } from "../../support/asking";
import { type Own, onThePhone, passOnsOf } from "../../support/own-words";
import { candidateOf } from "../../support/telling";

const NOTE = { kind: "thank_you", text: "Thank you for the tour." } as const;
const words = { subject: "Nadia: thank you", body: "Hello Piotr,\n\nThank you for the tour." };
const leave = async (story: Own, more: object = NOTE) => {
  const passOnId = await offer(story.candidate, { interviewId: story.interviewId, ...NOTE, ...more });
  return { interviewId: story.interviewId, passOnId };
};

describe("leaving something", () => {
  it("a thank-you note once, and not after its time", async () => {
    const story = await onThePhone();
    const both = await Promise.allSettled([leave(story), leave(story)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await passOnsOf(story)).toHaveLength(1);
    expect((await loopOf(story)).passOnAt).toEqual(NOON);
    const late = await onThePhone();
    const later = candidateOf(late, addMinutes(NOON, 48 * 60));
    await expect(offer(later, { interviewId: late.interviewId, ...NOTE })).rejects.toThrow(/look late/);
  });

  it("is taken back while it waits, and may be written anew", async () => {
    const story = await onThePhone();
    const which = await leave(story);
    await takeBack(story.candidate, which);
    expect((await loopOf(story)).passOnAt).toBeNull();
    expect(await offeredBy(story.candidate, story.interviewId)).toEqual([]);
    await expect(sendOn(story.noon, { ...which, ...words })).rejects.toThrow(/dealt with meanwhile/);
    await leave(story, { text: "Better words." });
    expect(await passOnsOf(story)).toMatchObject([{ status: "waiting", text: "Better words." }]);
  });

  it("more than one point is fine", async () => {
    const story = await onThePhone();
    await leave(story, { kind: "extra", text: "One" });
    await leave(story, { kind: "extra", text: "Two", link: "https://work.example/" });
    expect(await offeredBy(story.candidate, story.interviewId)).toHaveLength(2);
  });
});

describe("passing it on", () => {
  it("by letter, once, whoever presses", async () => {
    const story = await onThePhone();
    const which = await leave(story);
    const page = await passOnPage(story.noon, story.interviewId);
    expect(page.waiting[0]?.proposal.body).toContain("Thank you for the tour.");
    const both = await Promise.allSettled([0, 1].map(() => sendOn(story.noon, { ...which, ...words })));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const letters = (await lettersFor(story)).filter(({ kind }) => kind === "passed_on");
    expect(letters).toMatchObject([
      { toAddress: expect.stringContaining("@"), status: "waiting", nextTryAt: NOON },
    ]);
    expect(await offeredBy(story.candidate, story.interviewId)).toMatchObject([{ status: "sent" }]);
    expect((await loopOf(story)).passOnAt).toBeNull();
  });

  it("not at night: it says when, and leaves then", async () => {
    const story = await onThePhone();
    const which = await leave(story);
    const night = scopeAt(story.noon, new Date("2026-11-02T21:00:00Z"));
    await expect(sendOn(night, { ...which, ...words })).rejects.toThrow(/Press send once more/);
    const { postAt } = await sendOn(night, { ...which, ...words, departs: "then" });
    expect(postAt).toEqual(new Date("2026-11-03T09:00:00Z"));
  });

  it("never to somebody who asked us not to write", async () => {
    const story = await onThePhone();
    const which = await leave(story);
    await inAgency(story.agency.scope, (db) =>
      db.contact.updateMany({
        where: { agencyId: story.agency.agencyId, id: story.contactId },
        data: { doNotContact: true },
      }),
    );
    await expect(sendOn(story.noon, { ...which, ...words })).rejects.toThrow(/asked us not to write/);
    await settleOn(story.noon, { ...which, how: "told" });
    expect(await offeredBy(story.candidate, story.interviewId)).toMatchObject([{ status: "told" }]);
  });

  it("kept back: the candidate sees that, and not why", async () => {
    const story = await onThePhone();
    await settleOn(story.noon, { ...(await leave(story)), how: "kept", why: "TOO PUSHY" });
    const shown = await offeredBy(story.candidate, story.interviewId);
    expect(shown).toMatchObject([{ status: "kept" }]);
    expect(JSON.stringify(shown)).not.toContain("PUSHY");
  });
});

describe("a withdrawal", () => {
  it("comes with the decision, in the newest words, and goes when they think better of it", async () => {
    const story = await onThePhone();
    const { interviewId, candidate } = story;
    await decide(candidate, { interviewId, decision: "withdraw" }, "Goodbye.");
    await decide(candidate, { interviewId, decision: "withdraw", why: "Too far" }, "Goodbye, and thanks.");
    expect(await passOnsOf(story)).toMatchObject([
      { kind: "withdrawal", text: "Goodbye, and thanks.", status: "waiting" },
    ]);
    await decide(candidate, { interviewId, decision: "want" }, "");
    expect(await passOnsOf(story)).toMatchObject([{ status: "taken_back" }]);
    expect((await loopOf(story)).passOnAt).toBeNull();
    await decide(candidate, { interviewId, decision: "withdraw" }, "Now really.");
    expect(await passOnsOf(story)).toMatchObject([{ status: "waiting", text: "Now really." }]);
  });

  it("that was passed on stays passed on", async () => {
    const story = await onThePhone();
    const { interviewId, candidate } = story;
    await decide(candidate, { interviewId, decision: "withdraw" }, "Goodbye.");
    const [row] = await passOnsOf(story);
    await settleOn(story.noon, { interviewId, passOnId: row?.id ?? "", how: "told" });
    await decide(candidate, { interviewId, decision: "withdraw" }, "Again.");
    expect(await passOnsOf(story)).toMatchObject([{ status: "told", text: "Goodbye." }]);
  });
});

it("nobody's letter asks for feedback in the name of a note", async () => {
  const story = await onThePhone();
  await expect(askEmployer(story.noon, { interviewId: story.interviewId, ...LETTER })).rejects.toThrow();
});
