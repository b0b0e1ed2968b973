/** Signing in by letter: once, by a press, in the browser that asked or with the code. */
import { describe, expect, it } from "vitest";
import { editCandidate } from "@/lib/candidates/commands";
import { inAgency } from "@/lib/platform/db";
import { sessionOf } from "@/lib/platform/sessions";
import { findToken, issueToken, tokenSecret } from "@/lib/platform/tokens";
import { requestSignIn, signInByCode, signInByLink } from "@/lib/portal/commands/signing-in";
import { stopLetters } from "@/lib/portal/commands/stopping";
import { linkNeedsCode } from "@/lib/portal/queries/signing-in";
import { MONDAY } from "../../support/agency";
import { audited, lettersTo } from "../../support/front-door";
import { browser, candidate, later, newest } from "../../support/portal-door";
import { freshAddress } from "../../support/telling";

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

  it("does not suffer from another agency's record of the same address", async () => {
    const theirs = await candidate();
    const ours = await candidate(undefined, theirs.email);
    await inAgency(theirs.agency.scope, (db) =>
      db.candidate.updateMany({
        where: { id: theirs.candidateId },
        data: { name: "Eve\nBcc: all@evil.test" },
      }),
    );
    await expect(requestSignIn(browser(), { email: ours.email })).resolves.toBeUndefined();
    expect(await lettersTo(ours.agency.scope, ours.email)).toEqual(["portal_sign_in"]);
  });
});

describe("an address that is put right", () => {
  async function corrected() {
    const { agency, candidateId, email } = await candidate();
    const stranger = browser();
    await requestSignIn(stranger, { email });
    const { token } = await newest(agency);
    await requestSignIn(stranger, { email });
    const second = await newest(agency);
    const { session } = await signInByLink(stranger, { token });
    const row = await inAgency(agency.scope, (db) =>
      db.candidate.findFirstOrThrow({ where: { agencyId: agency.agencyId, id: candidateId } }),
    );
    const { name, phone } = row;
    const right = {
      id: candidateId,
      version: row.updatedAt.toISOString(),
      name,
      phone: phone ?? "",
      email: freshAddress(),
      wantsReasons: "on",
    };
    await editCandidate({ ...agency.scope, now: later(1) }, right);
    return { stranger, session, unused: second.token };
  }

  it("shuts out whoever came in by the wrong mailbox, and the letters that lie there", async () => {
    const { stranger, session, unused } = await corrected();
    expect(await sessionOf("portal", session, later(2))).toBeNull();
    await expect(signInByLink({ ...stranger, now: later(2) }, { token: unused })).rejects.toThrow(
      "works no longer",
    );
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
