/** How the agency works: its name and place, its hours and holidays, its clocks. The owner's to change. */
import "server-only";
import { type Db, inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import type { Day, Zone } from "@/lib/platform/time";
import { audit } from "@/lib/timeline/commands";
import { type Clocks, clocksOf, SWITCHES, type Switch } from "../clocks";
import { changedClocks } from "../clocks-form";
import { type HolidayOverride, holidayTable } from "../holiday-table";
import type { Place } from "../place";
import { requireMay } from "../roles";

/** More than an agency's own days of some years; the table is read at every page. */
const MOST_DAYS = 200;

export async function updateAgency(
  scope: DeskScope,
  input: { name: string; zone: Zone; place: Place },
): Promise<void> {
  const { name, zone, place } = input;
  await change(scope, "agency_changed", () => ({ name, zone, ...place }));
}

/** Local "HH:MM", and ISO weekdays. */
export async function setWorkingTime(
  scope: DeskScope,
  input: { from: string; to: string; days: number[] },
): Promise<void> {
  const workingDays = [...new Set(input.days)].sort();
  await change(scope, "working_time_changed", () => ({
    workingFrom: input.from,
    workingTo: input.to,
    workingDays,
  }));
}

/** A day closed or opened by the agency itself; a second entry for the same day takes the place of the first. */
export async function addHoliday(scope: DeskScope, override: HolidayOverride): Promise<void> {
  await change(scope, "holidays_changed", (table) => {
    const days = [...table.filter(({ day }) => day !== override.day), override];
    if (days.length > MOST_DAYS)
      throw new Refusal("The table is full. Please remove days that are past.", "day");
    return { holidays: days.sort((a, b) => a.day.localeCompare(b.day)) };
  });
}

export async function removeHoliday(scope: DeskScope, day: Day): Promise<void> {
  await change(scope, "holidays_changed", (table) => ({ holidays: table.filter((one) => one.day !== day) }));
}

export async function setClocks(scope: DeskScope, clocks: Clocks): Promise<void> {
  await change(scope, "clocks_changed", (_table, before) => {
    const known = clocksOf(before);
    const on = SWITCHES.filter((name) => known[name]).map((name) => [name, true]);
    return { clocks: { ...changedClocks(clocks), ...Object.fromEntries(on) } };
  });
}

/** Whether the product does this by itself. The numbers stay as they are. */
export async function setByItself(scope: DeskScope, name: Switch, on: boolean): Promise<void> {
  await change(scope, "clocks_changed", (_table, before) => ({
    clocks: { ...(before as Partial<Clocks>), [name]: on },
  }));
}

type Change = Parameters<Db["agency"]["update"]>[0]["data"];

/** Locks the row while its table of days is rewritten, so that two owners do not undo each other. */
async function change(
  scope: DeskScope,
  action: string,
  data: (table: HolidayOverride[], clocks: unknown) => Change,
): Promise<void> {
  requireMay(scope, "manage_agency");
  await inAgency(scope, async (db) => {
    const { agencyId } = scope;
    const [row] = await db.$queryRaw<{ holidays: unknown; clocks: unknown }[]>`
      SELECT holidays, clocks FROM agency WHERE id = ${agencyId}::uuid FOR UPDATE`;
    await db.agency.update({ where: { id: agencyId }, data: data(holidayTable(row?.holidays), row?.clocks) });
    await audit(db, scope, action, agencyId);
  });
}
