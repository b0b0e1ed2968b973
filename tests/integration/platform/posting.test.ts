/** What the mail server's answers do to a letter, over real SMTP. */
import "../../support/as-worker";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDb, inAgency } from "@/lib/platform/db";
import { resendLetter, settleUnknown } from "@/lib/platform/letters";
import { type Mail, openMail } from "@/lib/platform/mail";
import { addMinutes } from "@/lib/platform/time";
import { postingAlone, TURN_MS } from "../../support/alone";
import { eras, makeDesk, plain, registerPlainKinds, sweep } from "../../support/post";
import { ScriptedSmtp } from "../../support/smtp";

const era = eras("2005-06-01T10:00:00Z");
let leave: () => Promise<void>;
let smtp: ScriptedSmtp;
let mail: Mail;
let hasty: Mail;

beforeAll(async () => {
  leave = await postingAlone();
  registerPlainKinds();
  smtp = await ScriptedSmtp.start();
  mail = openMail(smtp.url);
  hasty = openMail(smtp.url, { connect: 1_000, silence: 1_000, whole: 5_000 });
}, TURN_MS);
beforeEach(() => {
  smtp.behave("accept");
  plain.wanted = true;
  plain.lost = [];
});
afterAll(async () => {
  mail.close();
  hasty.close();
  await smtp.stop();
  await closeDb();
  await leave();
});

test("a letter that the server takes is sent, once", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const { id } = await desk.write();
  await sweep(mail, now);
  await sweep(mail, addMinutes(now, 60));
  expect(smtp.to(desk.contactEmail)).toHaveLength(1);
  expect(await desk.letter(id)).toMatchObject({
    status: "sent",
    attempts: 1,
    postedAt: now,
    nextTryAt: null,
  });
});

test("a deferred letter is tried again after 1 minute, and not before", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const { id } = await desk.write();
  smtp.behave({ at: "rcpt", code: 451, text: "Greylisted, come back" }, desk.contactEmail);
  await sweep(mail, now);
  expect(await desk.letter(id)).toMatchObject({
    status: "waiting",
    attempts: 1,
    nextTryAt: addMinutes(now, 1),
  });
  expect((await desk.letter(id)).lastError).toContain("Greylisted");
  smtp.behave("accept", desk.contactEmail);
  await sweep(mail, addMinutes(now, 0.9));
  expect(smtp.to(desk.contactEmail)).toHaveLength(0);
  await sweep(mail, addMinutes(now, 1));
  expect(smtp.to(desk.contactEmail)).toHaveLength(1);
  expect(await desk.letter(id)).toMatchObject({ status: "sent", attempts: 2, lastError: null });
});

test("after two days of trying it fails, says so, and its request hears of it", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const { id } = await desk.write();
  smtp.behave({ at: "data", code: 452, text: "Mailbox full" }, desk.contactEmail);
  const waits: number[] = [];
  let at = now;
  for (let letter = await desk.letter(id); letter.nextTryAt; letter = await desk.letter(id)) {
    waits.push((letter.nextTryAt.getTime() - at.getTime()) / 60_000);
    at = letter.nextTryAt;
    await sweep(mail, at);
  }
  expect(waits).toEqual([0, 1, 5, 15, 60, 240, 720, 720, 720, 399]);
  expect(await desk.letter(id)).toMatchObject({ status: "failed", attempts: 10, postedAt: null });
  expect((await desk.letter(id)).lastError).toMatch(/two days.*Mailbox full/);
  expect(await desk.events()).toEqual(["letter.failed"]);
  expect(plain.lost).toEqual([id]);
  expect(smtp.to(desk.contactEmail)).toHaveLength(0);
});

test("an address that is refused stops the letter and is marked", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const { id } = await desk.write();
  smtp.behave({ at: "rcpt", code: 550, text: "5.1.1 No such user" }, desk.contactEmail);
  await sweep(mail, now);
  expect(await desk.letter(id)).toMatchObject({ status: "failed", attempts: 1 });
  const contact = await inAgency(desk.scope, (db) =>
    db.contact.findFirstOrThrow({ where: { agencyId: desk.agencyId } }),
  );
  expect(contact.addressFailedAt).toEqual(now);
  const next = await desk.write();
  smtp.behave("accept", desk.contactEmail);
  await sweep(mail, now);
  expect(await desk.letter(next.id)).toMatchObject({ status: "failed", attempts: 0 });
  expect(plain.lost).toEqual([id, next.id]);
  expect(await desk.events()).toEqual(["letter.failed", "letter.failed"]);
  expect(smtp.to(desk.contactEmail)).toHaveLength(0);
});

test("a refusal for policy fails the letter, and leaves the address alone", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const { id } = await desk.write({ about: { candidateId: desk.candidateId } });
  smtp.behave({ at: "data", code: 554, text: "5.7.1 Looks like spam" }, desk.contactEmail);
  await sweep(mail, now);
  expect((await desk.letter(id)).status).toBe("failed");
  const candidate = await inAgency(desk.scope, (db) =>
    db.candidate.findFirstOrThrow({ where: { agencyId: desk.agencyId } }),
  );
  expect(candidate.addressFailedAt).toBeNull();
});

test("a server that says nothing at all costs a try, not the letter", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const { id } = await desk.write();
  smtp.behave("hang after connecting");
  await sweep(hasty, now);
  expect(await desk.letter(id)).toMatchObject({ status: "waiting", attempts: 1 });
  smtp.behave("accept");
  await sweep(mail, addMinutes(now, 1));
  expect(smtp.to(desk.contactEmail)).toHaveLength(1);
});

test.each(["hang after data", "hang up in data"] as const)(
  "%s: nobody knows whether it arrived, and it is never repeated by itself",
  async (manner) => {
    const now = era();
    const desk = await makeDesk(now);
    const { id } = await desk.write();
    smtp.behave(manner, desk.contactEmail);
    await sweep(hasty, now);
    expect(await desk.letter(id)).toMatchObject({ status: "unknown", attempts: 1, nextTryAt: null });
    expect(await desk.events()).toEqual(["letter.unknown"]);
    smtp.behave("accept", desk.contactEmail);
    await sweep(mail, addMinutes(now, 3 * 24 * 60));
    expect(smtp.to(desk.contactEmail)).toHaveLength(0);
    await resendLetter(desk.scope, id);
    await resendLetter(desk.scope, id);
    await sweep(mail, addMinutes(now, 3 * 24 * 60));
    expect(smtp.to(desk.contactEmail)).toHaveLength(1);
    expect((await desk.letter(id)).status).toBe("sent");
    await expect(resendLetter(desk.scope, id)).rejects.toThrow("can be sent again");
  },
);

test("a person who asked can settle that it arrived", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const { id } = await desk.write();
  smtp.behave("hang up in data", desk.contactEmail);
  await sweep(mail, now);
  await settleUnknown(desk.scope, id);
  expect((await desk.letter(id)).status).toBe("sent");
  await expect(settleUnknown(desk.scope, id)).rejects.toThrow("known already");
  await expect(resendLetter(desk.scope, id)).rejects.toThrow("can be sent again");
});

test("sent again, it goes to the address as it was corrected", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const { id } = await desk.write();
  smtp.behave({ at: "rcpt", code: 550, text: "5.1.1 No such user" }, desk.contactEmail);
  await sweep(mail, now);
  const email = `right.${desk.contactEmail}`;
  await inAgency(desk.scope, (db) =>
    db.contact.updateMany({ where: { agencyId: desk.agencyId }, data: { email, addressFailedAt: null } }),
  );
  await resendLetter(desk.scope, id);
  await sweep(mail, now);
  expect(smtp.to(email)).toHaveLength(1);
});

test("with the server gone for an hour, all arrive after it, each once", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const gone = await ScriptedSmtp.start();
  const downMail = openMail(gone.url);
  await gone.stop();
  const written = await Promise.all(Array.from({ length: 12 }, () => desk.write()));
  for (const minutes of [0, 1, 6, 21]) await sweep(downMail, addMinutes(now, minutes));
  downMail.close();
  await sweep(mail, addMinutes(now, 81));
  expect(smtp.to(desk.contactEmail)).toHaveLength(12);
  for (const { id } of written) expect((await desk.letter(id)).status).toBe("sent");
});
