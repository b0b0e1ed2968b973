/** Signing in by letter: once, by a press, in the browser that asked or with the code; and the way to stop letters. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { inAgency } from "@/lib/platform/db";
import type { Knocker } from "@/lib/platform/portal-cookies";
import { codeFor, randomSecret } from "@/lib/platform/secrets";
import { sessionOf } from "@/lib/platform/sessions";
import { findToken, issueToken, tokenSecret } from "@/lib/platform/tokens";
import { requestSignIn, signInByCode, signInByLink } from "@/lib/portal/commands/signing-in";
import { stopLetters } from "@/lib/portal/commands/stopping";
import { linkNeedsCode } from "@/lib/portal/queries/signing-in";
import { stopState } from "@/lib/portal/queries/stopping";
import { MONDAY, makeAgency, type TestAgency } from "../../support/agency";
import { audited, lettersTo } from "../../support/front-door";
import { bookedInterview } from "../../support/story";
import { freshAddress } from "../../support/telling";

const later = (minutes: number) => new Date(MONDAY.getTime() + minutes * 60_000);

/** A browser with a cookie of its own. */
function browser(now = MONDAY): Knocker & { secret: string } {
  return { now, secret: randomSecret(), address: randomUUID(), browser: "Firefox" };
}

async function candidate(agency?: TestAgency, email = freshAddress()) {
  const known = agency ?? (await makeAgency());
  const { candidateId } = await bookedInterview(known.scope, { candidateEmail: email });
  return { agency: known, candidateId, email };
}

/** What the newest sign-in letter of an agency would bring. */
async function newest({ scope, agencyId }: TestAgency) {
  const token = await inAgency(scope, (db) =>
    db.token.findFirstOrThrow({
      where: { agencyId, purpose: "portal_sign_in" },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    }),
  );
  return {
    token: tokenSecret("portal_sign_in", token.id),
    code: codeFor("portal_sign_in", token.id),
    id: token.id,
  };
}

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

describe("asking for a way in", () => {
  it("writes one letter, from each agency that knows the address, and none for a stranger", async () => {
    const first = await candidate();
    const second = await candidate(undefined, first.email);
    await requestSignIn(browser(), { email: first.email });
    for (const { agency } of [first, second])
      expect(await lettersTo(agency.scope, first.email)).toEqual(["portal_sign_in"]);
    await expect(requestSignIn(browser(), { email: freshAddress() })).resolves.toBeUndefined();
  });

  it("is answered alike in time, known or not", async () => {
    const { email } = await candidate();
    const took = async (address: string) => {
      const began = performance.now();
      await requestSignIn(browser(), { email: address });
      return performance.now() - began;
    };
    const [known, unknown] = [await took(email), await took(freshAddress())];
    expect(unknown).toBeGreaterThan(390);
    expect(known).toBeGreaterThan(390);
  });

  it("is limited for an address, whichever browsers ask, and says how long to wait", async () => {
    const email = freshAddress();
    for (let asked = 0; asked < 5; asked++) await requestSignIn(browser(), { email });
    await expect(requestSignIn(browser(), { email })).rejects.toThrow(/Please wait \d+ minutes/);
  });
});

describe("the link", () => {
  it("signs in once, in the browser that asked, after any number of looks", async () => {
    const { agency, candidateId, email } = await candidate();
    const mine = browser();
    await requestSignIn(mine, { email, next: "/portal/preferences" });
    const { token } = await newest(agency);
    for (let look = 0; look < 50; look++)
      expect(await linkNeedsCode(later(1), token, mine.secret)).toBe(false);
    const { session, next } = await signInByLink({ ...mine, now: later(2) }, { token });
    expect(next).toBe("/portal/preferences");
    expect(await sessionOf("portal", session, later(3))).toMatchObject({ kind: "portal", candidateId });
    expect(await sessionOf("desk", session, later(3))).toBeNull();
    await expect(signInByLink({ ...mine, now: later(3) }, { token })).rejects.toThrow("works no longer");
    expect(await audited(agency.scope)).toContain("portal.signed_in");
  });

  it("is stale after ten minutes, and pressed twice at once lets one in", async () => {
    const { agency, email } = await candidate();
    const mine = browser();
    await requestSignIn(mine, { email });
    const { token } = await newest(agency);
    await expect(signInByLink({ ...mine, now: later(11) }, { token })).rejects.toThrow("works no longer");
    expect(await linkNeedsCode(later(11), token, mine.secret)).toBeNull();
    const presses = await Promise.allSettled(
      [1, 2, 3].map(() => signInByLink({ ...mine, now: later(1) }, { token })),
    );
    expect(presses.filter((press) => press.status === "fulfilled")).toHaveLength(1);
  });

  it("needs the code in another browser, whose guesses are counted", async () => {
    const { agency, email } = await candidate();
    await requestSignIn(browser(), { email });
    const { token, code } = await newest(agency);
    const other = { ...browser(later(1)), secret: null };
    expect(await linkNeedsCode(later(1), token, null)).toBe(true);
    await expect(signInByLink(other, { token })).rejects.toThrow("six digits");
    for (let guess = 0; guess < 5; guess++)
      await expect(signInByLink(other, { token, code: wrong(code) })).rejects.toThrow("not the code");
    await expect(signInByLink(other, { token, code })).rejects.toThrow("works no longer");

    await requestSignIn(browser(later(2)), { email });
    const again = await newest(agency);
    const next = { ...other, now: later(3) };
    const { session } = await signInByLink(next, { token: again.token, code: again.code });
    expect(session).toBeTruthy();
  });

  it("is of its own kind: no link of another purpose opens the portal, and it opens nothing else", async () => {
    const { agency, candidateId, email } = await candidate();
    const mine = browser();
    await requestSignIn(mine, { email });
    const { token, id } = await newest(agency);
    for (const purpose of ["reply", "stop", "invitation", "password_reset", "verify_email"] as const) {
      expect(await findToken(purpose, token)).toBeNull();
      expect(await findToken("portal_sign_in", tokenSecret(purpose, id))).toBeNull();
    }
    const stop = await inAgency(agency.scope, (db) =>
      issueToken(db, agency.scope, { purpose: "stop", subjectId: candidateId, email, expiresAt: later(60) }),
    );
    await expect(signInByLink(mine, { token: tokenSecret("stop", stop) })).rejects.toThrow("works no longer");
    await expect(stopLetters(MONDAY, { token, choice: "stop" })).rejects.toThrow("too old");
  });
});

describe("the code alone", () => {
  it("signs in the browser that asked, and no other", async () => {
    const { agency, candidateId, email } = await candidate();
    const mine = browser();
    await requestSignIn(mine, { email });
    const { code, token } = await newest(agency);
    await expect(signInByCode({ ...mine, secret: null }, { code })).rejects.toThrow("has not asked");
    await expect(signInByCode(browser(later(1)), { code })).rejects.toThrow("not the code");
    const { session } = await signInByCode({ ...mine, now: later(1) }, { code });
    expect(await sessionOf("portal", session, later(2))).toMatchObject({ candidateId });
    await expect(signInByLink({ ...mine, now: later(2) }, { token })).rejects.toThrow("works no longer");
  });

  it("cannot be guessed: after five wrong ones the right one comes too late", async () => {
    const { agency, email } = await candidate();
    const mine = browser();
    await requestSignIn(mine, { email });
    const { code } = await newest(agency);
    for (let guess = 0; guess < 5; guess++)
      await expect(signInByCode({ ...mine, now: later(1) }, { code: wrong(code) })).rejects.toThrow(
        "not the code",
      );
    await expect(signInByCode({ ...mine, now: later(1) }, { code })).rejects.toThrow();
  });

  it("is no longer good once the agency is suspended", async () => {
    const { agency, email } = await candidate();
    const mine = browser();
    await requestSignIn(mine, { email });
    const { code, token } = await newest(agency);
    await inAgency(agency.scope, (db) =>
      db.agency.update({ where: { id: agency.agencyId }, data: { suspendedAt: later(1) } }),
    );
    await expect(signInByCode({ ...mine, now: later(2) }, { code })).rejects.toThrow("not the code");
    await expect(signInByLink({ ...mine, now: later(2) }, { token })).rejects.toThrow("works no longer");
  });
});

describe("wrong person, or please stop", () => {
  async function stopLink(state: Awaited<ReturnType<typeof candidate>>) {
    const { agency, candidateId: subjectId, email } = state;
    const id = await inAgency(agency.scope, (db) =>
      issueToken(db, agency.scope, { purpose: "stop", subjectId, email, expiresAt: later(60) }),
    );
    return tokenSecret("stop", id);
  }
  const row = ({ agency, candidateId }: Awaited<ReturnType<typeof candidate>>) =>
    inAgency(agency.scope, (db) => db.candidate.findFirstOrThrow({ where: { id: candidateId } }));

  it("stops by a press alone, and can be taken back by the same link", async () => {
    const state = await candidate();
    const token = await stopLink(state);
    for (let look = 0; look < 50; look++)
      expect(await stopState(MONDAY, token)).toMatchObject({ state: "writing" });
    await stopLetters(MONDAY, { token, choice: "stop" });
    expect(await stopState(MONDAY, token)).toMatchObject({ state: "stopped" });
    expect((await row(state)).stoppedAt).toEqual(MONDAY);
    await stopLetters(MONDAY, { token, choice: "again" });
    expect((await row(state)).stoppedAt).toBeNull();
    expect(await stopState(later(61), token)).toBeNull();
  });

  it("a wrong person ends the letters to the address and every session from there, but not to a corrected one", async () => {
    const state = await candidate();
    const mine = browser();
    await requestSignIn(mine, { email: state.email });
    const { session } = await signInByLink(mine, { token: (await newest(state.agency)).token });
    const token = await stopLink(state);
    await stopLetters(later(1), { token, choice: "wrong_person" });
    expect((await row(state)).addressFailedAt).toEqual(later(1));
    expect(await sessionOf("portal", session, later(2))).toBeNull();

    await inAgency(state.agency.scope, (db) =>
      db.candidate.updateMany({
        where: { id: state.candidateId },
        data: { email: freshAddress(), addressFailedAt: null },
      }),
    );
    await stopLetters(later(3), { token, choice: "wrong_person" });
    expect((await row(state)).addressFailedAt).toBeNull();
  });
});
