/** How somebody answers, from the real history: whose it is, what counts, and that no other agency's is in it. */
import { describe, expect, it } from "vitest";
import { declineFeedback, recordAnswer } from "@/lib/loops/commands/asking";
import { scopeAt } from "@/lib/platform/scope";
import { howTheyAnswer } from "@/lib/requests/queries/responsiveness";
import { makeAgency, type TestAgency } from "../../support/agency";
import { asked, type Story } from "../../support/asking";

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
