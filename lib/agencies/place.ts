/** Where an agency works: a country and, where its holidays differ, a region, as one choice ("GB-SCT"). */
import Holidays from "date-holidays";
import { z } from "zod";

/** Both as holidays.ts wants them: "GB" and "SCT" or null. */
export type Place = { country: string; region: string | null };
export type PlaceGroup = { country: string; label: string; regions: { value: string; label: string }[] };

/** From one select. Refuses places whose holidays we do not know. */
export const PlaceChoice = z
  .string()
  .refine((value) => allPlaces().has(value), "Please choose where you work.")
  .transform(placeOf);

export function placeOf(choice: string): Place {
  const dash = choice.indexOf("-");
  if (dash < 0) return { country: choice, region: null };
  return { country: choice.slice(0, dash), region: choice.slice(dash + 1) };
}

export function placeValue(place: Place): string {
  return place.region ? `${place.country}-${place.region}` : place.country;
}

/** "Scotland, United Kingdom". */
export function placeName(place: Place): string {
  const country = COUNTRIES.of(place.country) ?? place.country;
  const region = place.region ? book().getStates(place.country, "en")?.[place.region] : undefined;
  return region ? `${region}, ${country}` : country;
}

/** Every country we know the holidays of, by English name, each with its regions (if it has any). */
export function placeGroups(): PlaceGroup[] {
  groups ??= Object.keys(book().getCountries("en"))
    .map((country) => ({
      country,
      label: COUNTRIES.of(country) ?? country,
      regions: Object.entries(book().getStates(country, "en") ?? {})
        .map(([region, label]) => ({ value: `${country}-${region}`, label }))
        .sort((a, b) => a.label.localeCompare(b.label, "en")),
    }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
  return groups;
}

const COUNTRIES = new Intl.DisplayNames("en-GB", { type: "region" });
let holidays: Holidays | undefined;
let groups: PlaceGroup[] | undefined;
let places: Set<string> | undefined;

function book(): Holidays {
  holidays ??= new Holidays();
  return holidays;
}

function allPlaces(): Set<string> {
  places ??= new Set(
    placeGroups().flatMap((group) => [group.country, ...group.regions.map((region) => region.value)]),
  );
  return places;
}
