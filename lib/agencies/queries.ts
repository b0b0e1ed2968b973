/** Who we are: the agency with its calendar and clocks, its people, and the one who is asking. */
import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { inAgency, oneQuery } from "@/lib/platform/db";
import type { DeskScope, Role, Scope } from "@/lib/platform/scope";
import type { Instant, Zone } from "@/lib/platform/time";
import type { WorkingCalendar } from "./calendar";
import { type Clocks, clocksOf } from "./clocks";
import { holidayTable } from "./holiday-table";

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
};

type AgencyRow = Omit<Agency, "calendar" | "clocks"> & {
  workingFrom: string;
  workingTo: string;
  workingDays: number[];
  holidays: unknown;
  clocks: unknown;
};

/** The agency of the scope. Asked once a request, however many pages and components ask. */
export const agencyOf: (scope: Scope) => Promise<Agency> = cache(async (scope: Scope) => {
  const [row] = await oneQuery<AgencyRow>(scope)`
    SELECT id, name, zone, country, region, working_from AS "workingFrom", working_to AS "workingTo",
           working_days AS "workingDays", holidays, clocks, verified_at AS "verifiedAt",
           suspended_at AS "suspendedAt", plan, daily_letter_cap AS "dailyLetterCap"
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
  const { id, name, zone, country, region, verifiedAt, suspendedAt, plan, dailyLetterCap } = row;
  const clocks = clocksOf(row.clocks);
  return { id, name, zone, country, region, calendar, clocks, verifiedAt, suspendedAt, plan, dailyLetterCap };
});

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

/** The person at the desk. */
export const me: (scope: DeskScope) => Promise<Consultant> = cache(async (scope: DeskScope) => {
  const [row] = await oneQuery<Consultant>(scope)`
    SELECT c.id, c.name, c.email, c.phone, c.role, c.zone, c.team_id AS "teamId", t.name AS "teamName"
    FROM consultant c LEFT JOIN team t ON t.agency_id = c.agency_id AND t.id = c.team_id
    WHERE c.agency_id = ${scope.agencyId}::uuid AND c.id = ${scope.consultantId}::uuid`;
  if (!row) notFound();
  return row;
});

type ConsultantRow = Omit<Consultant, "role" | "teamName"> & { role: string; team: { name: string } | null };

function asConsultant(row: ConsultantRow): Consultant {
  const { id, name, email, phone, role, zone, teamId, team } = row;
  return { id, name, email, phone, role: role as Role, zone, teamId, teamName: team?.name ?? null };
}
