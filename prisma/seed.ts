/** The demo: a month at one agency, told through the real commands with past moments; a second agency proves the walls. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { isWorkingDay, type WorkingCalendar } from "@/lib/agencies/calendar";
import { type Agency, agencyOf } from "@/lib/agencies/queries";
import { createContact, createEmployer } from "@/lib/employers/commands";
import { createJob } from "@/lib/jobs/commands";
import { closeDb, inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { createLogin } from "@/lib/platform/logins";
import { hashPassword } from "@/lib/platform/passwords";
import type { DeskScope, Role } from "@/lib/platform/scope";
import {
  addDays,
  addMinutes,
  type Day,
  dayIn,
  type Instant,
  instantOf,
  readClock,
} from "@/lib/platform/time";
import { CANDIDATES, CONSULTANTS, EMPLOYERS, PASSWORD } from "./demo/people";
import { STORIES } from "./demo/stories";
import { type Cast, Teller } from "./demo/teller";

type Person = { name: string; email: string; role: Role; team?: string };
type House = {
  agency: Agency;
  desks: DeskScope[];
  places: Omit<Cast, "scope" | "calendar" | "candidate" | "serial">[];
};

/** Minutes ago that today's interviews ended: one just now, one near its limit, one past it. */
const ENDED = [20, 50, 170] as const;
const TIMES = ["10:00", "11:30", "13:15", "14:30"] as const;

const now = readClock();
const passwordHash = await hashPassword(PASSWORD);
const harbour = await openAgency("Harbour Recruitment", CONSULTANTS, EMPLOYERS);
await tellMonth(harbour);
const northgate = await openAgency(
  "Northgate Search",
  [{ name: "Helen Frost", email: "helen@northgate.example", role: "owner" }],
  EMPLOYERS.slice(0, 1),
);
await tellStory(northgate, 0, STORIES[2]?.tell ?? (() => Promise.resolve()), 0, 0);
announce();
await closeDb();

async function openAgency(
  name: string,
  people: readonly Person[],
  employers: readonly (typeof EMPLOYERS)[number][],
): Promise<House> {
  const founded = addMinutes(now, -60 * 24 * 60);
  const agencyId = newId(founded);
  const clock = { kind: "clock", agencyId, now: founded } as const;
  const desks = await inAgency(clock, async (db) => {
    await db.agency.create({
      data: {
        id: agencyId,
        name,
        zone: "Europe/London",
        country: "GB",
        region: "ENG",
        verifiedAt: founded,
        createdAt: founded,
      },
    });
    const teams = new Map<string, string>();
    const made: DeskScope[] = [];
    for (const person of people) {
      const loginId = await createLogin(db, {
        email: person.email,
        passwordHash,
        verifiedAt: founded,
        now: founded,
      });
      if (!loginId) throw new Error(`${person.email} has a login already`);
      if (person.team && !teams.has(person.team)) {
        const id = newId(founded);
        teams.set(person.team, id);
        await db.team.create({ data: { id, agencyId, name: person.team, createdAt: founded } });
      }
      const id = newId(founded);
      const { name: called, email, role } = person;
      const teamId = person.team ? teams.get(person.team) : null;
      await db.consultant.create({
        data: { id, agencyId, loginId, teamId, name: called, email, role, createdAt: founded },
      });
      made.push({ kind: "desk", agencyId, now: founded, consultantId: id, role });
    }
    return made;
  });
  const places = await openPlaces(desks, employers);
  return { agency: await agencyOf(clock), desks, places };
}

async function openPlaces(
  desks: DeskScope[],
  employers: readonly (typeof EMPLOYERS)[number][],
): Promise<House["places"]> {
  const places: House["places"] = [];
  for (const [index, one] of employers.entries()) {
    const scope = deskOf(desks, index);
    const { name, zone, country, region } = one;
    const id = await createEmployer(scope, { name, zone, country, region });
    for (const [number, person] of one.contacts.entries()) {
      const contactId = await createContact(scope, {
        employerId: id,
        name: person.name,
        title: person.title,
        email: `${slug(person.name)}@${slug(name)}.example`,
        phone: `+44 1632 9600${10 + index * 2 + number}`,
        preferredChannel: "phones" in person && person.phones ? "phone" : "email",
      });
      const jobTitle = one.jobs[number] ?? one.jobs[0];
      const jobId = await createJob(scope, {
        employerId: id,
        contactId,
        title: jobTitle,
        place: zone.split("/")[1],
      });
      places.push({
        employer: { id, name, zone },
        contact: { id: contactId, name: person.name },
        jobId,
        jobTitle,
      });
    }
  }
  return places;
}

async function tellMonth(house: House): Promise<void> {
  let serial = 0;
  for (const story of STORIES) {
    for (let time = 0; time < story.times; time += 1) {
      await tellStory(house, serial, story.tell, story.age, time);
      serial += 1;
    }
  }
}

async function tellStory(
  house: House,
  serial: number,
  tell: (story: Teller) => Promise<unknown>,
  age: number,
  time: number,
): Promise<void> {
  const place = house.places[serial % house.places.length];
  const name = CANDIDATES[serial % CANDIDATES.length];
  if (!place || !name) return;
  const cast: Cast = {
    ...place,
    scope: deskOf(house.desks, serial),
    calendar: house.agency.calendar,
    candidate: {
      name,
      email: `${slug(name) || `candidate${serial}`}@candidates.example`,
      phone: `+44 7700 900${100 + serial}`,
    },
    serial,
  };
  await tell(new Teller(cast, startOf(house, age, time, place.employer.zone), now));
}

/** Interviews begin between ten and three where they take place; those of "today" ended within the last working hours. */
function startOf(house: House, age: number, time: number, zone: string): Instant {
  const { calendar } = house.agency;
  if (age === 0) {
    const closed = instantOf(workingDay(calendar, 0), calendar.to, calendar.zone);
    return addMinutes(closed < now ? closed : now, -60 - (ENDED[time % ENDED.length] ?? 0));
  }
  return instantOf(workingDay(calendar, age), TIMES[time % TIMES.length] ?? "10:00", zone);
}

/** The working day so many before today (negative: after it); 0 is today, or the last one before a day off. */
function workingDay(calendar: WorkingCalendar, age: number): Day {
  const step = age < 0 ? 1 : -1;
  let day = dayIn(now, calendar.zone);
  while (step < 0 && !isWorkingDay(calendar, day)) day = addDays(day, -1);
  for (let left = Math.abs(age); left > 0; left -= 1) {
    do day = addDays(day, step);
    while (!isWorkingDay(calendar, day));
  }
  return day;
}

function deskOf(desks: DeskScope[], serial: number): DeskScope {
  const desk = desks[desks.length > 2 ? 2 + (serial % (desks.length - 2)) : 0];
  if (!desk) throw new Error("The demo has no consultants");
  return desk;
}

function slug(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/[^a-z0-9]+/g, ".")
    .replace(/^\.+|\.+$/g, "");
}

/** For `npm start`, which prints who may sign in. */
function announce(): void {
  const data = process.env.HEARBACK_DATA;
  if (!data) return;
  const desks = [CONSULTANTS[2], CONSULTANTS[1], CONSULTANTS[0]].map(({ name, email, role }) => ({
    role,
    name,
    email,
    password: PASSWORD,
  }));
  const second = {
    role: "owner of the second agency",
    name: "Helen Frost",
    email: "helen@northgate.example",
    password: PASSWORD,
  };
  const portal = {
    role: "candidate",
    name: CANDIDATES[0],
    email: `${slug(CANDIDATES[0])}@candidates.example`,
    hint: "/portal/sign-in, then the mail",
  };
  writeFileSync(path.join(data, "demo.json"), JSON.stringify([...desks, second, portal], null, 2), {
    mode: 0o600,
  });
}
