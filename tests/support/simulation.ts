/** An agency with days that go by: people do what a seed says, the product does the rest; every letter is kept for judging. */
import { setByItself } from "@/lib/agencies/commands/settings";
import { agencyOf, contactCalendar } from "@/lib/agencies/queries";
import { inAgency } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";
import { addDays, addMinutes, type Day, dayIn, type Instant } from "@/lib/platform/time";
import { wakingHours } from "@/lib/relays/holding";
import { makeAgency, type TestAgency } from "./agency";
import { type Deed, type Left, passTime } from "./passing-time";
import { lifeOf } from "./simulated-life";
import { type Booked, bookedInterview } from "./story";

const PLACES = [
  { zone: "Europe/London", country: "GB", region: "ENG" },
  { zone: "America/New_York", country: "US", region: null },
  { zone: "Asia/Kolkata", country: "IN", region: null },
  { zone: "Europe/Berlin", country: "DE", region: "BY" },
  { zone: "Pacific/Auckland", country: "NZ", region: null },
];
const PER_CONSULTANT = 2;
/** Of several consultants: so that letters have something to say of more than one. */
const PER_CONTACT = 4;

export type Window = { start: Instant; days: number; seed: number; consultants: number };

/** Until when, by the contact's day, a person had asked for silence, and since which moment. */
export type Silence = { requestId: string; since: Instant; until: Day };
export type Simulated = {
  left: Left[];
  silences: Silence[];
  /** When each request came to its end. */
  ended: Map<string, Instant>;
  requestOf: Map<string, string>;
  calendarOf: (contactId: string) => Promise<ReturnType<typeof contactCalendar>>;
  wakingOf: (candidateId: string) => Promise<ReturnType<typeof wakingHours>>;
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

/** Tells `days` days from `start` (a morning) on, in an agency of so many consultants. */
export async function simulate({ start, days, seed, consultants }: Window): Promise<Simulated> {
  const roll = dice(seed);
  const agency = await makeAgency({ now: start });
  await setByItself(agency.scope, "asksByItself", true);
  await setByItself(agency.scope, "holdingByItself", true);
  const story: Simulated = {
    left: [],
    silences: [],
    ended: new Map(),
    requestOf: new Map(),
    ...calendars(agency),
  };
  const people: DeskScope[] = [];
  while (people.length < consultants)
    people.push(await agency.consultant("consultant", `Consultant ${people.length + 1}`));
  const deeds: Deed[] = [];
  let met: Booked | null = null;
  for (let number = 0; number < consultants * PER_CONSULTANT; number += 1) {
    const by = people[number % consultants] ?? agency.scope;
    const day = addDays(dayIn(start, "Europe/London"), 1 + Math.floor(roll() * 4));
    const first = number % PER_CONTACT === 0;
    const booked: Booked = await bookedInterview(by, {
      candidateName: `Candidate ${number}`,
      day,
      ...(first || !met ? {} : sameAs(met)),
    });
    if (first) await settleIn(agency, booked, PLACES[(number / PER_CONTACT) % PLACES.length]);
    met = booked;
    story.requestOf.set(booked.interviewId, booked.requestId);
    deeds.push(...lifeOf(booked, by, story, start, roll));
  }
  await passTime(agency, deeds, story.left, { from: start, to: addMinutes(start, days * 24 * 60) });
  return story;
}

function sameAs({ contactId, employerId }: Booked) {
  return { contactId, employerId, contactName: undefined, employerName: undefined };
}

/** The contact and the candidate live where the employer is. */
async function settleIn(
  { scope }: TestAgency,
  { employerId, contactId, candidateId }: Booked,
  place: (typeof PLACES)[number] | undefined,
) {
  const { agencyId } = scope;
  await inAgency(scope, async (db) => {
    await db.employer.updateMany({ where: { agencyId, id: employerId }, data: place ?? {} });
    const data = { zone: place?.zone };
    await db.contact.updateMany({ where: { agencyId, id: contactId }, data });
    await db.candidate.updateMany({ where: { agencyId, id: candidateId }, data });
  });
}

function calendars({ scope }: TestAgency): Pick<Simulated, "calendarOf" | "wakingOf"> {
  const { agencyId } = scope;
  return {
    calendarOf: (id) =>
      inAgency(scope, async (db) => {
        const contact = await db.contact.findFirstOrThrow({
          where: { agencyId, id },
          include: { employer: true },
        });
        return contactCalendar(await agencyOf({ ...scope }), contact.employer, contact);
      }),
    wakingOf: (id) =>
      inAgency(scope, async (db) => {
        const { zone } = await db.candidate.findFirstOrThrow({ where: { agencyId, id } });
        const { calendar } = await agencyOf({ ...scope });
        return wakingHours(calendar, zone ?? calendar.zone);
      }),
  };
}
