/** Holding updates taken back and turned off at one press; and a call instead, for whoever is not to be written to. */
import { describe, expect, it } from "vitest";
import { reachedAnew, setHolding } from "@/lib/loops/commands/holding";
import { failRelay, logSpokenRelay, takeBackRelay } from "@/lib/loops/commands/telling";
import { openLoops } from "@/lib/loops/queries/today";
import { todayRows } from "@/lib/loops/today";
import { inAgency } from "@/lib/platform/db";
import { scopeAt } from "@/lib/platform/scope";
import { savePreferences } from "@/lib/portal/commands/answering";
import { portalPerson } from "@/lib/portal/queries";
import { loopOf, type Story } from "../../support/asking";
import { candidateOf, relayLetters, relaysOf } from "../../support/telling";
import { clockTurns, DUE, happened, utc, waiting, withHolding } from "../../support/waiting";

describe("a person", () => {
  it("takes it back in its first minutes with one press", async () => {
    const story = await waiting();
    await clockTurns(story, DUE);
    const [relay] = await relaysOf(story);
    await takeBackRelay(scopeAt(story.noon, utc("2026-11-04 11:14")), { relayId: relay?.id ?? "" });
    expect(await relaysOf(story)).toEqual([]);
    expect((await relayLetters(story)).map(({ status }) => status)).toEqual(["cancelled"]);
    await clockTurns(story, utc("2026-11-04 11:20"));
    expect(await relaysOf(story)).toEqual([]);
  });

  it.each(["loop", "candidate"] as const)("turns it off for one %s, and on again", async (of) => {
    const agency = await withHolding();
    const [story, other] = [await waiting(agency), await waiting(agency)];
    await setHolding(story.noon, { interviewId: story.interviewId, of, turn: "off" });
    await clockTurns(story, DUE);
    await clockTurns(other, DUE);
    expect(await relaysOf(story)).toEqual([]);
    expect(await relaysOf(other)).toHaveLength(1);
    await setHolding(story.noon, { interviewId: story.interviewId, of, turn: "on" });
    await clockTurns(story, DUE);
    expect(await relaysOf(story)).toHaveLength(1);
    expect((await happened(story)).map(({ type }) => type)).toEqual(
      expect.arrayContaining(["relay.holding_off", "relay.holding_on"]),
    );
  });

  it("turning it off within its first minutes stops the letter, too", async () => {
    const story = await waiting();
    await clockTurns(story, DUE);
    const soon = scopeAt(story.noon, utc("2026-11-04 11:10"));
    await setHolding(soon, { interviewId: story.interviewId, of: "loop", turn: "off" });
    expect((await relayLetters(story)).map(({ status }) => status)).toEqual(["cancelled"]);
    expect(await relaysOf(story)).toEqual([]);
  });
});

describe("the candidate's way", () => {
  const choose = (story: Story, preferredChannel: "email" | "phone", whenNoNews: "yes" | "no") =>
    savePreferences(candidateOf(story), { preferredChannel, wantsReasons: "yes", whenNoNews });

  it("prefers the telephone: a task in Today, no letter; a talk counts as the word", async () => {
    const story = await waiting();
    await choose(story, "phone", "yes");
    await clockTurns(story, DUE);
    expect(await relaysOf(story)).toEqual([]);
    const later = scopeAt(story.noon, DUE);
    const rows = todayRows(await openLoops(later, null), DUE).to_relay;
    expect(rows).toMatchObject([
      { state: "No news for 2 days: ring with an update", action: { label: "Ring" } },
    ]);
    const { interviewId } = story;
    const call = {
      interviewId,
      kind: "holding",
      outcome: "talked",
      text: "No news.",
      nextWordBy: "2026-11-11",
    } as const;
    await logSpokenRelay(later, call);
    expect(todayRows(await openLoops(later, null), DUE).to_relay).toEqual([]);
    expect(await loopOf(story)).toMatchObject({
      state: "open",
      holdingAt: utc("2026-11-11 11:05"),
      holdingCall: true,
    });
  });

  it("asked us to stop after the clock was set: the sweep leaves a call, not a letter", async () => {
    const story = await waiting();
    const { agencyId } = story.agency;
    await inAgency(story.noon, (db) =>
      db.candidate.updateMany({ where: { agencyId, id: story.candidateId }, data: { stoppedAt: DUE } }),
    );
    await clockTurns(story, DUE);
    expect(await relaysOf(story)).toEqual([]);
    expect(await loopOf(story)).toMatchObject({ holdingCall: true });
  });

  it("wants real news only: neither letter nor call, and the portal remembers it", async () => {
    const story = await waiting();
    await choose(story, "email", "no");
    await clockTurns(story, DUE);
    expect(await relaysOf(story)).toEqual([]);
    expect(await loopOf(story)).toMatchObject({ holdingAt: null });
    expect(await portalPerson(candidateOf(story))).toMatchObject({ holdingOff: true });
    await choose(story, "email", "yes");
    await clockTurns(story, DUE);
    expect(await relaysOf(story)).toHaveLength(1);
  });

  it("never got it: that was no word, and the next is due at once, by a call since the address failed", async () => {
    const story = await waiting();
    await clockTurns(story, DUE);
    const [relay] = await relaysOf(story);
    const { agencyId } = story.agency;
    const failed = utc("2026-11-04 11:20");
    await inAgency(story.noon, (db) =>
      db.candidate.updateMany({
        where: { agencyId, id: story.candidateId },
        data: { addressFailedAt: failed },
      }),
    );
    await failRelay({ kind: "clock", agencyId, now: failed }, relay?.id ?? "");
    expect(await loopOf(story)).toMatchObject({ state: "open", holdingAt: DUE, holdingCall: true });
    expect(todayRows(await openLoops(scopeAt(story.noon, failed), null), failed).to_relay).toHaveLength(1);
  });

  it("put right by the desk: a letter again", async () => {
    const story = await waiting();
    const { agencyId } = story.agency;
    const change = (preferredChannel: string) =>
      reachedAnew(story.noon, story.candidateId, () =>
        inAgency(story.noon, async (db) => {
          const where = { agencyId, id: story.candidateId };
          await db.candidate.updateMany({ where, data: { preferredChannel } });
        }),
      );
    await change("phone");
    expect(await loopOf(story)).toMatchObject({ holdingCall: true });
    await change("email");
    expect(await loopOf(story)).toMatchObject({ holdingCall: false });
    await clockTurns(story, DUE);
    expect(await relaysOf(story)).toHaveLength(1);
  });
});
