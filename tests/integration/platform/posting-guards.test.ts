/** What holds a letter back, and what lets it go: asked again at the moment of posting. */
import "../../support/as-worker";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDb, inAgency } from "@/lib/platform/db";
import { releaseLetters } from "@/lib/platform/letters";
import { type Mail, openMail } from "@/lib/platform/mail";
import { scopeAt } from "@/lib/platform/scope";
import { addMinutes, fromDay } from "@/lib/platform/time";
import { consumeToken, issueToken } from "@/lib/platform/tokens";
import { postingAlone, TURN_MS } from "../../support/alone";
import { type Desk, eras, makeDesk, plain, registerPlainKinds, sweep } from "../../support/post";
import { ScriptedSmtp } from "../../support/smtp";

const HOUR = 60;
/** A winter morning in London: 10:00 there, 10:00 UTC. */
const era = eras("1998-01-20T10:00:00Z");
let leave: () => Promise<void>;
let smtp: ScriptedSmtp;
let mail: Mail;

beforeAll(async () => {
  leave = await postingAlone();
  registerPlainKinds();
  smtp = await ScriptedSmtp.start();
  mail = openMail(smtp.url);
}, TURN_MS);
beforeEach(() => {
  plain.wanted = true;
  plain.lost = [];
});
afterAll(async () => {
  mail.close();
  await smtp.stop();
  await closeDb();
  await leave();
});

const change = (desk: Desk, data: Record<string, unknown>) =>
  inAgency(desk.scope, (db) => db.agency.update({ where: { id: desk.agencyId }, data }));
const changeContact = (desk: Desk, data: Record<string, unknown>) =>
  inAgency(desk.scope, (db) => db.contact.updateMany({ where: { agencyId: desk.agencyId }, data }));
const changeCandidate = (desk: Desk, data: Record<string, unknown>) =>
  inAgency(desk.scope, (db) => db.candidate.updateMany({ where: { agencyId: desk.agencyId }, data }));
const statusOf = async (desk: Desk, id: string) => (await desk.letter(id)).status;

test("nothing leaves before the owner's address is confirmed, save what confirms it", async () => {
  const now = era();
  const desk = await makeDesk(now, { verified: false });
  const waits = await desk.write();
  const asked = await desk.write({ kind: "requested" });
  const account = await desk.write({ kind: "account" });
  await sweep(mail, now);
  expect(await desk.letter(waits.id)).toMatchObject({ status: "waiting", attempts: 0 });
  expect((await desk.letter(waits.id)).lastError).toContain("confirmed the agency's e-mail");
  expect(await statusOf(desk, asked.id)).toBe("waiting");
  expect(await statusOf(desk, account.id)).toBe("sent");
  await change(desk, { verifiedAt: now });
  await inAgency(desk.scope, (db) => releaseLetters(db, desk.scope));
  await sweep(mail, now);
  expect(await statusOf(desk, waits.id)).toBe("sent");
});

test("a suspended agency posts nothing at all, until it is let go on", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const letters = [await desk.write(), await desk.write({ kind: "account" })];
  await change(desk, { suspendedAt: now });
  await sweep(mail, now);
  await sweep(mail, addMinutes(now, 5 * HOUR));
  for (const { id } of letters) expect(await statusOf(desk, id)).toBe("waiting");
  expect(smtp.to(desk.contactEmail)).toHaveLength(0);
  await change(desk, { suspendedAt: null });
  await sweep(mail, addMinutes(now, 7 * HOUR));
  for (const { id } of letters) expect(await statusOf(desk, id)).toBe("sent");
});

test("the day's cap lets so many leave, and the rest tomorrow morning in the agency's zone", async () => {
  const now = era();
  const desk = await makeDesk(now);
  await change(desk, { dailyLetterCap: 3 });
  const letters = await Promise.all(Array.from({ length: 5 }, () => desk.write()));
  await sweep(mail, now);
  expect(smtp.to(desk.contactEmail)).toHaveLength(3);
  const asked = await desk.write({ kind: "requested" });
  await sweep(mail, addMinutes(now, HOUR));
  expect(await statusOf(desk, asked.id)).toBe("sent");
  const held = await Promise.all(letters.map(({ id }) => desk.letter(id)));
  const waiting = held.filter((letter) => letter.status === "waiting");
  expect(waiting).toHaveLength(2);
  for (const letter of waiting) {
    expect(letter.nextTryAt?.getTime()).toBe(addMinutes(now, 23 * HOUR).getTime());
    expect(letter.lastError).toContain("tomorrow");
  }
  await sweep(mail, addMinutes(now, 23 * HOUR));
  expect(smtp.to(desk.contactEmail)).toHaveLength(6);
});

test("three posters at once do not exceed the cap", async () => {
  const now = era();
  const desk = await makeDesk(now);
  await change(desk, { dailyLetterCap: 4 });
  await Promise.all(Array.from({ length: 10 }, () => desk.write()));
  await Promise.all([sweep(mail, now), sweep(mail, now), sweep(mail, now)]);
  expect(smtp.to(desk.contactEmail)).toHaveLength(4);
});

test.each([
  ["a contact who is not to be contacted", { doNotContact: true }],
  ["a contact who has left", { leftAt: new Date(0) }],
  ["an address that failed", { addressFailedAt: new Date(0) }],
])("%s gets nothing, and the request hears of it", async (_what, data) => {
  const now = era();
  const desk = await makeDesk(now);
  const { id } = await desk.write();
  await changeContact(desk, data);
  await sweep(mail, now);
  expect(await desk.letter(id)).toMatchObject({ status: "failed", attempts: 0 });
  expect(smtp.to(desk.contactEmail)).toHaveLength(0);
  expect(plain.lost).toEqual([id]);
});

test("a contact who is not to be contacted before a day gets it on that morning, by the contact's own clock", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const { id } = await desk.write();
  const day = addMinutes(now, 2 * 24 * HOUR)
    .toISOString()
    .slice(0, 10);
  await changeContact(desk, { doNotContactUntil: fromDay(day), zone: "Asia/Tokyo" });
  await sweep(mail, now);
  const morning = new Date(`${day}T00:00:00Z`); // 09:00 in Tokyo, which has no summer time
  expect(await desk.letter(id)).toMatchObject({ status: "waiting", nextTryAt: morning });
  await sweep(mail, morning);
  expect(await statusOf(desk, id)).toBe("sent");
});

test("a candidate who said stop gets only what the candidate asked for", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const about = {
    about: { candidateId: desk.candidateId },
    to: { name: null, address: desk.candidateEmail },
  };
  const [relay, asked] = [await desk.write(about), await desk.write({ ...about, kind: "requested" })];
  await changeCandidate(desk, { stoppedAt: now });
  await sweep(mail, now);
  expect(await statusOf(desk, relay.id)).toBe("failed");
  expect(await statusOf(desk, asked.id)).toBe("sent");
});

test("a letter that is no longer wanted is dropped, with the reason; one not wanted yet waits", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const dropped = await desk.write();
  plain.wanted = "The employer has answered already.";
  await sweep(mail, now);
  expect(await desk.letter(dropped.id)).toMatchObject({ status: "cancelled", lastError: plain.wanted });
  const held = await desk.write();
  plain.wanted = { until: addMinutes(now, 90), why: "Held until then." };
  await sweep(mail, now);
  expect(await desk.letter(held.id)).toMatchObject({ status: "waiting", nextTryAt: addMinutes(now, 90) });
  plain.wanted = true;
  await sweep(mail, addMinutes(now, 90));
  expect(await statusOf(desk, held.id)).toBe("sent");
  expect(smtp.to(desk.contactEmail)).toHaveLength(1);
  expect(plain.lost).toEqual([]);
});

test("a link that works no longer is not sent out", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const token = { purpose: "verify_email", expiresAt: addMinutes(now, HOUR) } as const;
  const issue = () => inAgency(desk.scope, (db) => issueToken(db, desk.scope, token));
  const [used, expired] = [await issue(), await issue()];
  const letters = [await desk.write({ tokenId: used }), await desk.write({ tokenId: expired })];
  await consumeToken(scopeAt(desk.scope, now), used);
  await sweep(mail, addMinutes(now, HOUR));
  for (const { id } of letters) expect(await statusOf(desk, id)).toBe("cancelled");
});
