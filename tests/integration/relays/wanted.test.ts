/** The last look before a letter to a candidate is posted: nobody is written what they know, or what is no longer true. */
import { describe, expect, it } from "vitest";
import { logSpokenRelay, markRead, sendRelay, takeBackRelay } from "@/lib/loops/commands/telling";
import { inAgency } from "@/lib/platform/db";
import { type ClockScope, scopeAt } from "@/lib/platform/scope";
import { CANDIDATE_KINDS } from "@/worker/candidate-letters";
import { loopOf } from "../../support/asking";
import { answered, FOUR, feedback, relayLetters, type Told, told } from "../../support/telling";

const clock = ({ agency }: Told): ClockScope => ({ kind: "clock", agencyId: agency.agencyId, now: FOUR });

async function wanted(story: Told) {
  const letters = await relayLetters(story);
  return inAgency(clock(story), async (db) => {
    const answers: (true | string | object)[] = [];
    for (const letter of letters)
      answers.push(
        ...((await CANDIDATE_KINDS[letter.kind]?.wanted(db, clock(story), [letter])) ?? ["no such kind"]),
      );
    return answers;
  });
}

describe("a relay's letter", () => {
  it("is wanted as long as the candidate does not know", async () => {
    const story = await answered();
    const relayId = await told(story);
    expect(await wanted(story)).toEqual([true]);
    await markRead(story.candidate, { relayId, how: "said" });
    expect(await wanted(story)).toEqual(["The candidate knows it already."]);
  });

  it("is not once it was taken back, or told on the telephone", async () => {
    const back = await answered();
    const taken = await told(back);
    await takeBackRelay(back.three, { relayId: taken });
    expect(await wanted(back)).toEqual(["It was taken back."]);

    const rung = await answered();
    const after = await told(rung);
    await logSpokenRelay(scopeAt(rung.three, FOUR), { ...feedback(rung, { after }), outcome: "talked" });
    expect(await wanted(rung)).toEqual(["The candidate knows it already."]);
  });

  it("that says 'no news yet' does not arrive after the news", async () => {
    const story = await answered();
    const { interviewId } = story;
    const holding = {
      interviewId,
      kind: "holding",
      text: "A short word.",
      nextWordBy: "2026-11-04",
    } as const;
    const { relayId } = await sendRelay(story.three, holding);
    expect(await wanted(story)).toEqual([true]);
    await sendRelay(scopeAt(story.three, FOUR), feedback(story, { after: relayId }));
    expect(await wanted(story)).toEqual(["There is real news by now.", true]);
  });

  it("that is lost brings the relay back to be told again", async () => {
    const story = await answered();
    await told(story);
    const [letter] = await relayLetters(story);
    if (!letter) throw new Error("no letter");
    await CANDIDATE_KINDS.relay?.lost?.(clock(story), letter, "refused");
    await CANDIDATE_KINDS.relay?.lost?.(clock(story), letter, "refused");
    expect(await loopOf(story)).toMatchObject({ state: "open", relay: "failed" });
  });
});
