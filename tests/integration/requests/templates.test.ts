/** The agency's own words: used from the next letter on, frozen in it, versioned; and a gap that nothing fills sends nothing. */
import "../../support/as-worker";
import { expect, test } from "vitest";
import { dropTemplate, restoreTemplate, saveTemplate } from "@/lib/agencies/commands/templates";
import { templateVersions } from "@/lib/agencies/queries/templates";
import { askEmployer, paceRequest } from "@/lib/loops/commands/asking";
import { sentLetter } from "@/lib/loops/queries/letter";
import { inAgency } from "@/lib/platform/db";
import { scopeAt } from "@/lib/platform/scope";
import { addMinutes } from "@/lib/platform/time";
import type { AskLetter } from "@/lib/requests/letters";
import { askPage } from "@/lib/requests/queries/ask-page";
import { templateSample } from "@/lib/requests/queries/template-sample";
import { timelineOf } from "@/lib/timeline/queries";
import { lettersFor, loopOf, NOON, posted, ready } from "../../support/asking";
import { called, days, GRACE_OVER, turn, utc } from "../../support/asking-by-itself";

const OWN = {
  kind: "ask",
  subject: "{{candidate.name}} for {{job.title}}",
  body: 'Dear {{contact.first_name}}, how was {{candidate.first_name}} on {{interview.day}}? {{candidate.points|""}}',
} as const;

test("an automatic letter uses them, and keeps them when they are changed afterwards", async () => {
  const story = await called();
  await saveTemplate(story.noon, OWN);
  await turn(story, GRACE_OVER);
  await saveTemplate(scopeAt(story.noon, addMinutes(NOON, 60)), { ...OWN, body: "Something else." });
  const [letter] = await lettersFor(story);
  expect(letter?.subject).toBe("Nadia Okafor for Dye chemist");
  const sent = await sentLetter(story.noon, story.interviewId, letter?.id ?? "");
  expect(sent.words).toBe("Dear Piotr, how was Nadia on Mon 2 Nov?");
  expect(sent.template).toEqual({ at: NOON, by: "Olivia Owner" });
});

test("a gap that nothing fills: no letter leaves, and the asking is a person's, who is told the rule", async () => {
  const story = await called();
  // Saved past the form, as an older version may have been.
  await inAgency(story.noon, (db) =>
    db.letterTemplate.create({
      data: {
        agencyId: story.agency.agencyId,
        byId: story.noon.consultantId,
        at: NOON,
        ...OWN,
        body: "You said {{promise.day}}.",
      },
    }),
  );
  expect(await turn(story, GRACE_OVER)).toBe(false);
  expect(await lettersFor(story)).toEqual([]);
  expect(await loopOf(story)).toMatchObject({ byHand: true, actAt: null, request: "ready" });
  const { events } = await timelineOf(story.noon, { interviewId: story.interviewId });
  expect(events[0]).toMatchObject({ type: "request.by_hand", actor: "product", rule: "letter_gap" });
  const { proposal } = await askPage(story.noon, story.interviewId);
  expect(proposal.holes).toEqual(["{{promise.day}}"]);
  expect(proposal.body).toContain("Thank you for seeing Nadia Okafor");
});

test("nobody sends a letter with a gap by hand, either", async () => {
  const story = await ready();
  const words = { interviewId: story.interviewId, subject: "Nadia", body: "Hello {{contact.first_name}}" };
  await expect(askEmployer(story.noon, words)).rejects.toThrow(/gap/);
  expect(await lettersFor(story)).toEqual([]);
});

test("each save is a version; an old one, and Hearback's own words, come back as new ones", async () => {
  const { noon, interviewId } = await ready();
  const at = (minutes: number) => scopeAt(noon, addMinutes(NOON, minutes));
  await saveTemplate(at(1), OWN);
  await saveTemplate(at(2), { ...OWN, body: "Second." });
  await dropTemplate(at(3), "ask");
  expect((await askPage(at(4), interviewId)).proposal.body).toContain("Thank you for seeing");
  const versions = await templateVersions(noon, "ask");
  expect(versions.map(({ body }) => body)).toEqual(["", "Second.", OWN.body]);
  await restoreTemplate(at(5), versions[1]?.id ?? "");
  expect((await askPage(at(6), interviewId)).proposal.body).toBe("Second.");
  expect(await templateVersions(noon, "ask")).toHaveLength(4);
});

test("the preview says of a real request only what is so: nothing made up stands in for what it lacks", async () => {
  const story = await ready();
  expect(await templateSample(story.noon)).toMatchObject({ real: false });
  await askEmployer(story.noon, { interviewId: story.interviewId, subject: "Nadia", body: "How was it?" });
  const { real, facts } = await templateSample(story.noon);
  expect(real).toBe(true);
  expect(facts).toMatchObject({ "job.title": "Dye chemist", "promise.day": null });
});

test("a consultant may not write them", async () => {
  const { agency } = await ready();
  const ben = await agency.consultant("consultant", "Ben Hale");
  await expect(saveTemplate(ben, OWN)).rejects.toThrow(/role/);
});

test("each step has its own words where it has any: first, later, last; else those of any reminder", async () => {
  const story = await called();
  const save = (kind: "chase" | "chase_again" | "last_chase", body: string) =>
    saveTemplate(story.noon, { kind, subject: OWN.subject, body });
  await save("chase", "Any.");
  await save("chase_again", "Later.");
  await save("last_chase", "Last.");
  const { interviewId } = story;
  const cadence = { chaseDays: [1, 2, 3, 4], phoneChases: [], escalateAfter: 12, lapseProposedDays: 15 };
  await turn(story, GRACE_OVER);
  await posted(story);
  await paceRequest({ ...story.noon, now: GRACE_OVER }, { interviewId, requestId: undefined, cadence });
  await days(story, "2026-11-02 12:30", "2026-11-04 17:00");
  await dropTemplate({ ...story.noon, now: utc("2026-11-04 18:00") }, "chase_again");
  await days(story, "2026-11-05 09:00", "2026-11-06 17:00");
  const bodies = (await lettersFor(story)).slice(1).map(({ facts }) => (facts as AskLetter).body);
  expect(bodies).toEqual(["Any.", "Later.", "Any.", "Last."]);
});
