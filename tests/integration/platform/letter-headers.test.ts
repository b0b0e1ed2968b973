/** What a letter looks like on the wire: who it is from, where replies go, its thread, and that nothing gets smuggled in. */
import "../../support/as-worker";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acrossAgencies, closeDb, inAgency } from "@/lib/platform/db";
import { writeLetter } from "@/lib/platform/letters";
import { type Mail, openMail } from "@/lib/platform/mail";
import { addMinutes } from "@/lib/platform/time";
import { issueToken, tokenSecret } from "@/lib/platform/tokens";
import { postingAlone, TURN_MS } from "../../support/alone";
import { eras, makeDesk, registerPlainKinds, sweep } from "../../support/post";
import { type Received, ScriptedSmtp } from "../../support/smtp";

const era = eras("1985-05-06T10:00:00Z");
let leave: () => Promise<void>;
let smtp: ScriptedSmtp;
let mail: Mail;

beforeAll(async () => {
  leave = await postingAlone();
  registerPlainKinds();
  smtp = await ScriptedSmtp.start();
  mail = openMail(smtp.url);
}, TURN_MS);
afterAll(async () => {
  mail.close();
  await smtp.stop();
  await closeDb();
  await leave();
});

test("a consultant's letter: Jane at Agency, replies to her confirmed address, a text part, no tracking", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const jane = await desk.consultant("consultant", "Jane Cole");
  const { id } = await desk.write({ fromId: jane.consultantId, facts: { text: "Hello Piotr." } });
  await sweep(mail, now);
  const [{ mail: got, raw }] = smtp.to(desk.contactEmail) as [Received];
  const agency = await inAgency(desk.scope, (db) => db.agency.findFirstOrThrow());
  const consultant = await inAgency(desk.scope, (db) =>
    db.consultant.findFirstOrThrow({ where: { id: jane.consultantId } }),
  );
  expect(got.from?.text).toBe(`"Jane Cole at ${agency.name}" <letters@mail.hearback.example>`);
  expect(got.replyTo?.value).toEqual([{ name: "Jane Cole", address: consultant.email }]);
  expect(got.messageId).toBe(`<${id}@mail.hearback.example>`);
  expect(got.date).toEqual(now);
  expect(got.headers.has("auto-submitted")).toBe(false);
  expect(got.text).toContain("Hello Piotr.");
  expect(got.text).toContain("You get this because");
  expect(raw).not.toMatch(/<img/i);
});

test("replies never go to an address that its owner has not confirmed", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const jane = await desk.consultant("consultant");
  await inAgency(desk.scope, async (db) => {
    const loginId = desk.agencyId;
    await db.$queryRaw`SELECT login_create(${loginId}::uuid, ${`new.${loginId}@agency.test`}, 'x', NULL, ${now})`;
    await db.consultant.updateMany({ where: { id: jane.consultantId }, data: { loginId } });
  });
  await desk.write({ fromId: jane.consultantId });
  await sweep(mail, now);
  expect(smtp.to(desk.contactEmail)[0]?.mail.replyTo).toBeUndefined();
});

test("the product's own letters say that a machine wrote them; letters of a thread stay in it", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const first = await desk.write();
  const messageId = (await desk.letter(first.id)).messageId;
  await desk.write({ inReplyTo: messageId, kind: "account" });
  await sweep(mail, now);
  const received = smtp.to(desk.contactEmail);
  const one = received.find(({ mail }) => !mail.inReplyTo) as Received;
  const two = received.find(({ mail }) => mail.inReplyTo) as Received;
  expect(one.mail.headers.get("auto-submitted")).toBe("auto-generated");
  expect(two.mail.inReplyTo).toBe(messageId);
  expect(two.mail.references).toBe(messageId);
  expect(two.mail.from?.value[0]?.name).toBe("Hearback");
});

test("the link appears in the letter on the wire and in no row", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const issue = (purpose: "reply" | "stop") =>
    inAgency(desk.scope, (db) => issueToken(db, desk.scope, { purpose, expiresAt: addMinutes(now, 60) }));
  const [reply, stop] = [await issue("reply"), await issue("stop")];
  const ask = await desk.write({ tokenId: reply });
  const to = { name: null, address: desk.candidateEmail };
  const relay = await desk.write({
    to,
    facts: { stopTokenId: stop },
    about: { candidateId: desk.candidateId },
  });
  await sweep(mail, now);
  const secret = tokenSecret("reply", reply);
  const [employers] = smtp.to(desk.contactEmail) as [Received];
  expect(employers.mail.text).toContain(`http://localhost:3000/reply/${secret}`);
  expect(employers.mail.text).toContain(`http://localhost:3000/reply/${secret}/stop`);
  const [candidates] = smtp.to(desk.candidateEmail) as [Received];
  expect(candidates.mail.text).toContain(`http://localhost:3000/stop/${tokenSecret("stop", stop)}`);
  for (const { id } of [ask, relay]) expect(JSON.stringify(await desk.letter(id))).not.toContain(secret);
  const kept = await acrossAgencies(
    (db) => db.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM token WHERE hash = ${secret}`,
  );
  expect(Number(kept[0]?.n)).toBe(0);
});

const BREAKS = [
  "\r\nBcc: thief@evil.test",
  "\nBcc: thief@evil.test",
  "\rX: 1",
  "\0",
  "\u2028Bcc: x",
  "\r\n\r\n<p>body</p>",
];

test.each(BREAKS)("a subject or a name with %j in it is refused", async (smuggled) => {
  const desk = await makeDesk(era());
  await expect(desk.write({ subject: `Hello${smuggled}` })).rejects.toThrow("one line");
  const to = { name: `Piotr${smuggled}`, address: desk.contactEmail };
  await expect(desk.write({ to })).rejects.toThrow("one line");
  await expect(desk.write({ to: { name: null, address: `a@b.test${smuggled}` } })).rejects.toThrow(
    "not one e-mail",
  );
});

test("names that were stored with line breaks and quotes stay names", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const evil = 'Jane"\r\nBcc: thief@evil.test\r\nX-Evil: <x@evil.test>, "';
  const jane = await desk.consultant("consultant", evil);
  await inAgency(desk.scope, (db) =>
    db.agency.updateMany({ data: { name: "Acme\r\nBcc: thief@evil.test" } }),
  );
  await desk.write({
    fromId: jane.consultantId,
    to: { name: 'P", <a@evil.test>', address: desk.contactEmail },
  });
  await sweep(mail, now);
  const [{ mail: got, raw }] = smtp.to(desk.contactEmail) as [Received];
  const head = raw.slice(0, raw.indexOf("\r\n\r\n"));
  expect(head).not.toMatch(/^(bcc|x-evil):/im);
  expect(got.from?.value).toHaveLength(1);
  expect(got.from?.value[0]?.address).toBe("letters@mail.hearback.example");
  expect(got.to).toMatchObject({ value: [{ address: desk.contactEmail }] });
  expect(smtp.received.filter((one) => one.to.includes("evil.test"))).toEqual([]);
});

test("the same key is the same letter, also when two write it at once", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const letter = {
    key: "ask:same:1",
    kind: "plain",
    to: { name: null, address: desk.contactEmail },
    subject: "How did it go?",
    facts: {},
    about: {},
  };
  const write = () => inAgency(desk.scope, (db) => writeLetter(db, desk.scope, letter));
  const written = await Promise.all([write(), write(), write()]);
  expect(new Set(written.map((one) => one.id)).size).toBe(1);
  expect(written.filter((one) => one.created)).toHaveLength(1);
  await sweep(mail, now);
  expect(smtp.to(desk.contactEmail)).toHaveLength(1);
});
