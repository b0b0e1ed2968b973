/** Letters that come back and complaints about them, as servers report them over real SMTP. */
import "../../support/as-receiver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDb, inAgency } from "@/lib/platform/db";
import { addMinutes } from "@/lib/platform/time";
import { timelineOf } from "@/lib/timeline/queries";
import { askedAndPosted, loopOf, NOON, posted, requestOf, type Story } from "../../support/asking";
import { addressOf, bounced, type Inbox, keptMail, newestLetter, openInbox } from "../../support/coming-back";
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

const contactOf = (story: Story) =>
  inAgency(story.agency.scope, (db) => db.contact.findFirstOrThrow({ where: { id: story.contactId } }));
const letterRow = (story: Story, id: string) =>
  inAgency(story.agency.scope, (db) => db.letter.findFirstOrThrow({ where: { id } }));

describe("a letter that came back", () => {
  const gone = { action: "failed", status: "5.1.1", said: "550 5.1.1 user unknown" };
  const full = { action: "failed", status: "4.2.2", said: "452 4.2.2 mailbox full" };

  test("for good: the address is marked, the request waits for another person, and the letter says why", async () => {
    const story = await askedAndPosted();
    const letter = await newestLetter(story);
    await inbox.deliver(ONE, addressOf(letter, "bounce"), bounced(letter, gone), "");
    expect(await letterRow(story, letter.id)).toMatchObject({
      status: "failed",
      lastError: "It came back: 550 5.1.1 user unknown",
    });
    expect((await contactOf(story)).addressFailedAt).toEqual(ONE);
    expect(await requestOf(story)).toMatchObject({ status: "unreachable", closedWhy: "bounced" });
    expect(await keptMail(story)).toMatchObject([{ kind: "bounce", permanent: true, settled: "by_itself" }]);
  });

  test("for now: it goes out again later, and at the third time it is lost, the address not blamed", async () => {
    const story = await askedAndPosted();
    const letter = await newestLetter(story);
    for (const [times, hours] of [
      [1, 4],
      [2, 8],
    ] as const) {
      const at = addMinutes(ONE, times * 24 * 60);
      await inbox.deliver(at, addressOf(letter, "bounce"), bounced(letter, full), "");
      expect(await letterRow(story, letter.id)).toMatchObject({
        status: "waiting",
        nextTryAt: addMinutes(at, hours * 60),
      });
      await posted(story);
    }
    await inbox.deliver(addMinutes(ONE, 5000), addressOf(letter, "bounce"), bounced(letter, full), "");
    expect(await letterRow(story, letter.id)).toMatchObject({ status: "failed" });
    expect((await contactOf(story)).addressFailedAt).toBeNull();
  });

  test("held up on its way: noted, nothing else", async () => {
    const story = await askedAndPosted();
    const letter = await newestLetter(story);
    const slow = { action: "delayed", status: "4.4.1", said: "451 4.4.1 no answer" };
    await inbox.deliver(ONE, addressOf(letter, "bounce"), bounced(letter, slow), "");
    expect(await letterRow(story, letter.id)).toMatchObject({ status: "sent" });
    expect((await happened(story))[0]).toBe("mail.returned mail");
  });

  test("of a relay: the candidate has not been told", async () => {
    const story = await answered();
    const relayId = await told(story);
    const letter = await inAgency(story.agency.scope, async (db) => {
      const where = { agencyId: story.agency.agencyId, relayId };
      await db.letter.updateMany({ where, data: { status: "sent", nextTryAt: null } });
      return db.letter.findFirstOrThrow({ where });
    });
    await inbox.deliver(addMinutes(NOON, 300), addressOf(letter, "bounce"), bounced(letter, gone), "");
    expect(await loopOf(story)).toMatchObject({ relay: "failed", state: "open" });
  });
});

test("a complaint stops everything to that person", async () => {
  const story = await askedAndPosted();
  const letter = await newestLetter(story);
  const raw = `From: Feedback loop <fbl@provider.test>
To: ${addressOf(letter, "bounce")}
Subject: FW: complaint
Message-ID: <complaint-${letter.id}@provider.test>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="c"

--c
Content-Type: text/plain

This is an e-mail abuse report.

--c
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: Loop/1.0
Version: 1
Original-Rcpt-To: ${letter.toAddress}

--c--
`;
  await inbox.deliver(ONE, addressOf(letter, "bounce"), raw, "");
  expect(await keptMail(story)).toMatchObject([{ kind: "complaint", settled: "by_itself" }]);
  expect(await contactOf(story)).toMatchObject({ doNotContact: true });
  expect(await requestOf(story)).toMatchObject({ status: "unreachable", closedWhy: "stopped" });
});
