/** Coming in: who may, who is slowed down, and that a refusal tells nothing. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { acceptInvitation } from "@/lib/agencies/commands/acceptance";
import { inviteColleague } from "@/lib/agencies/commands/invitations";
import { changePassword } from "@/lib/agencies/commands/passwords";
import { chooseAgency, knownBrowser, signIn } from "@/lib/agencies/commands/sign-in";
import { verifyEmail } from "@/lib/agencies/commands/verification";
import { inAgency } from "@/lib/platform/db";
import { sessionOf } from "@/lib/platform/sessions";
import { MONDAY } from "../../support/agency";
import { audited, newAddress, newestLink, PASSWORD, signedUp, stranger } from "../../support/front-door";

/** What a refused sign-in says, and how long it took. */
async function refusal(email: string, password: string, visitor = stranger()) {
  const started = performance.now();
  const message = await signIn(visitor, { email, password }).then(
    () => "let in",
    (error: Error) => error.message,
  );
  return { message, took: performance.now() - started };
}

test("unknown address and wrong password are refused in the same words, no sooner than each other", async () => {
  const { email, scope } = await signedUp();
  const wrong = await refusal(email, "not the password");
  const unknown = await refusal(newAddress(), "not the password");
  expect(wrong.message).toBe(unknown.message);
  expect(Math.min(wrong.took, unknown.took)).toBeGreaterThan(290);
  expect(await audited(scope)).toContain("sign_in_failed");
});

test("guessing at one account from one address is slowed after eight tries", async () => {
  const { email } = await signedUp();
  const guesser = stranger();
  for (let tries = 0; tries < 8; tries++) await refusal(email, `guess ${tries}`, guesser);
  expect((await refusal(email, PASSWORD, guesser)).message).toMatch(
    /^Too many tries\. Please wait \d minutes?/,
  );
  // Somebody at another address is not made to wait.
  expect((await signIn(stranger(), { email, password: PASSWORD })).kind).toBe("in");
});

test("guessing at many accounts from one address is slowed too", async () => {
  const guesser = stranger();
  const tries = await Promise.all(Array.from({ length: 61 }, () => refusal(newAddress(), "guess", guesser)));
  expect(tries.filter((one) => one.message.startsWith("Too many tries"))).toHaveLength(1);
});

test("guessing at one account from everywhere never locks its owner's own browser out", async () => {
  const { email } = await signedUp();
  await Promise.all(Array.from({ length: 30 }, () => refusal(email, "guess", stranger())));
  expect((await refusal(email, PASSWORD, stranger())).message).toMatch(/^Too many tries/);
  expect((await refusal(email, PASSWORD, stranger({ known: randomUUID() }))).message).toMatch(/^Too many/);
  const own = stranger({ known: knownBrowser(email) });
  expect((await signIn(own, { email, password: PASSWORD })).kind).toBe("in");
});

test("nobody signs in to an agency that was stopped, and only the right password hears why", async () => {
  const { email, scope } = await signedUp();
  await inAgency(scope, (db) =>
    db.agency.update({ where: { id: scope.agencyId }, data: { suspendedAt: MONDAY } }),
  );
  expect((await refusal(email, PASSWORD)).message).toContain("access has been stopped");
  expect((await refusal(email, "not the password")).message).toContain("do not belong together");
});

test("somebody with two agencies chooses, and only among their own", async () => {
  const { email, scope, login } = await signedUp();
  await verifyEmail(stranger(), { token: await newestLink(scope, "verify_email"), password: PASSWORD });
  const other = await signedUp();
  await inviteColleague(other.scope, { name: "Ruth Adeyemi", email, role: "consultant" });
  const token = await newestLink(other.scope, "invitation");
  await acceptInvitation(stranger(), { token, name: "Ruth Adeyemi", password: PASSWORD });

  const outcome = await signIn(stranger(), { email, password: PASSWORD });
  if (outcome.kind !== "choose") throw new Error("expected a choice");
  const secret = await chooseAgency(stranger(), outcome.choice, other.scope.agencyId);
  expect(await sessionOf("desk", secret, MONDAY)).toMatchObject({
    agencyId: other.scope.agencyId,
    role: "consultant",
  });

  const stranger2 = await signedUp();
  await expect(chooseAgency(stranger(), outcome.choice, stranger2.scope.agencyId)).rejects.toThrow();
  await changePassword(scope, stranger(), {
    loginId: login.id,
    current: PASSWORD,
    password: "yet another one",
  });
  await expect(chooseAgency(stranger(), outcome.choice, scope.agencyId)).rejects.toThrow("sign in once more");
});
