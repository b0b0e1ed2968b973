/** A person reads what came and decides: answer, day, evidence, colleague, or nothing; the first to press wins. */
import "../../support/as-receiver";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  askInstead,
  noteAsRead,
  putBack,
  takeAsAnswer,
  takeAsEvidence,
  takeAsPromise,
} from "@/lib/inbound/commands/settling";
import { inboxPage, mailItem, rawMail } from "@/lib/inbound/queries";
import { closeDb, inAgency } from "@/lib/platform/db";
import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import { addMinutes } from "@/lib/platform/time";
import { answersTo, askedAndPosted, loopOf, NOON, posted, requestOf, type Story } from "../../support/asking";
import { called, days, GRACE_OVER, turn } from "../../support/asking-by-itself";
import { addressOf, type Inbox, keptMail, newestLetter, openInbox, reply } from "../../support/coming-back";
import { answered, told } from "../../support/telling";

const ONE = addMinutes(NOON, 60);
const TWO = addMinutes(NOON, 120);
let inbox: Inbox;
beforeAll(async () => {
  inbox = await openInbox();
});
afterAll(async () => {
  await inbox.close();
  await closeDb();
});

/** A reply has come at one; the owner looks at two. */
async function came(story: Story, text: string, headers = ""): Promise<{ mailId: string; two: DeskScope }> {
  const letter = await newestLetter(story);
  await inbox.deliver(ONE, addressOf(letter), reply(letter, { text, headers }));
  const mail = (await keptMail(story)).at(-1);
  return { mailId: mail?.id ?? "", two: scopeAt(story.noon, TWO) };
}

const NO = { verdict: "no", concerns: "Not enough colour work", share: "reword", seen: 0 } as const;

test("as the answer: recorded as said by e-mail, and the relay is next", async () => {
  const story = await askedAndPosted();
  const { mailId, two } = await came(story, "Not for us, not enough colour work.");
  await takeAsAnswer(two, { mailId, ...NO });
  expect(await answersTo(story)).toMatchObject([{ verdict: "no", source: "email", concerns: NO.concerns }]);
  expect(await loopOf(story)).toMatchObject({ request: "answered", relay: "to_write" });
  expect(await keptMail(story)).toMatchObject([
    { status: "done", settled: "answer", settledById: two.consultantId, settledAt: TWO },
  ]);
});

test("two people at once: one is told that it is done, and one answer stands", async () => {
  const story = await askedAndPosted();
  const { mailId, two } = await came(story, "Not for us.");
  const both = await Promise.allSettled([
    takeAsAnswer(two, { mailId, ...NO }),
    takeAsAnswer(two, { mailId, ...NO, concerns: "Something else" }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await answersTo(story)).toHaveLength(1);
});

test("as a day: nobody is reminded before it", async () => {
  const story = await askedAndPosted();
  const { mailId, two } = await came(story, "We decide by Friday 6 November.");
  const item = await mailItem(two, mailId);
  expect(item.words).toMatchObject({ answersBy: "2026-11-06", verdict: null });
  await takeAsPromise(two, { mailId, by: "2026-11-06" });
  expect(await requestOf(story)).toMatchObject({ status: "promised", promisedFor: new Date("2026-11-06") });
});

test("as read: the reminders go on, and back in the inbox they rest again", async () => {
  const story = await called();
  await turn(story, GRACE_OVER);
  await posted(story);
  const { mailId, two } = await came(story, "Thank you for your message.");
  expect(await days(story, "2026-11-02 14:00", "2026-11-05 17:30")).toEqual([]);
  await noteAsRead(scopeAt(two, new Date("2026-11-06T09:00:00Z")), { mailId });
  expect(await loopOf(story)).toMatchObject({ actAt: expect.any(Date) });
  expect(await days(story, "2026-11-06 09:00", "2026-11-06 17:30")).toHaveLength(1);
  await putBack(scopeAt(two, new Date("2026-11-06T18:00:00Z")), { mailId });
  expect(await loopOf(story)).toMatchObject({ actAt: null });
});

test("as evidence: the candidate wrote back, so the loop is closed", async () => {
  const story = await answered();
  const relayId = await told(story);
  const letter = await inAgency(story.agency.scope, (db) =>
    db.letter.findFirstOrThrow({ where: { agencyId: story.agency.agencyId, relayId } }),
  );
  const four = addMinutes(NOON, 240);
  await inbox.deliver(four, addressOf(letter), reply(letter, { text: "Thank you, understood." }));
  const [mail] = await keptMail(story);
  await takeAsEvidence(scopeAt(story.noon, addMinutes(four, 5)), { mailId: mail?.id ?? "" });
  expect(await loopOf(story)).toMatchObject({ state: "closed", closedReason: "told" });
});

test("no evidence from an address that is not the candidate's", async () => {
  const story = await answered();
  const relayId = await told(story);
  const letter = await inAgency(story.agency.scope, (db) =>
    db.letter.findFirstOrThrow({ where: { agencyId: story.agency.agencyId, relayId } }),
  );
  const raw = reply(letter, { from: "A friend <friend@elsewhere.test>", text: "He got it." });
  await inbox.deliver(addMinutes(NOON, 240), addressOf(letter), raw);
  const [mail] = await keptMail(story);
  const five = scopeAt(story.noon, addMinutes(NOON, 300));
  await expect(takeAsEvidence(five, { mailId: mail?.id ?? "" })).rejects.toThrow(/own address/);
  expect(await keptMail(story)).toMatchObject([{ status: "waiting" }]);
  expect(await loopOf(story)).toMatchObject({ state: "open" });
});

test("the colleague who is named: asked from now on", async () => {
  const story = await askedAndPosted();
  const { mailId, two } = await came(
    story,
    "I am away until Friday 6 November. Please contact Tom Baker, tom.baker@harrow.test.",
    "Auto-Submitted: auto-replied\n",
  );
  await askInstead(two, { mailId, contactName: "Tom Baker", contactEmail: "tom.baker@harrow.test" });
  const request = await requestOf(story);
  expect(request.contactId).not.toBe(story.contactId);
  expect(request).toMatchObject({ status: "ready", heldUntil: null });
});

test("a colleague sees that it came, not what it says; each reading is logged", async () => {
  const story = await askedAndPosted();
  const { mailId, two } = await came(story, "He smelt of smoke.");
  const ben = scopeAt(await story.agency.consultant("consultant", "Ben Hale"), TWO);
  expect((await inboxPage(ben, { done: false, ownerId: null, page: 1 })).rows).toMatchObject([
    { id: mailId },
  ]);
  expect((await inboxPage(ben, { done: false, ownerId: ben.consultantId, page: 1 })).rows).toEqual([]);
  expect((await mailItem(ben, mailId)).words).toBeNull();
  await expect(rawMail(ben, mailId)).rejects.toThrow();
  await expect(noteAsRead(ben, { mailId })).rejects.toThrow();
  expect((await mailItem(two, mailId)).words?.text).toBe("He smelt of smoke.");
  expect(Buffer.from(await rawMail(two, mailId)).toString()).toContain("In-Reply-To:");
  const read = await inAgency(story.agency.scope, (db) =>
    db.auditEntry.findMany({ where: { agencyId: story.agency.agencyId, subjectId: mailId } }),
  );
  expect(read.map(({ action, actorId }) => [action, actorId])).toEqual([
    ["mail.read", two.consultantId],
    ["mail.raw_read", two.consultantId],
  ]);
});
