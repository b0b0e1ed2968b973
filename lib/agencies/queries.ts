/** Who we are: the agency with its calendar and clocks, its people, and the one who is asking. */
import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { inAgency, oneQuery } from "@/lib/platform/db";
import type { DeskScope, Role, Scope } from "@/lib/platform/scope";
import { addDays, dayIn, type Instant, type Zone } from "@/lib/platform/time";
import type { WorkingCalendar } from "./calendar";
import { type Clocks, clocksOf } from "./clocks";
import { holidayTable } from "./holiday-table";
import type { KnownLeave } from "./queries/leave";

export type Agency = {
  id: string;
  name: string;
  zone: Zone;
  country: string;
  region: string | null;
  /** The agency's own working time; for an employer's person use contactCalendar. */
  calendar: WorkingCalendar;
  clocks: Clocks;
  /** When the owner confirmed the address; until then no letter leaves. */
  verifiedAt: Instant | null;
  suspendedAt: Instant | null;
  plan: string;
  dailyLetterCap: number;
  /** Those that run about now: see queries/leave.ts. */
  leaves: KnownLeave[];
  /** The person at the desk; null for a scope of another kind. Ask `me`. */
  self: Consultant | null;
};

type AgencyRow = Omit<Agency, "calendar" | "clocks"> & {
  workingFrom: string;
  workingTo: string;
  workingDays: number[];
  holidays: unknown;
  clocks: unknown;
};

/** A leave that has ended is read for so many days more: whoever is back is told what happened. */
const DAYS_AFTER_LEAVE = 10;

/**
 * The agency of the scope, with who is asking and who is away: in one flight, since every page of the desk asks for all three. Asked once a
 * request, however many pages and components ask.
 */
export const agencyOf: (scope: Scope) => Promise<Agency> = cache((scope: Scope) => {
  if (scope.kind !== "clock") return read(scope);
  const known = forJobs.get(scope) ?? read(scope);
  forJobs.set(scope, known);
  return known;
});

/** A job asks five times in one step, with one and the same ticket, and changes no settings. */
const forJobs = new WeakMap<Scope, Promise<Agency>>();

async function read(scope: Scope): Promise<Agency> {
  const today = dayIn(scope.now, "UTC");
  const [row] = await oneQuery<AgencyRow>(scope)`
    SELECT id, name, zone, country, region, working_from AS "workingFrom", working_to AS "workingTo",
           working_days AS "workingDays", holidays, clocks, verified_at AS "verifiedAt",
           suspended_at AS "suspendedAt", plan, daily_letter_cap AS "dailyLetterCap",
           COALESCE((
             SELECT json_agg(json_build_object(
               'id', l.id, 'consultantId', l.consultant_id, 'name', c.name, 'email', c.email, 'phone', c.phone,
               'zone', COALESCE(c.zone, agency.zone), 'coverId', l.cover_id, 'coverName', v.name, 'coverEmail', v.email,
               'coverPhone', v.phone, 'coverHere', v.disabled_at IS NULL, 'firstDay', l.first_day::text,
               'lastDay', l.last_day::text) ORDER BY l.first_day, l.id)
             FROM leave l
             JOIN consultant c ON c.agency_id = l.agency_id AND c.id = l.consultant_id
             JOIN consultant v ON v.agency_id = l.agency_id AND v.id = l.cover_id
             WHERE l.agency_id = agency.id AND l.cancelled_at IS NULL AND c.disabled_at IS NULL
               AND l.last_day >= ${addDays(today, -DAYS_AFTER_LEAVE)}::date AND l.first_day <= ${addDays(today, 1)}::date
           ), '[]') AS leaves,
           (SELECT json_build_object('id', c.id, 'name', c.name, 'email', c.email, 'phone', c.phone, 'role', c.role,
                     'zone', c.zone, 'teamId', c.team_id, 'teamName', t.name)
              FROM consultant c LEFT JOIN team t ON t.agency_id = c.agency_id AND t.id = c.team_id
              WHERE c.agency_id = agency.id AND c.id = ${scope.kind === "desk" ? scope.consultantId : null}::uuid) AS self
    FROM agency WHERE id = ${scope.agencyId}::uuid`;
  if (!row) notFound();
  const calendar = {
    zone: row.zone,
    from: row.workingFrom,
    to: row.workingTo,
    days: row.workingDays,
    country: row.country,
    region: row.region,
    overrides: holidayTable(row.holidays),
  };
  const { id, name, zone, country, region, verifiedAt, suspendedAt, plan, dailyLetterCap, leaves, self } =
    row;
  const clocks = clocksOf(row.clocks);
  return {
    id,
    name,
    zone,
    country,
    region,
    calendar,
    clocks,
    verifiedAt,
    suspendedAt,
    plan,
    dailyLetterCap,
    leaves,
    self,
  };
}

type Place = { zone?: Zone | null; country?: string | null; region?: string | null };

/**
 * The working calendar of a person at an employer: their own zone, else the employer's, else ours; the employer's
 * holidays. Hours and weekdays are the agency's settings. Our table of one-off days holds for our own country only.
 */
export function contactCalendar(agency: Agency, employer: Place, contact: Place | null): WorkingCalendar {
  const abroad = employer.country != null && employer.country !== agency.country;
  return {
    ...agency.calendar,
    zone: contact?.zone ?? employer.zone ?? agency.zone,
    country: employer.country ?? agency.country,
    region: employer.country ? (employer.region ?? null) : agency.region,
    overrides: abroad ? [] : agency.calendar.overrides,
  };
}

export type Consultant = {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  role: Role;
  zone: Zone | null;
  teamId: string | null;
  teamName: string | null;
};

/** The people who work here now, by name. */
export const consultantsOf: (scope: Scope) => Promise<Consultant[]> = cache((scope: Scope) =>
  inAgency(scope, async (db) => {
    const rows = await db.consultant.findMany({
      where: { agencyId: scope.agencyId, disabledAt: null },
      include: { team: { select: { name: true } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    });
    return rows.map(asConsultant);
  }),
);

/** The person at the desk, read with the agency. */
export async function me(scope: DeskScope): Promise<Consultant> {
  return (await agencyOf(scope)).self ?? notFound();
}

type ConsultantRow = Omit<Consultant, "role" | "teamName"> & { role: string; team: { name: string } | null };

function asConsultant(row: ConsultantRow): Consultant {
  const { id, name, email, phone, role, zone, teamId, team } = row;
  return { id, name, email, phone, role: role as Role, zone, teamId, teamName: team?.name ?? null };
}
