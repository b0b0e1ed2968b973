/** How somebody answers, from the real history: whose it is, what counts, and that no other agency's is in it. */
import { describe, expect, it } from "vitest";
import { setByItself } from "@/lib/agencies/commands/settings";
import { declineFeedback, recordAnswer } from "@/lib/loops/commands/asking";
import { scopeAt } from "@/lib/platform/scope";
import { howTheyAnswer } from "@/lib/requests/queries/responsiveness";
import { timelineOf } from "@/lib/timeline/queries";
import { makeAgency, type TestAgency } from "../../support/agency";
import { asked, posted, ready, type Story } from "../../support/asking";
import { days, GRACE_OVER, turn } from "../../support/asking-by-itself";

const LATER = new Date("2026-11-05T12:00:00Z");

/** `count` interviews of one person, each asked at noon; then answered two hours later, but for the last, declined. */
async function fiveOf(agency: TestAgency): Promise<Story> {
  const first = await asked({}, agency);
  const person = { contactId: first.contactId, employerId: first.employerId };
  const names = { contactName: undefined, employerName: undefined };
  const stories = [first];
  for (const name of ["Kofi Mensah", "Ana Sousa", "Li Wei", "Noor Aziz"])
    stories.push(await asked({ ...person, ...names, candidateName: name }, agency));
  const twoHours = scopeAt(first.noon, new Date("2026-11-02T14:00:00Z"));
  for (const { interviewId } of stories.slice(0, 4))
    await recordAnswer(twoHours, { interviewId, verdict: "progress", source: "phone" });
  const last = stories[4] as Story;
  await declineFeedback(twoHours, { interviewId: last.interviewId });
  return first;
}

describe("how they answer", () => {
  it("counts what came to an end, of the employer and of the person, and keeps silent under five answers", async () => {
    const agency = await makeAgency();
    const story = await fiveOf(agency);
    const scope = scopeAt(story.noon, LATER);
    const { employerId, contactId } = story;
    for (const whose of [{ employerId }, { employerId, contactId }]) {
      const how = await howTheyAnswer(scope, whose);
      expect(how).toMatchObject({ ended: 5, sentence: null });
      expect(how.figures).toMatchObject({ asked: 5, answered: 4, medianHours: null });
    }
    const sixth = await asked(
      { employerId, contactId, contactName: undefined, employerName: undefined, candidateName: "Eva Lund" },
      agency,
    );
    expect((await howTheyAnswer(scope, { employerId })).ended).toBe(5);
    const twoHours = scopeAt(sixth.noon, new Date("2026-11-02T14:00:00Z"));
    await recordAnswer(twoHours, { interviewId: sixth.interviewId, verdict: "no", source: "phone" });
    expect(await howTheyAnswer(scope, { employerId, contactId })).toMatchObject({
      ended: 6,
      figures: { answered: 5, medianHours: 2, channel: "phone" },
      sentence: "Usually answers within 2 working hours; Mondays and afternoons are best.",
    });
  });

  it("knows nothing of another agency's history, nor of a stranger's id", async () => {
    const { employerId, contactId } = await fiveOf(await makeAgency());
    const { scope } = await makeAgency();
    const nothing = { figures: null, sentence: null, ended: 0 };
    expect(await howTheyAnswer(scopeAt(scope, LATER), { employerId, contactId })).toEqual(nothing);
    expect(await howTheyAnswer(scopeAt(scope, LATER), { employerId: "no id" })).toEqual(nothing);
  });
});

describe("a reminder that is due, where the agency wants the time chosen", () => {
  it("waits for the half of the day in which they answer, and says so; without the wish it does not", async () => {
    const agency = await makeAgency();
    const known = await fiveOf(agency);
    const person = { employerId: known.employerId, contactId: known.contactId };
    const names = { contactName: undefined, employerName: undefined };
    const sixth = await asked({ ...person, ...names, candidateName: "Eva Lund" }, agency);
    const twoHours = scopeAt(sixth.noon, new Date("2026-11-02T14:00:00Z"));
    await recordAnswer(twoHours, { interviewId: sixth.interviewId, verdict: "no", source: "phone" });
    await setByItself(agency.scope, "asksByItself", true);
    await setByItself(agency.scope, "choosesTime", true);
    const story = await ready({ ...person, ...names, candidateName: "Sol Reyes" }, {}, agency);
    await turn(story, GRACE_OVER);
    await posted(story);
    expect(await days(story, "2026-11-02 12:30", "2026-11-03 17:00")).toEqual(["2026-11-03 13:30"]);
    const { events } = await timelineOf(story.noon, { interviewId: story.interviewId });
    expect(events[0]).toMatchObject({ type: "request.chased", rule: "by_itself_best_time" });
    await setByItself(agency.scope, "choosesTime", false);
    await posted(story);
    expect(await days(story, "2026-11-04 09:00", "2026-11-04 17:00")).toEqual(["2026-11-04 12:30"]);
  });
});
