/** The public holidays of a country or region, by day. */
import Holidays from "date-holidays";
import type { Day } from "@/lib/platform/time";

/**
 * The days off of one year with their English names: public and bank holidays, substitute days beside the days they
 * stand for (where 26 December is a Saturday, both it and the Monday are listed; nobody is rung on either).
 * A day counts when it is a holiday at three in the afternoon: that leaves out the evenings on which some feasts
 * begin, and takes in Christmas Eve where it is kept from two. Unknown countries have none; one-off proclaimed days
 * are missing in the source, so an agency keeps overrides.
 * `country` is ISO 3166-1 ("GB"), `region` the part after the hyphen in ISO 3166-2 ("SCT"). Computed once a year and place.
 */
export function holidaysIn(country: string, region: string | null, year: number): ReadonlyMap<Day, string> {
  const key = `${country}/${region ?? ""}/${year}`;
  const known = years.get(key);
  if (known) return known;
  const days = new Map<Day, string>();
  for (const holiday of placeOf(country, region).getHolidays(year, "en") ?? []) {
    if (holiday.type !== "public" && holiday.type !== "bank") continue;
    for (const day of afternoonsIn(holiday.start, holiday.end)) {
      if (!days.has(day)) days.set(day, holiday.name);
    }
  }
  years.set(key, days);
  return days;
}

/** A pure function remembered: the same place and year always give the same days. */
const years = new Map<string, ReadonlyMap<Day, string>>();
const places = new Map<string, Holidays>();

/** In "UTC" the library's instants are wall-clock times, whatever zone this process lives in. */
function placeOf(country: string, region: string | null): Holidays {
  const key = `${country}/${region ?? ""}`;
  const known = places.get(key);
  if (known) return known;
  const options = { timezone: "UTC" };
  const place = region ? new Holidays(country, region, options) : new Holidays(country, options);
  places.set(key, place);
  return place;
}

function afternoonsIn(start: Date, end: Date): Day[] {
  const afternoon = 15 * 60 * 60_000;
  const aDay = 24 * 60 * 60_000;
  const days: Day[] = [];
  for (let day = Math.floor(start.getTime() / aDay) * aDay; day < end.getTime(); day += aDay) {
    if (start.getTime() <= day + afternoon && day + afternoon < end.getTime()) {
      days.push(new Date(day).toISOString().slice(0, 10));
    }
  }
  return days;
}
