/** The link at the foot of a letter: stop writing, take that back, or say that it is the wrong person. */
import { describe, expect, it } from "vitest";
import { inAgency } from "@/lib/platform/db";
import { sessionOf } from "@/lib/platform/sessions";
import { issueToken, tokenSecret } from "@/lib/platform/tokens";
import { requestSignIn, signInByLink } from "@/lib/portal/commands/signing-in";
import { stopLetters } from "@/lib/portal/commands/stopping";
import { stopState } from "@/lib/portal/queries/stopping";
import { MONDAY } from "../../support/agency";
import { browser, candidate, later, newest } from "../../support/portal-door";
import { freshAddress } from "../../support/telling";

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
