/** One letter to one person for all that waits for their word (decision 0011). */
import "../../support/as-worker";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chaseEmployer, holdRequest, markUnreachable, recallLetter } from "@/lib/loops/commands/asking";
import { setByHand } from "@/lib/loops/commands/by-itself";
import { closeDb, type Db } from "@/lib/platform/db";
import { addMinutes, type Instant } from "@/lib/platform/time";
import { answerByLink } from "@/lib/reply/commands";
import { askPage } from "@/lib/requests/queries/ask-page";
import { timelineOf } from "@/lib/timeline/queries";
import { KINDS } from "@/worker/letters";
import "../../support/as-receiver";
import { LETTER, lettersFor, linkHolder, loopOf, posted, requestOf, type Story } from "../../support/asking";
import { GRACE_OVER, turn, utc } from "../../support/asking-by-itself";
import { addressOf, type Inbox, openInbox, reply } from "../../support/coming-back";
import { standInTheWay } from "../../support/in-the-way";
import { another, reminder, two } from "../../support/together";

let inbox: Inbox;
beforeAll(async () => {
  inbox = await openInbox();
});
afterAll(async () => {
  await inbox.close();
  await closeDb();
});

const YES = { verdict: "progress", share: "as_is", seen: 0 } as const;
const TUESDAY = utc("2026-11-03 12:30");
const at = (story: Story, now: Instant) => ({ ...story.noon, now });
const clock = ({ agency }: Story, now: Instant) =>
  ({ kind: "clock", agencyId: agency.agencyId, now }) as const;

const locking =
  ({ requestId }: Story) =>
  (db: Db) =>
    db.$queryRaw`SELECT 1 FROM feedback_request WHERE id = ${requestId}::uuid FOR UPDATE`;

describe("one letter", () => {
  it("reminds of both, is counted for both, and says so on both timelines", async () => {
    const [first, second] = await two();
    expect(await turn(first, TUESDAY)).toBe(true);
    const letter = await reminder(first);
    expect(letter.along).toMatchObject([
      { candidate: "Ben Ode", requestId: second.requestId, promised: null },
    ]);
    for (const story of [first, second])
      expect(await requestOf(story)).toMatchObject({ status: "asked", chaseCount: 1, lastChasedAt: TUESDAY });
    expect((await loopOf(second)).actAt).toEqual(utc("2026-11-04 12:11"));
    expect(await turn(second, TUESDAY)).toBe(false);
    expect((await lettersFor(second)).filter(({ kind }) => kind === "chase")).toEqual([]);
    const { events } = await timelineOf(second.noon, { interviewId: second.interviewId });
    expect(events[0]).toMatchObject({ type: "request.chased", rule: "one_letter_a_person" });
    const page = await askPage(at(second, TUESDAY), second.interviewId);
    expect(page.attempts[0]?.letter).toMatchObject({
      mayRecall: false,
      writtenFor: { interviewId: first.interviewId },
    });
  });

  it("leaves out what is held, in somebody's own hands, or was asked on the same day", async () => {
    const [first, held] = await two();
    const own = await another(first, "Chris Poe");
    await turn(own, GRACE_OVER);
    await posted(own);
    await setByHand(own.noon, { interviewId: own.interviewId, turn: "off" });
    await holdRequest(at(held, GRACE_OVER), { interviewId: held.interviewId, until: "2026-11-09" });
    const fresh = await another(first, "Dana Roe");
    await turn(fresh, TUESDAY);
    await posted(fresh);
    await turn(first, TUESDAY);
    expect((await reminder(first)).along).toEqual([]);
    expect(await requestOf(fresh)).toMatchObject({ chaseCount: 0 });
  });

  it("leaves out whoever was undecided this morning and has a rest", async () => {
    const [first, second] = await two();
    const undecided = { verdict: "undecided", share: "as_is", seen: 0 } as const;
    await answerByLink(linkHolder(second, addMinutes(TUESDAY, -60)), undecided);
    await turn(first, TUESDAY);
    expect((await reminder(first)).along).toEqual([]);
  });

  it("is written anew for the other when the one it was about has been answered", async () => {
    const [first, second] = await two();
    await turn(first, TUESDAY);
    const later = addMinutes(TUESDAY, 1);
    await answerByLink(linkHolder(first, later), YES);
    expect(await reminder(first)).toMatchObject({ status: "cancelled" });
    expect(await requestOf(second)).toMatchObject({ chaseCount: 0, lastChasedAt: null });
    expect(await turn(second, addMinutes(TUESDAY, 2))).toBe(true);
    expect(await reminder(second)).toMatchObject({ status: "waiting", along: [] });
  });

  it("taken back by a person, leaves all of them in people's hands", async () => {
    const [first, second] = await two();
    await turn(first, TUESDAY);
    const { id: letterId } = await reminder(first);
    await recallLetter(at(first, TUESDAY), { interviewId: first.interviewId, letterId });
    for (const story of [first, second]) {
      expect(await requestOf(story)).toMatchObject({ status: "asked", chaseCount: 0, lastChasedAt: null });
      expect(await loopOf(story)).toMatchObject({ byHand: true, actAt: null });
      expect(await turn(story, addMinutes(TUESDAY, 5))).toBe(false);
    }
  });

  it("lost for good, leaves each of them unreachable", async () => {
    const [first, second] = await two();
    await turn(first, TUESDAY);
    await KINDS.chase?.lost?.(clock(first, TUESDAY), await reminder(first), "No such mailbox");
    for (const story of [first, second])
      expect(await requestOf(story)).toMatchObject({ status: "unreachable" });
    await expect(
      markUnreachable(at(first, TUESDAY), { interviewId: first.interviewId, why: "bounced" }),
    ).rejects.toThrow();
  });

  it("written by a person, asks about the others unless told not to", async () => {
    const [first, second] = await two();
    const third = await another(first, "Chris Poe");
    await turn(third, GRACE_OVER);
    await posted(third);
    expect((await askPage(at(first, TUESDAY), first.interviewId)).along).toHaveLength(2);
    const words = { interviewId: first.interviewId, ...LETTER };
    await chaseEmployer(at(first, TUESDAY), { ...words, alone: true });
    expect((await reminder(first)).along).toEqual([]);
    const wednesday = utc("2026-11-04 12:30");
    await posted(first);
    await chaseEmployer(at(second, wednesday), { ...words, interviewId: second.interviewId });
    expect((await reminder(second)).along.map(({ candidate }) => candidate).sort()).toEqual([
      "Chris Poe",
      "Nadia Okafor",
    ]);
  });

  it("is one letter although two workers come to both at once", async () => {
    const [first, second] = await two();
    await Promise.all([
      turn(first, TUESDAY),
      turn(second, TUESDAY),
      turn(first, TUESDAY),
      turn(second, TUESDAY),
    ]);
    // Where both gave way to each other, the next sweep writes it.
    await turn(first, TUESDAY);
    await turn(second, TUESDAY);
    const letters = [...(await lettersFor(first)), ...(await lettersFor(second))];
    expect(letters.filter(({ kind }) => kind === "chase")).toHaveLength(1);
  });
});

describe("one letter, while somebody has the other request in hand", () => {
  it("is not written alone by the product, which looks again; a person's goes at once", async () => {
    const [first, second] = await two();
    const outOfTheWay = await standInTheWay(first, locking(second));
    expect(await turn(first, TUESDAY)).toBe(false);
    expect((await lettersFor(first)).map(({ kind }) => kind)).toEqual(["ask"]);
    await outOfTheWay();
    expect(await turn(first, TUESDAY)).toBe(true);
    expect((await reminder(first)).along).toHaveLength(1);
    const [third, fourth] = await two();
    const away = await standInTheWay(third, locking(fourth));
    await chaseEmployer(at(third, TUESDAY), { interviewId: third.interviewId, ...LETTER });
    await away();
    expect((await reminder(third)).along).toEqual([]);
  });
});

describe("an answer by e-mail", () => {
  it("to such a letter pauses all of it until somebody has read it", async () => {
    const [first, second] = await two();
    await turn(first, TUESDAY);
    await posted(first);
    const letter = await reminder(first);
    await inbox.deliver(
      addMinutes(TUESDAY, 60),
      addressOf(letter),
      reply(letter, { text: "Both are good." }),
    );
    for (const story of [first, second]) expect(await loopOf(story)).toMatchObject({ actAt: null });
  });
});
