/** An agency with days that go by: people do what a seed says, the product does the rest; every letter is kept for judging. */
import { setByItself } from "@/lib/agencies/commands/settings";
import { agencyOf, contactCalendar } from "@/lib/agencies/queries";
import {
  declineFeedback,
  holdRequest,
  logCall,
  promiseAnswer,
  recordAnswer,
} from "@/lib/loops/commands/asking";
import { logDebrief } from "@/lib/loops/commands/debriefing";
import { inAgency } from "@/lib/platform/db";
import { addDays, addMinutes, type Day, dayIn, type Instant } from "@/lib/platform/time";
import { makeAgency, type TestAgency } from "./agency";
import { type Deed, type Left, passTime } from "./passing-time";
import { type Booked, bookedInterview } from "./story";

const PLACES = [
  { zone: "Europe/London", country: "GB", region: "ENG" },
  { zone: "America/New_York", country: "US", region: null },
  { zone: "Asia/Kolkata", country: "IN", region: null },
  { zone: "Europe/Berlin", country: "DE", region: "BY" },
  { zone: "Pacific/Auckland", country: "NZ", region: null },
];
const PER_CONTACT = 4;

/** Until when, by the contact's day, a person had asked for silence, and since which moment. */
export type Silence = { requestId: string; since: Instant; until: Day };
export type Simulated = {
  left: Left[];
  silences: Silence[];
  /** When each request came to its end. */
  ended: Map<string, Instant>;
  calendarOf: (contactId: string) => Promise<ReturnType<typeof contactCalendar>>;
};

/** A small generator of numbers from 0 to 1; the same seed tells the same story. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Tells `days` days from `start` (a morning) on. */
export async function simulate(start: Instant, days: number, seed: number): Promise<Simulated> {
  const roll = dice(seed);
  const agency = await makeAgency({ now: start });
  await setByItself(agency.scope, "asksByItself", true);
  const story: Simulated = { left: [], silences: [], ended: new Map(), calendarOf: calendars(agency) };
  const deeds: Deed[] = [];
  for (const place of PLACES) {
    const first = await bookedInterview(agency.scope, { day: dayOf(start, roll, 4) });
    await settleIn(agency, first, place);
    const same = {
      contactId: first.contactId,
      employerId: first.employerId,
      contactName: undefined,
      employerName: undefined,
    };
    const booked = [first];
    while (booked.length < PER_CONTACT)
      booked.push(
        await bookedInterview(agency.scope, {
          ...same,
          candidateName: `Candidate ${booked.length}`,
          day: dayOf(start, roll, 4),
        }),
      );
    for (const one of booked) deeds.push(...lifeOf(one, story, start, roll));
  }
  await passTime(agency, deeds, story.left, { from: start, to: addMinutes(start, days * 24 * 60) });
  return story;
}

function dayOf(start: Instant, roll: () => number, span: number): Day {
  return addDays(dayIn(start, "Europe/London"), 1 + Math.floor(roll() * span));
}

async function settleIn(
  { scope }: TestAgency,
  { employerId, contactId }: Booked,
  place: (typeof PLACES)[number],
) {
  const { agencyId } = scope;
  await inAgency(scope, async (db) => {
    await db.employer.updateMany({ where: { agencyId, id: employerId }, data: place });
    await db.contact.updateMany({ where: { agencyId, id: contactId }, data: { zone: place.zone } });
  });
}

function calendars({ scope }: TestAgency): Simulated["calendarOf"] {
  return (contactId) =>
    inAgency(scope, async (db) => {
      const contact = await db.contact.findFirstOrThrow({
        where: { agencyId: scope.agencyId, id: contactId },
        include: { employer: true },
      });
      return contactCalendar(await agencyOf({ ...scope }), contact.employer, contact);
    });
}

/** What people do about one interview: a call-back or none, calls, silences asked for, an answer or none. */
function lifeOf(
  { interviewId, requestId }: Booked,
  story: Simulated,
  start: Instant,
  roll: () => number,
): Deed[] {
  const within = (fromDays: number, toDays: number) =>
    addMinutes(start, (fromDays + roll() * (toDays - fromDays)) * 24 * 60);
  const deeds: Deed[] = [];
  const put = (chance: number, at: Instant, act: Deed["do"]) => {
    // Nobody rings, or asks for silence, about what is settled: that would take it up again.
    if (roll() < chance)
      deeds.push({ at, do: async (scope) => (story.ended.has(requestId) ? undefined : act(scope)) });
  };
  const silent = (since: Instant, days: number): Day =>
    addDays(dayIn(since, "Europe/London"), 2 + Math.floor(days));
  put(0.8, within(5.5, 7), (scope) =>
    logDebrief(scope, {
      interviewId,
      attended: "attended",
      rating: 7,
      interest: "want",
      decidesByUnknown: true,
    }),
  );
  const [holdAt, promiseAt, endAt] = [within(7, 14), within(7, 14), within(8, 22)];
  const [heldUntil, promisedBy] = [silent(holdAt, roll() * 6), silent(promiseAt, roll() * 6)];
  put(0.35, holdAt, async (scope) => {
    await holdRequest(scope, { interviewId, until: heldUntil });
    story.silences.push({ requestId, since: scope.now, until: heldUntil });
  });
  put(0.35, promiseAt, async (scope) => {
    await promiseAnswer(scope, { interviewId, by: promisedBy });
    story.silences.push({ requestId, since: scope.now, until: addDays(promisedBy, 1) });
  });
  for (let call = 0; call < 3; call += 1)
    put(0.6, within(8, 24), (scope) =>
      logCall(scope, { interviewId, outcome: roll() < 0.5 ? "voicemail" : "missed" }),
    );
  put(0.6, endAt, async (scope) => {
    if (roll() < 0.8) await recordAnswer(scope, { interviewId, verdict: "progress" });
    else await declineFeedback(scope, { interviewId });
    story.ended.set(requestId, scope.now);
  });
  return deeds;
}
