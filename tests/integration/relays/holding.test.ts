/** Candidates who wait hear by themselves that there is no news: in time, once, and not a moment longer than it is true. */
import "../../support/as-worker";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setByItself } from "@/lib/agencies/commands/settings";
import { promiseAnswer, recordAnswer } from "@/lib/loops/commands/asking";
import { markRead } from "@/lib/loops/commands/telling";
import { inAgency } from "@/lib/platform/db";
import { scopeAt } from "@/lib/platform/scope";
import { portalInterview } from "@/lib/portal/queries";
import { holdCandidates } from "@/worker/hold-candidates";
import { makeAgency } from "../../support/agency";
import { sweepingAlone, TURN_MS } from "../../support/alone";
import { asked, loopOf } from "../../support/asking";
import { bookedInterview } from "../../support/story";
import { candidateOf, freshAddress, relayLetters, relaysOf } from "../../support/telling";
import { clockTurns, DUE, happened, READ, utc, waiting, withHolding } from "../../support/waiting";

let leave: () => Promise<void>;
beforeAll(async () => {
  leave = await sweepingAlone();
}, TURN_MS);
afterAll(() => leave());

const TOO_EARLY = utc("2026-11-04 10:59");

describe("after two days without a word", () => {
  it("a letter leaves in the owner's name, says what was done and by when the next word comes", async () => {
    const story = await waiting();
    await clockTurns(story, TOO_EARLY);
    expect(await relaysOf(story)).toEqual([]);
    await clockTurns(story, DUE);
    await clockTurns(story, DUE);
    const [relay, ...more] = await relaysOf(story);
    expect(more).toEqual([]);
    expect(relay).toMatchObject({
      kind: "holding",
      channel: "email",
      status: "sent",
      writtenById: null,
      hints: [],
    });
    expect(relay?.text).toContain("We asked them on Mon 2 Nov by e-mail. There is no answer yet.");
    expect(relay?.text).toContain("by Wed 11 Nov");
    expect(relay?.text).not.toContain("Piotr");
    expect(await relayLetters(story)).toMatchObject([
      {
        kind: "holding",
        status: "waiting",
        fromId: story.noon.consultantId,
        nextTryAt: utc("2026-11-04 11:15"),
      },
    ]);
    expect(await loopOf(story)).toMatchObject({
      lastWordAt: DUE,
      holdingAt: utc("2026-11-11 11:05"),
      holdingCall: false,
    });
    expect(await happened(story)).toEqual([{ type: "relay.sent", actor: "product", rule: "holding_48h" }]);
  });

  it("the next comes a week later, and says that they were asked long ago", async () => {
    const story = await waiting();
    await clockTurns(story, DUE);
    await clockTurns(story, utc("2026-11-11 11:00"));
    expect(await relaysOf(story)).toHaveLength(1);
    await clockTurns(story, utc("2026-11-11 11:06"));
    expect(await relaysOf(story)).toHaveLength(2);
    expect((await happened(story)).map(({ rule }) => rule)).toEqual(["holding_weekly", "holding_48h"]);
  });

  it("the employer's promise is passed on, and the next word comes the day after it", async () => {
    const story = await waiting();
    await promiseAnswer(story.noon, { interviewId: story.interviewId, by: "2026-11-06" });
    await clockTurns(story, DUE);
    const [relay] = await relaysOf(story);
    expect(relay?.text).toContain("They say that they will answer by Fri 6 Nov.");
    expect(relay?.text).toContain("by Mon 9 Nov");
    expect(await loopOf(story)).toMatchObject({ holdingAt: utc("2026-11-09 16:00") });
  });

  it("a letter that has not left is no asking", async () => {
    const story = await asked({ candidateEmail: freshAddress() }, await withHolding());
    await clockTurns(story, DUE);
    const [relay] = await relaysOf(story);
    expect(relay?.text).toContain("We have not asked them yet.");
  });

  it("two sweeps at once write one letter each, and a loop that fails holds up no other", async () => {
    // Long ago, where no other test has a loop that is due.
    const agency = await makeAgency({ now: utc("2005-11-07 09:30") });
    await setByItself(agency.scope, "holdingByItself", true);
    const booked = [];
    for (let count = 0; count < 4; count++) booked.push(await bookedInterview(agency.scope));
    const odd = booked[0];
    await inAgency(agency.scope, (db) =>
      db.candidate.updateMany({ where: { id: odd?.candidateId }, data: { email: "not an address" } }),
    );
    const now = utc("2005-11-09 11:05");
    const written = await Promise.all([holdCandidates(now), holdCandidates(now), holdCandidates(now)]);
    expect(written[0] + written[1] + written[2]).toBe(3);
    for (const { interviewId } of booked) {
      const count = interviewId === odd?.interviewId ? 0 : 1;
      expect(await relaysOf({ agency, interviewId })).toHaveLength(count);
      expect(await relayLetters({ agency, interviewId })).toHaveLength(count);
    }
  });

  it("sweeps nothing of an agency that is suspended, or has not confirmed its address", async () => {
    const now = utc("2004-11-10 11:05");
    const agency = await makeAgency({ now: utc("2004-11-08 09:30"), verified: false });
    await setByItself(agency.scope, "holdingByItself", true);
    const { interviewId } = await bookedInterview(agency.scope);
    const set = (data: { verifiedAt?: Date; suspendedAt?: Date | null }) =>
      inAgency(agency.scope, (db) => db.agency.update({ where: { id: agency.agencyId }, data }));
    await holdCandidates(now);
    await set({ verifiedAt: now, suspendedAt: now });
    await holdCandidates(now);
    expect(await relaysOf({ agency, interviewId })).toEqual([]);
    await set({ suspendedAt: null });
    await holdCandidates(now);
    expect(await relaysOf({ agency, interviewId })).toHaveLength(1);
  });

  it("at night it waits for the morning", async () => {
    const story = await waiting();
    await clockTurns(story, utc("2026-11-04 23:00"));
    expect(await relaysOf(story)).toEqual([]);
    expect(await loopOf(story)).toMatchObject({ holdingAt: utc("2026-11-05 09:00") });
  });

  it("nothing by itself where the agency never turned it on", async () => {
    const story = await waiting(await makeAgency());
    await clockTurns(story, DUE);
    expect(await relaysOf(story)).toEqual([]);
  });
});

describe("the loop", () => {
  it("stays open after it is read in the portal, where it stands with the next word's day", async () => {
    const story = await waiting();
    await clockTurns(story, DUE);
    const [relay] = await relaysOf(story);
    expect((await portalInterview(candidateOf(story, DUE), story.interviewId)).said).toEqual([]);
    const candidate = candidateOf(story, READ);
    const { said } = await portalInterview(candidate, story.interviewId);
    expect(said).toMatchObject([{ kind: "holding", nextWordBy: "2026-11-11" }]);
    await markRead(candidate, { relayId: relay?.id ?? "", how: "said" });
    expect(await loopOf(story)).toMatchObject({
      state: "open",
      closedReason: null,
      holdingAt: utc("2026-11-11 11:05"),
    });
  });

  it("stops holding when the answer comes: no next one, and what has not left is withdrawn", async () => {
    const story = await waiting();
    await clockTurns(story, DUE);
    const answer = { interviewId: story.interviewId, verdict: "progress", share: "as_is" } as const;
    await recordAnswer(scopeAt(story.noon, utc("2026-11-04 11:08")), answer);
    expect(await relaysOf(story)).toEqual([]);
    expect((await relayLetters(story)).map(({ status }) => status)).toEqual(["cancelled"]);
    expect(await loopOf(story)).toMatchObject({ relay: "to_write", holdingAt: null, lastWordAt: null });
    expect(await happened(story)).toContainEqual({
      type: "relay.taken_back",
      actor: "product",
      rule: "no_longer_true",
    });
    await clockTurns(story, utc("2026-11-20 11:00"));
    expect(await relaysOf(story)).toEqual([]);
  });

  it("keeps what has left before the answer came", async () => {
    const story = await waiting();
    await clockTurns(story, DUE);
    const answer = { interviewId: story.interviewId, verdict: "progress", share: "as_is" } as const;
    await recordAnswer(scopeAt(story.noon, READ), answer);
    expect(await relaysOf(story)).toMatchObject([{ kind: "holding", status: "sent" }]);
    expect(await loopOf(story)).toMatchObject({ relay: "to_write", holdingAt: null, lastWordAt: DUE });
  });
});
