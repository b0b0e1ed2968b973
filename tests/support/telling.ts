/** Ways to an answer that the candidate does not know yet, and to the candidate who reads it. */
import type { Booking } from "@/lib/interviews/model";
import { lapseRequest, recordAnswer } from "@/lib/loops/commands/asking";
import { sendRelay } from "@/lib/loops/commands/telling";
import { inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { type DeskScope, type PortalScope, scopeAt } from "@/lib/platform/scope";
import type { SendRelay } from "@/lib/relays/model";
import type { RecordedAnswer } from "@/lib/requests/model";
import { makeAgency, type TestAgency } from "./agency";
import { asked, type Story } from "./asking";

/** The answer came in at two, the consultant tells at three, the candidate looks at four. */
export const TWO = new Date("2026-11-02T14:00:00Z");
export const THREE = new Date("2026-11-02T15:00:00Z");
export const FOUR = new Date("2026-11-02T16:00:00Z");

export type Told = Story & { answerId: string; three: DeskScope; candidate: PortalScope };

/** Asked at noon, answered at two. */
export async function answered(
  words: Partial<RecordedAnswer> = {},
  known?: TestAgency,
  wishes: Partial<Booking> = {},
): Promise<Told> {
  const story = await asked({ candidateEmail: freshAddress(), ...wishes }, known);
  const { answerId } = await recordAnswer(scopeAt(story.noon, TWO), {
    interviewId: story.interviewId,
    verdict: "no",
    strengths: "Calm under pressure",
    concerns: "Has not yet led a team",
    share: "reword",
    ...words,
  });
  return { ...story, answerId, three: scopeAt(story.noon, THREE), candidate: candidateOf(story) };
}

/** Answered, in an agency with a second consultant, who looks at four. */
export async function withColleague(): Promise<{ story: Told; ben: DeskScope }> {
  const agency = await makeAgency();
  const ben = scopeAt(await agency.consultant("consultant", "Ben Hale"), FOUR);
  return { story: await answered({}, agency), ben };
}

/** Asked at noon, given up at two. */
export async function unanswered(known?: TestAgency): Promise<Omit<Told, "answerId">> {
  const story = await asked({ candidateEmail: freshAddress() }, known);
  await lapseRequest(scopeAt(story.noon, TWO), { interviewId: story.interviewId, sure: "on" });
  return { ...story, three: scopeAt(story.noon, THREE), candidate: candidateOf(story) };
}

export function candidateOf({ agency, candidateId }: Story, now: Date = FOUR): PortalScope {
  return { kind: "portal", agencyId: agency.agencyId, now, candidateId };
}

/** Known to nobody else, so that looking it up across agencies finds this candidate alone. */
export function freshAddress(): string {
  return `${newId(new Date())}@candidates.test`;
}

/** Sends the feedback with words that the guard has nothing against. Returns the relay's id. */
export async function told(story: Told, more: Partial<SendRelay> = {}): Promise<string> {
  const { relayId } = await sendRelay(story.three, feedback(story, more));
  return relayId;
}

export function feedback(story: Told, more: Partial<SendRelay> = {}): SendRelay {
  const { interviewId, answerId } = story;
  const text =
    "They will not go on this time. They liked how you kept your head, and missed experience of leading.";
  return { interviewId, kind: "feedback", answerId, text, ...more };
}

export function relaysOf({ agency, interviewId }: Pick<Story, "agency" | "interviewId">) {
  return inAgency(agency.scope, (db) =>
    db.relay.findMany({
      where: { agencyId: agency.agencyId, interviewId },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
  );
}

/** The letters that carry relays of this interview. */
export function relayLetters({ agency, interviewId }: Pick<Story, "agency" | "interviewId">) {
  return inAgency(agency.scope, (db) =>
    db.letter.findMany({
      where: { agencyId: agency.agencyId, interviewId, relayId: { not: null } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
  );
}
