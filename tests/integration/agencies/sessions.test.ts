/** A session ends when it should: at the very next look, whatever the cookie says. */
import { expect, test } from "vitest";
import { changePassword, requestPasswordReset, resetPassword } from "@/lib/agencies/commands/passwords";
import { changeRole, disableConsultant } from "@/lib/agencies/commands/people";
import { endOtherSessions, endOwnSession } from "@/lib/agencies/commands/sessions";
import { signIn, signOut } from "@/lib/agencies/commands/sign-in";
import { ownSessions } from "@/lib/agencies/queries/people";
import { inAgency } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";
import { sessionOf } from "@/lib/platform/sessions";
import { addMinutes } from "@/lib/platform/time";
import { MONDAY, makeAgency } from "../../support/agency";
import { lettersTo, newestLink, PASSWORD, signedUp, stranger } from "../../support/front-door";

async function signedIn(email: string): Promise<string> {
  const outcome = await signIn(stranger(), { email, password: PASSWORD });
  if (outcome.kind !== "in") throw new Error("expected to be in");
  return outcome.secret;
}

const look = (secret: string, now = MONDAY) => sessionOf("desk", secret, now);

/** A second owner, so that the first can be changed or leave. */
async function addOwner(scope: DeskScope): Promise<DeskScope> {
  const id = crypto.randomUUID();
  const { agencyId } = scope;
  const data = { id, agencyId, loginId: crypto.randomUUID(), name: "Ola", email: `${id}@people.test` };
  await inAgency(scope, (db) =>
    db.consultant.create({ data: { ...data, role: "owner", createdAt: MONDAY } }),
  );
  return { ...scope, consultantId: id };
}

test("at sign-out", async () => {
  const { email, scope } = await signedUp();
  const secret = await signedIn(email);
  const session = await look(secret);
  await signOut(scope, session?.id ?? "");
  expect(await look(secret)).toBeNull();
});

test("when the person is disabled, and when their role changes", async () => {
  for (const change of [
    (boss: DeskScope, id: string) => disableConsultant(boss, id),
    (boss: DeskScope, id: string) => changeRole(boss, { id, role: "manager" }),
  ]) {
    const { email, scope } = await signedUp();
    const secret = await signedIn(email);
    const boss = await addOwner(scope);
    await change(boss, scope.consultantId);
    expect(await look(secret)).toBeNull();
  }
});

test("when the password is changed: all but the browser that changed it", async () => {
  const { email, scope, login } = await signedUp();
  const [old, elsewhere] = [await signedIn(email), await signedIn(email)];
  const input = { loginId: login.id, current: PASSWORD, password: "something else entirely" };
  const fresh = await changePassword(scope, stranger(), input);
  expect(await look(old)).toBeNull();
  expect(await look(elsewhere)).toBeNull();
  expect(await look(fresh)).not.toBeNull();
  expect(await lettersTo(scope, email)).toEqual(["password_changed", "verify_email"]);
  await expect(changePassword(scope, stranger(), input)).rejects.toThrow("not your present password");
});

test("when the password is reset by letter: all of them, and the old password opens nothing", async () => {
  const { email, scope } = await signedUp();
  const secret = await signedIn(email);
  await requestPasswordReset(stranger(), email);
  const token = await newestLink(scope, "password_reset");
  await resetPassword(stranger(), { token, password: "something else entirely" });
  expect(await look(secret)).toBeNull();
  await expect(signedIn(email)).rejects.toThrow("belong together");
  expect(await lettersTo(scope, email)).toEqual(["password_changed", "password_reset", "verify_email"]);
});

test("when it was idle for twelve hours, and after fourteen days in any case", async () => {
  const { email } = await signedUp();
  const secret = await signedIn(email);
  expect(await look(secret, addMinutes(MONDAY, 12 * 60))).toBeNull();
  let now = MONDAY;
  for (let days = 0; days < 28; days++) {
    now = addMinutes(now, 11 * 60);
    expect(await look(secret, now)).not.toBeNull();
  }
  for (let halves = 0; halves < 3; halves++) {
    now = addMinutes(now, 11 * 60);
    await look(secret, now);
  }
  expect(await look(secret, now)).toBeNull();
});

test("one's own from the list, all others at once, and never somebody else's", async () => {
  const { email, scope } = await signedUp();
  const [here, there, elsewhere] = [await signedIn(email), await signedIn(email), await signedIn(email)];
  expect(await ownSessions(scope)).toHaveLength(3);
  const hereId = (await look(here))?.id ?? "";
  await endOwnSession(scope, (await look(there))?.id ?? "");
  expect(await look(there)).toBeNull();

  const colleague = await addOwner(scope);
  await expect(endOwnSession(colleague, hereId)).rejects.toThrow();
  const stranger = await makeAgency();
  await expect(endOwnSession(stranger.scope, hereId)).rejects.toThrow();

  expect(await endOtherSessions(scope, hereId)).toBe(1);
  expect(await look(elsewhere)).toBeNull();
  expect(await look(here)).not.toBeNull();
});
