/** Links of the front door: one purpose, one use, a short life; looking changes nothing. */
import { describe, expect, test } from "vitest";
import { acceptInvitation } from "@/lib/agencies/commands/acceptance";
import { inviteColleague } from "@/lib/agencies/commands/invitations";
import { changePassword, requestPasswordReset, resetPassword } from "@/lib/agencies/commands/passwords";
import { verifyEmail } from "@/lib/agencies/commands/verification";
import { invitationBehind, resetBehind, verificationBehind } from "@/lib/agencies/queries/links";
import { inAgency } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";
import { addMinutes } from "@/lib/platform/time";
import { findToken, PURPOSES, type Purpose } from "@/lib/platform/tokens";
import type { Visitor } from "@/lib/platform/visitor";
import { MONDAY } from "../../support/agency";
import { newAddress, newestLink, PASSWORD, signedUp, stranger } from "../../support/front-door";

const NEW = "a brand new password";

const LINKS: {
  purpose: Purpose;
  minutes: number;
  ask: (scope: DeskScope, email: string) => Promise<unknown>;
  look: (visitor: Visitor, secret: string) => Promise<{ state: string }>;
  use: (visitor: Visitor, secret: string) => Promise<unknown>;
}[] = [
  {
    purpose: "verify_email",
    minutes: 7 * 24 * 60,
    ask: async () => undefined,
    look: verificationBehind,
    use: (visitor, token) => verifyEmail(visitor, { token, password: PASSWORD }),
  },
  {
    purpose: "password_reset",
    minutes: 60,
    ask: (_scope, email) => requestPasswordReset(stranger(), email),
    look: resetBehind,
    use: (visitor, token) => resetPassword(visitor, { token, password: NEW }),
  },
  {
    purpose: "invitation",
    minutes: 7 * 24 * 60,
    ask: (scope) => inviteColleague(scope, { name: "Sam Oduya", email: newAddress(), role: "manager" }),
    look: invitationBehind,
    use: (visitor, token) => acceptInvitation(visitor, { token, name: "Sam Oduya", password: NEW }),
  },
];

describe.each(LINKS)("$purpose", ({ purpose, minutes, ask, look, use }) => {
  async function link() {
    const { scope, email } = await signedUp();
    await ask(scope, email);
    return { scope, secret: await newestLink(scope, purpose) };
  }

  test("is used once, by one of several who press at the same moment", async () => {
    const { secret } = await link();
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => use(stranger(), secret)));
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect((await look(stranger(), secret)).state).toBe("used");
    await expect(use(stranger(), secret)).rejects.toThrow("used already");
  });

  test("works to the last minute of its life, and not after", async () => {
    const { secret } = await link();
    const late = stranger({ now: addMinutes(MONDAY, minutes) });
    expect((await look(late, secret)).state).toBe("expired");
    await expect(use(late, secret)).rejects.toThrow("too old");
    await use(stranger({ now: addMinutes(MONDAY, minutes - 1) }), secret);
  });

  test("may be looked at fifty times", async () => {
    const { scope, secret } = await link();
    const letters = () => inAgency(scope, (db) => db.letter.count({ where: { agencyId: scope.agencyId } }));
    const before = await letters();
    for (let times = 0; times < 50; times++) expect((await look(stranger(), secret)).state).toBe("good");
    expect(await letters()).toBe(before);
    await use(stranger(), secret);
  });

  test("opens nothing under any other purpose", async () => {
    const { secret } = await link();
    for (const other of PURPOSES.filter((one) => one !== purpose)) {
      expect(await findToken(other, secret)).toBeNull();
    }
    for (const other of LINKS.filter((one) => one.purpose !== purpose)) {
      expect((await other.look(stranger(), secret)).state).toBe("unknown");
      await expect(other.use(stranger(), secret)).rejects.toThrow("does not open anything");
    }
    expect((await look(stranger(), secret)).state).toBe("good");
  });

  test("opens nothing of an agency that was stopped", async () => {
    const { scope, secret } = await link();
    await inAgency(scope, (db) =>
      db.agency.update({ where: { id: scope.agencyId }, data: { suspendedAt: MONDAY } }),
    );
    expect((await look(stranger(), secret)).state).toBe("unknown");
    await expect(use(stranger(), secret)).rejects.toThrow("does not open anything");
  });
});

test("a link made of nonsense is refused in the same words", async () => {
  for (const { use } of LINKS) await expect(use(stranger(), "x".repeat(43))).rejects.toThrow("open anything");
});

test("a new password ends the links that could have set another", async () => {
  const { scope, email, login } = await signedUp();
  await requestPasswordReset(stranger(), email);
  const link = await newestLink(scope, "password_reset");
  const input = { loginId: login.id, current: PASSWORD, password: "from the settings now" };
  await changePassword(scope, stranger(), input);
  await expect(resetPassword(stranger(), { token: link, password: NEW })).rejects.toThrow("withdrawn");
});
