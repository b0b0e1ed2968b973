/** The last look before posting: nobody is chased who has answered, and nothing leaves at a bad hour. */
import { describe, expect, it } from "vitest";
import {
  chaseEmployer,
  declineFeedback,
  holdRequest,
  promiseAnswer,
  readdressRequest,
  recordAnswer,
} from "@/lib/loops/commands/asking";
import { inAgency } from "@/lib/platform/db";
import { scopeAt } from "@/lib/platform/scope";
import { askWanted } from "@/lib/requests/queries/wanted";
import { KINDS } from "@/worker/letters";
import { asked, LETTER, lettersFor, loopOf, NOON, posted, requestOf, type Story } from "../../support/asking";

async function wanted(story: Story, now = NOON) {
  const letter = (await lettersFor(story)).at(-1);
  if (!letter) throw new Error("there is a letter");
  const scope = { kind: "clock", agencyId: story.agency.agencyId, now } as const;
  return inAgency(scope, async (db) => (await askWanted(db, scope, [letter]))[0]);
}
const setContact = (story: Story, data: object) =>
  inAgency(story.noon, (db) => db.contact.updateMany({ where: { id: story.contactId }, data }));

describe("a letter that waits for the post", () => {
  it("is wanted while its answer is awaited", async () => {
    expect(await wanted(await asked())).toBe(true);
  });

  it.each([
    [
      "answered",
      (s: Story) => recordAnswer(s.noon, { interviewId: s.interviewId, verdict: "progress" }),
      /answered/,
    ],
    [
      "promised",
      (s: Story) => promiseAnswer(s.noon, { interviewId: s.interviewId, by: "2026-11-05" }),
      /gave a day/,
    ],
    [
      "held",
      (s: Story) => holdRequest(s.noon, { interviewId: s.interviewId, until: "2026-11-05" }),
      /on hold/,
    ],
    ["declined", (s: Story) => declineFeedback(s.noon, { interviewId: s.interviewId }), /no longer wanted/],
    [
      "given to somebody else",
      (s: Story) =>
        readdressRequest(s.noon, {
          interviewId: s.interviewId,
          contactName: "Ben",
          contactEmail: "b@h.test",
        }),
      /Somebody else/,
    ],
    ["stopped", (s: Story) => setContact(s, { doNotContact: true }), /asked us not to write/],
  ])("is not when the request was %s meanwhile", async (_name, change, words) => {
    const story = await asked();
    await posted(story);
    await change(story);
    expect(await wanted(story)).toMatch(words);
  });

  it("waits for the office to open, however it was woken", async () => {
    const story = await asked();
    expect(await wanted(story, new Date("2026-11-02T22:00:00Z"))).toMatchObject({
      until: new Date("2026-11-03T09:00:00Z"),
    });
  });

  it("does not leave on a day before its own", async () => {
    const story = await asked();
    await posted(story);
    const night = scopeAt(story.noon, new Date("2026-11-02T18:00:00Z"));
    await chaseEmployer(night, { interviewId: story.interviewId, ...LETTER, departs: "then" });
    expect(await wanted(story, NOON)).toMatchObject({ until: new Date("2026-11-03T09:00:00Z") });
    expect(await wanted(story, new Date("2026-11-03T09:00:00Z"))).toBe(true);
  });
});

it("a letter that came back leaves the request without anybody to ask, unless it has moved on", async () => {
  const [open, answered] = [await asked(), await asked()];
  await recordAnswer(answered.noon, { interviewId: answered.interviewId, verdict: "progress" });
  for (const story of [open, answered]) {
    const letter = (await lettersFor(story))[0];
    if (!letter) throw new Error("there is a letter");
    await KINDS.ask?.lost?.({ kind: "clock", agencyId: story.agency.agencyId, now: NOON }, letter, "550");
  }
  expect(await requestOf(open)).toMatchObject({ status: "unreachable", closedWhy: "bounced" });
  expect((await loopOf(open)).request).toBe("unreachable");
  expect((await requestOf(answered)).status).toBe("answered");
});
