/** A mailbox read over real IMAP: taken once, marked, nothing deleted, and what is not ours left alone. */
import "../../support/as-receiver";
import type { AddressInfo } from "node:net";
import hoodiecrow from "hoodiecrow-imap";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDb } from "@/lib/platform/db";
import { readMailbox } from "@/worker/mailbox";
import { askedAndPosted, NOON } from "../../support/asking";
import { addressOf, keptMail, newestLetter, reply } from "../../support/coming-back";

const FOREIGN = "From: a@elsewhere.test\r\nTo: sales@hearback.test\r\nSubject: Cheap pens\r\n\r\nBuy pens.";
const server = hoodiecrow({
  plugins: ["ID", "AUTH-PLAIN", "NAMESPACE", "ENABLE", "UIDPLUS"],
  users: { loops: { password: "s3cret/&" } },
  storage: { INBOX: { messages: [] } },
});
let url = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.server.address() as AddressInfo;
  url = `imap://loops:${encodeURIComponent("s3cret/&")}@127.0.0.1:${port}/INBOX`;
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await closeDb();
});

const deliver = (raw: string) => server.appendMessage("INBOX", [], NOON, raw.replace(/\r?\n/g, "\r\n"));

test("takes what is new, whichever header names the address, and each message once", async () => {
  const story = await askedAndPosted();
  const letter = await newestLetter(story);
  const one = reply(letter, { text: "A clear yes." });
  deliver(one);
  deliver(
    `Delivered-To: ${addressOf(letter)}\n${reply(letter, { text: "And a question." }).replace(/^To: .*$/m, "To: someone@else.test")}`,
  );
  deliver(FOREIGN);
  expect(await readMailbox(url, () => NOON)).toBe(3);
  expect(await readMailbox(url, () => NOON)).toBe(0);
  expect((await keptMail(story)).map(({ text }) => text).sort()).toEqual(["A clear yes.", "And a question."]);
  deliver(one);
  expect(await readMailbox(url, () => NOON)).toBe(1);
  expect(await keptMail(story)).toHaveLength(2);
  expect(server.getMailbox("INBOX").messages).toHaveLength(4);
});

test("a server that is not there is an error, for the next turn to try again", async () => {
  await expect(readMailbox("imap://loops:x@127.0.0.1:1/INBOX", () => NOON)).rejects.toThrow();
});
