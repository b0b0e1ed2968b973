/** Opens an agency of the demo: its people, the employers it works for, their contacts and jobs. */
import { type Agency, agencyOf } from "@/lib/agencies/queries";
import { createContact, createEmployer } from "@/lib/employers/commands";
import { createJob } from "@/lib/jobs/commands";
import { inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { createLogin } from "@/lib/platform/logins";
import type { DeskScope, Role } from "@/lib/platform/scope";
import { addMinutes, type Instant } from "@/lib/platform/time";
import type { EMPLOYERS } from "./people";
import type { Cast } from "./teller";

type Person = { name: string; email: string; role: Role; team?: string };
export type House = {
  agency: Agency;
  desks: DeskScope[];
  places: Omit<Cast, "scope" | "calendar" | "candidate" | "serial">[];
};
export type Founding = { now: Instant; passwordHash: string; name: string };

export async function openAgency(
  { now, passwordHash, name }: Founding,
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

/** The consultants take turns; owner and manager keep their desks free, where there are others. */
export function deskOf(desks: DeskScope[], serial: number): DeskScope {
  const desk = desks[desks.length > 2 ? 2 + (serial % (desks.length - 2)) : 0];
  if (!desk) throw new Error("The demo has no consultants");
  return desk;
}

/** The part of an address that a name makes. */
export function slug(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/[^a-z0-9]+/g, ".")
    .replace(/^\.+|\.+$/g, "");
}
