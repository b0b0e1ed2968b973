/** The last look at a reminder that speaks of several: it says what is true at that moment, and counts no more than it says. */
import "../../support/as-worker";
import { afterAll, describe, expect, it } from "vitest";
import { chaseEmployer, promiseAnswer } from "@/lib/loops/commands/asking";
import { closeDb, inAgency } from "@/lib/platform/db";
import { addMinutes, type Instant } from "@/lib/platform/time";
import { answerByLink } from "@/lib/reply/commands";
import { askPage } from "@/lib/requests/queries/ask-page";
import type { Parts } from "@/worker/compose";
import { lastLook } from "@/worker/last-look";
import { LETTER, linkHolder, requestOf, type Story } from "../../support/asking";
import { turn, utc } from "../../support/asking-by-itself";
import { reminder, two } from "../../support/together";

afterAll(closeDb);

const TUESDAY = utc("2026-11-03 12:30");
const at = (story: Story, now: Instant) => ({ ...story.noon, now });

/** What the poster would hand over of the story's newest reminder. */
async function leaving(story: Story, now: Instant): Promise<Parts[]> {
  const scope = { kind: "clock", agencyId: story.agency.agencyId, now } as const;
  const { id } = await reminder(story);
  return inAgency(scope, async (db) => {
    await db.letter.updateMany({ where: { agencyId: scope.agencyId, id }, data: { status: "claimed" } });
    return (await lastLook(db, scope, [id])).leaving;
  });
}

describe("the last look", () => {
  it("lets a reminder leave as it was written, about one and about several", async () => {
    for (const alone of [true, false]) {
      const [first] = await two();
      const words = { interviewId: first.interviewId, ...LETTER, alone };
      await chaseEmployer(at(first, TUESDAY), words);
      const [parts, ...more] = await leaving(first, TUESDAY);
      expect(more).toEqual([]);
      expect(parts?.letter.facts).toMatchObject({ body: LETTER.body, candidate: "Nadia Okafor" });
      expect((await reminder(first)).along).toHaveLength(alone ? 0 : 1);
    }
  });

  it("drops whoever has answered", async () => {
    const [first, second] = await two();
    await turn(first, TUESDAY);
    const answer = { verdict: "progress", share: "as_is", seen: 0 } as const;
    await answerByLink(linkHolder(second, addMinutes(TUESDAY, 1)), answer);
    const [parts] = await leaving(first, addMinutes(TUESDAY, 2));
    expect(parts?.letter.facts).toMatchObject({ candidate: "Nadia Okafor", along: [] });
  });

  it("drops whoever gave a day, and does not count a reminder that they never got", async () => {
    const [first, second] = await two();
    await turn(first, TUESDAY);
    expect(await requestOf(second)).toMatchObject({ chaseCount: 1 });
    await promiseAnswer(at(second, addMinutes(TUESDAY, 1)), {
      interviewId: second.interviewId,
      by: "2026-11-05",
    });
    await leaving(first, addMinutes(TUESDAY, 2));
    expect(await requestOf(second)).toMatchObject({
      status: "promised",
      chaseCount: 0,
      lastChasedAt: null,
    });
    const { attempts } = await askPage(at(second, addMinutes(TUESDAY, 3)), second.interviewId);
    expect(attempts.map(({ kind }) => kind)).toEqual(["ask"]);
  });
});
