/** Sweeps side by side, and sweeps that die in the middle of a letter: nobody is asked, reminded or told twice, and nobody is forgotten. */
import "../../support/as-worker";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { setByHand } from "@/lib/loops/commands/by-itself";
import { acrossAgencies, closeDb, type Db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { scopeAt } from "@/lib/platform/scope";
import { addMinutes, type Instant } from "@/lib/platform/time";
import { askAndChase } from "@/worker/ask-and-chase";
import { holdCandidates } from "@/worker/hold-candidates";
import { postingAlone, sweepingAlone, TURN_MS } from "../../support/alone";
import { standInTheWay } from "../../support/in-the-way";
import {
  agencyOfThen,
  calledBack,
  dueAt,
  gone,
  layToRest,
  type Past,
  tick,
  written,
} from "../../support/long-ago";
import { ended, kill, killAll, startScript } from "../../support/processes";

const SLOW = { timeout: 180_000 };
const HOURS_WITHOUT_NEWS = 49;
// Mornings in winter, further back than any other test's, each four weeks before the last: always a Tuesday.
let morning = new Date("1988-02-02T08:00:00Z");
const era = () => {
  morning = addMinutes(morning, -28 * 24 * 60);
  return morning;
};
const leave: (() => Promise<void>)[] = [];

beforeAll(async () => {
  leave.push(await postingAlone());
  leave.push(await sweepingAlone());
}, 2 * TURN_MS);
afterEach(killAll);
afterAll(async () => {
  await layToRest();
  await closeDb();
  for (const one of leave) await one();
});

const sweeper = (what: "asking" | "holding", now: Instant) =>
  startScript("tests/support/sweeper.ts", [what, now.toISOString()]);

/** Until a statement with these words waits for somebody's lock. */
async function somebodyWaits(words: string): Promise<void> {
  for (;;) {
    const rows = await acrossAgencies(
      (db) => db.$queryRaw<unknown[]>`
        SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
          AND query ILIKE ${`%${words}%`}`,
    );
    if (rows.length > 0) return;
  }
}

/** The letter that the sweep is about to write, in another transaction: its own insert waits for that one's end. */
function sameLetter({ agency, contactId }: Past, key: string, now: Instant) {
  const { agencyId } = agency;
  return (db: Db) =>
    db.letter.create({
      data: {
        id: newId(now),
        agencyId,
        key,
        kind: "ask",
        toAddress: "nobody@example.test",
        subject: "In the way",
        facts: {},
        contactId,
        messageId: `<${key}@in-the-way.test>`,
        createdAt: now,
        updatedAt: now,
      },
    });
}

test("three sweeps side by side ask each employer once", SLOW, async () => {
  const agency = await agencyOfThen(era());
  const stories: Past[] = [];
  for (let number = 0; number < 12; number += 1)
    stories.push(await calledBack(agency, `Candidate ${number}`));
  await Promise.all([1, 2, 3].map(() => ended(sweeper("asking", dueAt(agency)))));
  for (const story of stories)
    expect(await written(story)).toEqual([
      { key: `ask:${story.requestId}:1`, kind: "ask", status: "waiting", attempts: 1 },
    ]);
  expect(await askAndChase(dueAt(agency))).toBe(0);
});

describe("killed in the middle of a transaction", () => {
  test("the asking sweep leaves nothing half done, and the next one asks once", SLOW, async () => {
    const agency = await agencyOfThen(era());
    const story = await calledBack(agency);
    const now = dueAt(agency);
    const outOfTheWay = await standInTheWay(story, sameLetter(story, `ask:${story.requestId}:1`, now));
    const dying = sweeper("asking", now);
    await somebodyWaits("letter");
    await kill(dying);
    await outOfTheWay();
    expect(await written(story)).toEqual([]);
    await ended(sweeper("asking", addMinutes(now, 1)));
    await ended(sweeper("asking", addMinutes(now, 2)));
    expect(await written(story)).toMatchObject([{ kind: "ask", status: "waiting", attempts: 1 }]);
  });

  test("the reminding sweep neither loses a reminder nor sends a second one that day", SLOW, async () => {
    const agency = await agencyOfThen(era());
    const story = await calledBack(agency);
    await askAndChase(dueAt(agency));
    await gone(story);
    const next = addMinutes(dueAt(agency), 24 * 60);
    const day = next.toISOString().slice(0, 10);
    const outOfTheWay = await standInTheWay(
      story,
      sameLetter(story, `chase:${story.contactId}:${day}`, next),
    );
    const dying = sweeper("asking", next);
    await somebodyWaits("letter");
    await kill(dying);
    await outOfTheWay();
    expect((await written(story)).map(({ kind }) => kind)).toEqual(["ask"]);
    await ended(sweeper("asking", addMinutes(next, 1)));
    await gone(story);
    await ended(sweeper("asking", addMinutes(next, 60)));
    expect((await written(story)).map(({ kind, attempts }) => [kind, attempts])).toEqual([
      ["ask", 1],
      ["chase", 1],
    ]);
  });

  test("the holding sweep tells the candidate once that there is no news", SLOW, async () => {
    const agency = await agencyOfThen(era());
    const story = await calledBack(agency);
    await setByHand(scopeAt(agency.scope, dueAt(agency)), { interviewId: story.interviewId, turn: "off" });
    const now = addMinutes(dueAt(agency), HOURS_WITHOUT_NEWS * 60);
    await tick(story, now);
    const outOfTheWay = await standInTheWay(
      story,
      (db) => db.$queryRaw`SELECT 1 FROM interview WHERE id = ${story.interviewId}::uuid FOR UPDATE`,
    );
    const dying = sweeper("holding", now);
    await somebodyWaits("relay");
    await kill(dying);
    await outOfTheWay();
    expect(await written(story)).toEqual([]);
    await Promise.all([ended(sweeper("holding", now)), ended(sweeper("holding", addMinutes(now, 1)))]);
    expect(await holdCandidates(addMinutes(now, 2))).toBe(0);
    expect(await written(story)).toMatchObject([{ kind: "holding", status: "waiting", attempts: 1 }]);
  });
});
