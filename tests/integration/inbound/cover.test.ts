/** What comes back by e-mail while its reader is on leave: it stands in the cover's inbox, and the cover hears of it. */
import "../../support/as-receiver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inboxPage, mailItem } from "@/lib/inbound/queries";
import { deskCounts } from "@/lib/loops/queries/today";
import { closeDb, inAgency } from "@/lib/platform/db";
import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import { askedAndPosted } from "../../support/asking";
import { addressOf, type Inbox, keptMail, newestLetter, openInbox, reply } from "../../support/coming-back";
import { BACK, DURING, desk, during, goes } from "../../support/cover";

let inbox: Inbox;
beforeAll(async () => {
  inbox = await openInbox();
});
afterAll(async () => {
  await inbox.close();
  await closeDb();
});

const mine = async (scope: DeskScope) =>
  (await inboxPage(scope, { done: false, ownerId: scope.consultantId, page: 1 })).rows.map(({ id }) => id);

test("the cover's, for as long as the leave runs; Jane's again after it", async () => {
  const { janes, jane, tom, ann } = await desk();
  const story = await askedAndPosted({}, janes);
  await goes(jane, tom);
  const letter = await newestLetter(story);
  await inbox.deliver(DURING, addressOf(letter), reply(letter, { text: "She was calm and clear." }));
  const [mail] = await keptMail(story);
  if (!mail) throw new Error("the reply was not kept");
  expect(await mine(during(tom))).toEqual([mail.id]);
  expect((await deskCounts(during(tom))).toRead).toBe(1);
  expect((await mailItem(during(tom), mail.id)).words?.text).toBe("She was calm and clear.");
  expect((await mailItem(during(ann), mail.id)).words).toBeNull();
  expect(await mine(during(ann))).toEqual([]);
  expect(await mine(scopeAt(tom, BACK))).toEqual([]);
  expect((await mailItem(scopeAt(tom, BACK), mail.id)).words).toBeNull();
  expect(await mine(scopeAt(jane, BACK))).toEqual([mail.id]);
  const notices = await inAgency(jane, (db) =>
    db.letter.findMany({ where: { agencyId: jane.agencyId, kind: "mail_came" } }),
  );
  expect(notices.map(({ toName }) => toName)).toEqual(["Tom Reed"]);
});
