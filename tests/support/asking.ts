/** Ways to a request in a given state, told through the real commands; and what a link gives to its holder. */

import type { Booking } from "@/lib/interviews/model";
import { askEmployer } from "@/lib/loops/commands/asking";
import { logDebrief } from "@/lib/loops/commands/debriefing";
import { inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { type DeskScope, type EmployerScope, scopeAt } from "@/lib/platform/scope";
import { makeAgency, type TestAgency } from "./agency";
import { type Booked, bookedInterview } from "./story";

/** Noon on the day of the interview: it is over, and everybody is at their desks. */
export const NOON = new Date("2026-11-02T12:00:00Z");

export type Story = Booked & { agency: TestAgency; morning: DeskScope; noon: DeskScope };

/** An interview that was booked and is over; its call-back is owed. */
export async function interviewed(wishes: Partial<Booking> = {}, known?: TestAgency): Promise<Story> {
  const agency = known ?? (await makeAgency());
  const booked = await bookedInterview(agency.scope, wishes);
  return { ...booked, agency, morning: agency.scope, noon: scopeAt(agency.scope, NOON) };
}

type Spoken = Partial<Parameters<typeof logDebrief>[1]>;

/** The call-back is in: the employer may be asked. */
export async function ready(
  wishes: Partial<Booking> = {},
  spoken: Spoken = {},
  known?: TestAgency,
): Promise<Story> {
  const story = await interviewed(wishes, known);
  await logDebrief(story.noon, {
    interviewId: story.interviewId,
    attended: "attended",
    rating: 8,
    interest: "want",
    decidesByUnknown: true,
    ...spoken,
  });
  return story;
}

export const LETTER = {
  subject: "Nadia Okafor: what did you think?",
  body: "Hello Piotr,\n\nWhat did you think?",
};

/** Asked by letter at noon; the letter waits for the worker. */
export async function asked(wishes: Partial<Booking> = {}, known?: TestAgency): Promise<Story> {
  const story = await ready(wishes, {}, known);
  await askEmployer(story.noon, { interviewId: story.interviewId, ...LETTER });
  return story;
}

/** What the holder of the link in the letter may do, at a moment. */
export function linkHolder(story: Story, now: Date = NOON, tokenId = newId(now)): EmployerScope {
  const { agencyId } = story.agency;
  return { kind: "employer", agencyId, now, contactId: story.contactId, requestId: story.requestId, tokenId };
}

export function requestOf({ agency, requestId }: Pick<Story, "agency" | "requestId">) {
  return inAgency(agency.scope, (db) =>
    db.feedbackRequest.findFirstOrThrow({ where: { agencyId: agency.agencyId, id: requestId } }),
  );
}

export function loopOf({ agency, interviewId }: Pick<Story, "agency" | "interviewId">) {
  return inAgency(agency.scope, (db) =>
    db.loop.findFirstOrThrow({ where: { agencyId: agency.agencyId, interviewId } }),
  );
}

export function lettersFor({ agency, requestId }: Pick<Story, "agency" | "requestId">) {
  return inAgency(agency.scope, (db) =>
    db.letter.findMany({ where: { agencyId: agency.agencyId, requestId }, orderBy: { createdAt: "asc" } }),
  );
}

export function answersTo({ agency, requestId }: Pick<Story, "agency" | "requestId">) {
  return inAgency(agency.scope, (db) =>
    db.answer.findMany({ where: { agencyId: agency.agencyId, requestId }, orderBy: { version: "asc" } }),
  );
}

/** The worker has posted everything about this request. */
export async function posted({ agency, requestId }: Pick<Story, "agency" | "requestId">): Promise<void> {
  await inAgency(agency.scope, (db) =>
    db.letter.updateMany({
      where: { agencyId: agency.agencyId, requestId, status: "waiting" },
      data: { status: "sent", nextTryAt: null },
    }),
  );
}

/** Asked, and the letter has left. */
export async function askedAndPosted(wishes: Partial<Booking> = {}, known?: TestAgency): Promise<Story> {
  const story = await asked(wishes, known);
  await posted(story);
  return story;
}
