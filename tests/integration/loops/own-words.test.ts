/** A decision of the candidate's stops our asking at once, a question for news reaches Today, and neither can be used to pester. */
import "../../support/as-worker";
import { describe, expect, it } from "vitest";
import { chaseEmployer } from "@/lib/loops/commands/asking";
import { logDebrief } from "@/lib/loops/commands/debriefing";
import { askForNews, decide } from "@/lib/loops/commands/own-words";
import { logSpokenRelay } from "@/lib/loops/commands/telling";
import { deskCounts, openLoops } from "@/lib/loops/queries/today";
import { todayRows } from "@/lib/loops/today";
import { inAgency } from "@/lib/platform/db";
import { scopeAt } from "@/lib/platform/scope";
import { addMinutes } from "@/lib/platform/time";
import { askWanted } from "@/lib/requests/queries/wanted";
import { LETTER, lettersFor, loopOf, NOON, posted, ready, type Story } from "../../support/asking";
import { called, GRACE_OVER, turn, utc } from "../../support/asking-by-itself";
import { candidateOf } from "../../support/telling";

const TUESDAY = utc("2026-11-03 12:30");
const clock = ({ agency }: Story, now: Date) => ({ kind: "clock", agencyId: agency.agencyId, now }) as const;
const no = ({ interviewId }: Story) => ({ interviewId, decision: "withdraw" }) as const;

describe("withdrawing", () => {
  it("ends the product's own asking, and another decision takes it up again", async () => {
    const story = await called();
    await turn(story, GRACE_OVER);
    await posted(story);
    expect((await loopOf(story)).actAt).not.toBeNull();
    await decide(candidateOf(story, GRACE_OVER), no(story), "Goodbye.");
    expect((await loopOf(story)).actAt).toBeNull();
    expect(await turn(story, TUESDAY)).toBe(false);
    await decide(candidateOf(story, TUESDAY), { ...no(story), decision: "want" }, "");
    expect(await turn(story, addMinutes(TUESDAY, 15))).toBe(true);
  });

  it("holds back a reminder that waits for its hour, and not one that a person writes afterwards", async () => {
    const story = await called();
    await turn(story, GRACE_OVER);
    await posted(story);
    await chaseEmployer(scopeAt(story.noon, TUESDAY), { interviewId: story.interviewId, ...LETTER });
    const wanted = async (now: Date) => {
      const chase = (await lettersFor(story)).findLast(({ kind }) => kind === "chase");
      if (!chase) throw new Error("nobody was reminded");
      return inAgency(story.agency.scope, (db) => askWanted(db, clock(story, now), [chase]));
    };
    expect(await wanted(TUESDAY)).toEqual([true]);
    await decide(candidateOf(story, addMinutes(TUESDAY, 1)), no(story), "Goodbye.");
    expect(await wanted(addMinutes(TUESDAY, 2))).toEqual(["The candidate has withdrawn meanwhile."]);
    await posted(story);
    const wednesday = utc("2026-11-04 12:30");
    await chaseEmployer(scopeAt(story.noon, wednesday), { interviewId: story.interviewId, ...LETTER });
    expect(await wanted(wednesday)).toEqual([true]);
  });
});

describe("withdrawing again", () => {
  it("counts in the same words, after a call-back that said something else", async () => {
    const story = await called();
    await turn(story, GRACE_OVER);
    await posted(story);
    await decide(candidateOf(story, GRACE_OVER), no(story), "Goodbye.");
    const call = { attended: "attended", rating: 8, interest: "want", decidesByUnknown: true } as const;
    await logDebrief(scopeAt(story.noon, addMinutes(GRACE_OVER, 5)), {
      interviewId: story.interviewId,
      ...call,
    });
    expect((await loopOf(story)).actAt).not.toBeNull();
    await decide(candidateOf(story, addMinutes(GRACE_OVER, 9)), no(story), "Goodbye.");
    expect((await loopOf(story)).actAt).toBeNull();
  });
});

describe("any news?", () => {
  const TWO_DAYS = addMinutes(NOON, 48 * 60);
  const ask = (story: Story, now: Date) =>
    askForNews(candidateOf(story, now), { interviewId: story.interviewId });

  it("not in the first days; then once, on Today and in its count, until the next word", async () => {
    const story = await ready();
    await expect(ask(story, NOON)).rejects.toThrow(/You can ask from Wed 4 Nov/);
    await ask(story, TWO_DAYS);
    await expect(ask(story, addMinutes(TWO_DAYS, 60))).rejects.toThrow(/You can ask from Fri 6 Nov/);
    const desk = scopeAt(story.noon, TWO_DAYS);
    const relays = async () => todayRows(await openLoops(desk, null), desk.now).to_relay;
    expect(await relays()).toMatchObject([{ state: "Asks for news" }]);
    expect((await deskCounts(desk)).toRelay).toBe(1);
    const later = scopeAt(story.noon, addMinutes(TWO_DAYS, 5));
    const word = { kind: "holding", text: "No news yet.", nextWordBy: "2026-11-06" } as const;
    await logSpokenRelay(later, { interviewId: story.interviewId, ...word, outcome: "talked" });
    expect(await relays()).toEqual([]);
    expect((await deskCounts(desk)).toRelay).toBe(0);
  });
});
