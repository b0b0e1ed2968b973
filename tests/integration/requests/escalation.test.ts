/** Nobody answers: first the consultant gets a colleague of theirs proposed, then a manager is told; each once. */
import "../../support/as-worker";
import { afterAll, expect, it } from "vitest";
import { logCall, readdressRequest } from "@/lib/loops/commands/asking";
import { closeDb, inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { EscalatedFacts } from "@/lib/requests/escalated-letter";
import { askPage } from "@/lib/requests/queries/ask-page";
import { timelineOf } from "@/lib/timeline/queries";
import { posted, requestOf, type Story } from "../../support/asking";
import { called, days, GRACE_OVER, turn, utc } from "../../support/asking-by-itself";

afterAll(closeDb);

async function colleague(
  { agency, employerId, morning }: Story,
  name: string,
  wishes: object = {},
): Promise<string> {
  const id = newId(morning.now);
  await inAgency(agency.scope, (db) =>
    db.contact.create({
      data: {
        id,
        agencyId: agency.agencyId,
        employerId,
        name,
        email: `${id.slice(-8)}@harrow.test`,
        createdAt: morning.now,
        updatedAt: morning.now,
        ...wishes,
      },
    }),
  );
  return id;
}

/** Asked, reminded twice and rung in vain: the next reminder is the fourth word without an answer. */
async function unanswered(story: Story): Promise<void> {
  await turn(story, GRACE_OVER);
  await posted(story);
  await days(story, "2026-11-02 12:30", "2026-11-05 12:00");
  const thursday = { ...story.noon, now: utc("2026-11-05 14:00") };
  await logCall(thursday, { interviewId: story.interviewId, outcome: "missed" });
}

async function told({ agency }: Story) {
  const letters = await inAgency(agency.scope, (db) =>
    db.letter.findMany({
      where: { agencyId: agency.agencyId, kind: "escalated" },
      orderBy: [{ createdAt: "asc" }, { toName: "asc" }],
    }),
  );
  return letters.map(({ toName, subject, facts }) => ({
    to: toName,
    subject,
    ...EscalatedFacts.parse(facts),
  }));
}

async function escalations(story: Story) {
  const { events } = await timelineOf(story.noon, { interviewId: story.interviewId });
  return events.filter(({ type }) => type === "request.escalated").map(({ data, rule }) => [data.to, rule]);
}

it("proposes a colleague with the fourth reminder and tells a manager with the fifth, each once", async () => {
  const story = await called();
  const marcus = await story.agency.consultant("manager", "Marcus Bell");
  const anna = await colleague(story, "Anna Berg");
  await colleague(story, "Gone Gunn", { leftAt: story.morning.now });
  await unanswered(story);
  expect(await told(story)).toEqual([]);
  expect((await askPage(story.noon, story.interviewId)).instead).toBeNull();
  await days(story, "2026-11-05 14:30", "2026-11-13 17:30");
  expect(await told(story)).toMatchObject([
    {
      to: "Olivia Owner",
      who: "colleague",
      reminders: 3,
      colleagues: ["Anna Berg"],
      contact: "Piotr Zieliński",
    },
  ]);
  expect(await escalations(story)).toEqual([["colleague", "escalation"]]);
  expect((await askPage(story.noon, story.interviewId)).instead).toMatchObject([
    { id: anna, name: "Anna Berg" },
  ]);
  await days(story, "2026-11-16 09:00", "2026-11-27 17:30");
  const letters = await told(story);
  expect(letters).toHaveLength(2);
  expect(letters[1]).toMatchObject({
    to: "Marcus Bell",
    who: "manager",
    reminders: 4,
    owner: "Olivia Owner",
  });
  expect(letters[1]?.subject).toContain("does not answer about Nadia Okafor");
  expect(await escalations(story)).toEqual([
    ["manager", "escalation"],
    ["colleague", "escalation"],
  ]);
  expect(marcus.consultantId).toBeTruthy();
  await readdressRequest(
    { ...story.noon, now: utc("2026-11-27 12:00") },
    {
      interviewId: story.interviewId,
      contactId: anna,
    },
  );
  expect(await requestOf(story)).toMatchObject({ contactId: anna, status: "ready" });
});

it("goes straight to a manager where nobody else is known, and to nobody where the owner is the only one", async () => {
  const alone = await called();
  await unanswered(alone);
  await days(alone, "2026-11-05 14:30", "2026-11-13 17:30");
  expect(await told(alone)).toEqual([]);
  const story = await called();
  await story.agency.consultant("manager", "Marcus Bell");
  await unanswered(story);
  await days(story, "2026-11-05 14:30", "2026-11-13 17:30");
  expect(await told(story)).toMatchObject([
    { to: "Marcus Bell", who: "manager", reminders: 3, colleagues: [] },
  ]);
});
