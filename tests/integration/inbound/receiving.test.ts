/** What comes back by e-mail, delivered over real SMTP: kept once, beside its letter, with what follows by itself. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDb, inAgency } from "@/lib/platform/db";
import { addMinutes } from "@/lib/platform/time";
import { timelineOf } from "@/lib/timeline/queries";
import { DOMAIN } from "../../support/as-receiver";
import { askedAndPosted, loopOf, NOON, posted, requestOf, type Story } from "../../support/asking";
import { called, GRACE_OVER, turn } from "../../support/asking-by-itself";
import { addressOf, type Inbox, keptMail, newestLetter, openInbox, reply } from "../../support/coming-back";
import { answered, told } from "../../support/telling";

const ONE = addMinutes(NOON, 60);
let inbox: Inbox;
beforeAll(async () => {
  inbox = await openInbox();
});
afterAll(async () => {
  await inbox.close();
  await closeDb();
});

async function happened(story: Story): Promise<string[]> {
  const { events } = await timelineOf(story.noon, { interviewId: story.interviewId });
  return events.map(({ type, rule }) => (rule ? `${type} ${rule}` : type));
}

describe("a person's reply", () => {
  test("is kept raw and for reading, with what it reads like, and waits for a person", async () => {
    const story = await askedAndPosted();
    const letter = await newestLetter(story);
    const raw = reply(letter, { text: "We would like to see her again for a second interview." });
    await inbox.deliver(ONE, addressOf(letter), raw);
    const [mail] = await keptMail(story);
    expect(mail).toMatchObject({
      kind: "person",
      status: "waiting",
      verdict: "progress",
      unverified: false,
      text: "We would like to see her again for a second interview.",
      requestId: story.requestId,
      receivedAt: ONE,
    });
    expect(Buffer.from(mail?.raw ?? []).toString()).toContain("> What did you think?");
    expect(await requestOf(story)).toMatchObject({ status: "asked" });
    expect((await happened(story))[0]).toBe("mail.received");
  });

  test("stops the reminders until it is read", async () => {
    const story = await called();
    await turn(story, GRACE_OVER);
    await posted(story);
    expect((await loopOf(story)).actAt).not.toBeNull();
    const letter = await newestLetter(story);
    await inbox.deliver(ONE, addressOf(letter), reply(letter, { text: "Let me think about it." }));
    expect(await loopOf(story)).toMatchObject({ actAt: null, byHand: false });
  });

  test("tells the loop's owner by a letter with its words", async () => {
    const story = await askedAndPosted();
    const letter = await newestLetter(story);
    await inbox.deliver(ONE, addressOf(letter), reply(letter, { text: "A clear yes." }));
    const [came] = await inAgency(story.agency.scope, (db) =>
      db.letter.findMany({ where: { agencyId: story.agency.agencyId, kind: "mail_came" } }),
    );
    expect(came).toMatchObject({ status: "waiting", facts: { text: "A clear yes.", unverified: false } });
  });

  test("from another address is marked, and acts on nothing", async () => {
    const story = await askedAndPosted();
    const letter = await newestLetter(story);
    const raw = reply(letter, { from: "Eve <eve@elsewhere.test>", text: "It is a no." });
    await inbox.deliver(ONE, addressOf(letter), raw);
    expect(await keptMail(story)).toMatchObject([{ unverified: true, verdict: "no", status: "waiting" }]);
    expect(await requestOf(story)).toMatchObject({ status: "asked" });
  });

  test("finds its letter by the thread where the address is the plain one", async () => {
    const story = await askedAndPosted();
    const letter = await newestLetter(story);
    const raw = reply(letter, { text: "Second round, please." });
    await inbox.deliver(ONE, `letters@${DOMAIN}`, raw);
    expect(await keptMail(story)).toMatchObject([{ kind: "person", letterId: letter.id }]);
  });

  test("counts once, however often and whichever way it comes", async () => {
    const story = await askedAndPosted();
    const letter = await newestLetter(story);
    const raw = reply(letter, { text: "Undecided.", messageId: "the-same" });
    await inbox.deliver(ONE, addressOf(letter), raw);
    await inbox.deliver(addMinutes(ONE, 5), addressOf(letter).toUpperCase(), `Received: from a.test\n${raw}`);
    await inbox.deliver(addMinutes(ONE, 9), `letters@${DOMAIN}`, raw);
    expect(await keptMail(story)).toHaveLength(1);
    expect((await happened(story)).filter((type) => type === "mail.received")).toHaveLength(1);
  });

  test("of a candidate waits as possible evidence, and closes nothing by itself", async () => {
    const story = await answered();
    const relayId = await told(story);
    const letter = await inAgency(story.agency.scope, (db) =>
      db.letter.findFirstOrThrow({ where: { agencyId: story.agency.agencyId, relayId } }),
    );
    await inbox.deliver(
      addMinutes(NOON, 300),
      addressOf(letter),
      reply(letter, { text: "Thank you for telling me." }),
    );
    expect(await keptMail(story)).toMatchObject([
      { kind: "person", relayId, verdict: null, status: "waiting" },
    ]);
    expect(await loopOf(story)).toMatchObject({ state: "open", relay: "sent" });
  });
});

describe("an automatic answer", () => {
  const away = "Auto-Submitted: auto-replied";

  test("moves the asking to the day of return, names the rule, and asks nothing of anybody", async () => {
    const story = await askedAndPosted();
    const letter = await newestLetter(story);
    const raw = reply(letter, {
      subject: "Automatic reply: your letter",
      headers: `${away}\n`,
      text: "I am out of the office and will be back on Thursday 12 November.",
    });
    await inbox.deliver(ONE, addressOf(letter, "bounce"), raw);
    expect(await keptMail(story)).toMatchObject([
      { kind: "auto_reply", status: "done", settled: "by_itself" },
    ]);
    expect(await requestOf(story)).toMatchObject({ status: "held", heldUntil: new Date("2026-11-12") });
    expect(await happened(story)).toContain("request.held out_of_office");
  });

  test("with a colleague leaves the choice to a person", async () => {
    const story = await askedAndPosted();
    const letter = await newestLetter(story);
    const text =
      "I am away until Friday 6 November. In urgent cases please contact Tom Baker, tom.baker@harrow.test.";
    await inbox.deliver(ONE, addressOf(letter), reply(letter, { headers: `${away}\n`, text }));
    expect(await keptMail(story)).toMatchObject([
      {
        kind: "auto_reply",
        status: "waiting",
        colleagueName: "Tom Baker",
        colleagueEmail: "tom.baker@harrow.test",
      },
    ]);
    expect(await requestOf(story)).toMatchObject({ status: "held", heldUntil: new Date("2026-11-07") });
  });

  test("that comes after the answer changes nothing", async () => {
    const story = await answered();
    const letter = await newestLetter(story);
    const text = "I am out of the office and will be back on Thursday 12 November.";
    await inbox.deliver(
      addMinutes(NOON, 200),
      addressOf(letter),
      reply(letter, { headers: `${away}\n`, text }),
    );
    expect(await requestOf(story)).toMatchObject({ status: "answered", heldUntil: null });
  });
});

describe("the door", () => {
  test("knows no other mailbox, and no address that was made up", async () => {
    const story = await askedAndPosted();
    const letter = await newestLetter(story);
    const good = addressOf(letter);
    const raw = reply(letter, { text: "Hello" });
    const turned = good.replace(/^r\+(.)/, (_all, one: string) => `r+${one === "a" ? "b" : "a"}`);
    for (const to of [`jane@${DOMAIN}`, turned, good.replace(/^r/, "b"), "x@elsewhere.test"])
      await expect(inbox.deliver(ONE, to, raw)).rejects.toThrow(/550/);
    const foreign = raw.replaceAll(letter.messageId, "<other@elsewhere.test>");
    await expect(inbox.deliver(ONE, `letters@${DOMAIN}`, foreign)).rejects.toThrow(/550/);
    expect(await keptMail(story)).toEqual([]);
  });

  test("takes broken bytes, and keeps them as they came", async () => {
    const story = await askedAndPosted();
    const letter = await newestLetter(story);
    await inbox.deliver(ONE, addressOf(letter), "\u0000\u0001 no header at all \u0000\n\nfoo\u0000bar");
    expect(await keptMail(story)).toMatchObject([{ status: "waiting" }]);
  });

  test("keeps thirty messages about one letter, and lets no stranger fill the disk with more", async () => {
    const story = await askedAndPosted();
    const letter = await newestLetter(story);
    for (let at = 0; at < 32; at += 1)
      await inbox.deliver(ONE, addressOf(letter), reply(letter, { text: `Number ${at}` }));
    expect(await keptMail(story)).toHaveLength(30);
  });
});
