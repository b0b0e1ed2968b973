/** The time zones one can pick, by continent and city: pure. */
import type { Zone } from "@/lib/platform/time";

export type ZoneGroup = { label: string; zones: { value: Zone; label: string }[] };

/** Every zone this runtime knows, as "City" under its continent; UTC last. */
export function zoneGroups(): ZoneGroup[] {
  groups ??= grouped(Intl.supportedValuesOf("timeZone").filter((zone) => zone.includes("/")));
  return groups;
}

/** "London" for "Europe/London", "Buenos Aires, Argentina" for "America/Argentina/Buenos_Aires". */
export function cityOf(zone: Zone): string {
  return zone.split("/").slice(1).reverse().join(", ").replaceAll("_", " ") || zone;
}

let groups: ZoneGroup[] | undefined;

function grouped(zones: Zone[]): ZoneGroup[] {
  const byContinent = new Map<string, ZoneGroup>();
  for (const value of zones) {
    const label = value.split("/")[0] ?? "";
    const group = byContinent.get(label) ?? { label, zones: [] };
    byContinent.set(label, group);
    group.zones.push({ value, label: cityOf(value) });
  }
  const all = [...byContinent.values()].sort((a, b) => a.label.localeCompare(b.label, "en"));
  for (const group of all) group.zones.sort((a, b) => a.label.localeCompare(b.label, "en"));
  return [...all, { label: "Elsewhere", zones: [{ value: "UTC", label: "UTC" }] }];
}
