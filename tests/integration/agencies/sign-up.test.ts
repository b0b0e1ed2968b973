/** Signing up: from nothing to the desk, and what a stranger can learn about somebody else's address (nothing). */
import { expect, test } from "vitest";
import { disableConsultant } from "@/lib/agencies/commands/people";
import { signIn } from "@/lib/agencies/commands/sign-in";
import { signUpAgency } from "@/lib/agencies/commands/sign-up";
import { resendVerification, verifyEmail } from "@/lib/agencies/commands/verification";
import { agencyOf, consultantsOf } from "@/lib/agencies/queries";
import { inAgency } from "@/lib/platform/db";
import { loginByEmail, membershipsOf } from "@/lib/platform/logins";
import { sessionOf } from "@/lib/platform/sessions";
import { MONDAY } from "../../support/agency";
import {
  audited,
  lettersTo,
  newAddress,
  newestLink,
  PASSWORD,
  signedUp,
  stranger,
} from "../../support/front-door";

const form = (email: string, agencyName = "Second Try") => ({
  agencyName,
  name: "Somebody Else",
  email,
  password: "another good password",
  zone: "Europe/Paris",
  place: { country: "FR", region: null },
});

test("an agency signs up, confirms its address and signs in", async () => {
  const { email, scope } = await signedUp();
  const before = await agencyOf(scope);
  expect(before).toMatchObject({ country: "GB", region: "SCT", zone: "Europe/London", verifiedAt: null });
  expect(before.clocks.holdingByItself).toBe(true);
  expect(await consultantsOf(scope)).toMatchObject([{ name: "Ruth Adeyemi", email, role: "owner" }]);
  expect(await lettersTo(scope, email)).toEqual(["verify_email"]);

  await verifyEmail(stranger(), { token: await newestLink(scope, "verify_email"), password: PASSWORD });
  expect((await agencyOf({ ...scope })).verifiedAt).toEqual(MONDAY);

  const outcome = await signIn(stranger(), { email, password: PASSWORD });
  if (outcome.kind !== "in") throw new Error("expected to be in");
  expect(await sessionOf("desk", outcome.secret, MONDAY)).toMatchObject({ role: "owner" });
  expect(await audited(scope)).toEqual(["agency_signed_up", "email_verified", "sign_in"]);
});

test("a known address is answered alike, in text and in time; only its mailbox hears of it", async () => {
  const { email, scope } = await signedUp();
  const started = performance.now();
  const known = await signUpAgency(stranger(), form(email));
  const knownTook = performance.now() - started;
  const unknown = await signUpAgency(stranger(), form(newAddress()));
  const unknownTook = performance.now() - started - knownTook;

  expect(known).toEqual(unknown);
  // Both are held back to one moment, well above what either needs.
  expect(Math.min(knownTook, unknownTook)).toBeGreaterThan(590);
  expect(await lettersTo(scope, email)).toEqual(["known_address", "verify_email"]);
  const login = await loginByEmail(email);
  expect(await membershipsOf(login?.id ?? "")).toHaveLength(1);
  await expect(signIn(stranger(), { email, password: form("").password })).rejects.toThrow("belong together");
});

test("a known address is told once a day at most", async () => {
  const { email, scope } = await signedUp();
  await signUpAgency(stranger(), form(email));
  await signUpAgency(stranger(), form(email));
  expect(await lettersTo(scope, email)).toEqual(["known_address", "verify_email"]);
});

test("of two sign-ups at the same moment with one address, one founds an agency", async () => {
  const email = newAddress();
  await Promise.all([
    signUpAgency(stranger(), form(email, "One")),
    signUpAgency(stranger(), form(email, "Two")),
  ]);
  const login = await loginByEmail(email);
  expect(await membershipsOf(login?.id ?? "")).toHaveLength(1);
});

test("somebody who works nowhere any more may found an agency; the old password holds, the typed one does not", async () => {
  const first = await signedUp();
  await inAgency(first.scope, (db) =>
    db.consultant.create({
      data: {
        agencyId: first.scope.agencyId,
        loginId: crypto.randomUUID(),
        name: "Another Owner",
        email: newAddress(),
        role: "owner",
        createdAt: MONDAY,
      },
    }),
  );
  await disableConsultant(first.scope, first.scope.consultantId);
  await signUpAgency(stranger(), form(first.email, "A Fresh Start"));
  const memberships = await membershipsOf(first.login.id);
  expect(memberships.map((one) => one.agencyName)).toEqual(["A Fresh Start"]);
  await expect(signIn(stranger(), { email: first.email, password: form("").password })).rejects.toThrow();
  expect((await signIn(stranger(), { email: first.email, password: PASSWORD })).kind).toBe("in");
});

test("the confirming letter can be asked for again, and stops being offered once it was used", async () => {
  const { email, scope } = await signedUp();
  expect(await resendVerification(scope)).toEqual({ address: email });
  expect(await lettersTo(scope, email)).toEqual(["verify_email", "verify_email"]);
  await verifyEmail(stranger(), { token: await newestLink(scope, "verify_email"), password: PASSWORD });
  await expect(resendVerification({ ...scope })).rejects.toThrow("confirmed already");
});

test("a stranger who signed up with my address is not confirmed by my press", async () => {
  const { scope } = await signedUp();
  const token = await newestLink(scope, "verify_email");
  const mine = { token, password: "not what the stranger chose" };
  await expect(verifyEmail(stranger(), mine)).rejects.toThrow("not the password");
  expect((await agencyOf({ ...scope })).verifiedAt).toBeNull();
  await verifyEmail(stranger(), { token, password: PASSWORD });
  expect((await agencyOf({ ...scope })).verifiedAt).not.toBeNull();
});

test("whoever is signed in as that very owner confirms without the password; nobody else does", async () => {
  const [{ scope, login }, other] = [await signedUp(), await signedUp()];
  const token = await newestLink(scope, "verify_email");
  for (const signedIn of [other.login.id, null])
    await expect(verifyEmail(stranger(), { token }, signedIn)).rejects.toThrow("not the password");
  await verifyEmail(stranger(), { token }, login.id);
  expect((await agencyOf({ ...scope })).verifiedAt).not.toBeNull();
});
