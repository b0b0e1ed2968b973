// What a select for places or time zones holds, in groups; rendered on the server and handed to a form as children.
import { placeGroups } from "@/lib/agencies/place";
import { zoneGroups } from "@/lib/agencies/zones";

/** Countries; those with holidays of their regions as a group. */
export function PlaceOptions() {
  return placeGroups().map((group) =>
    group.regions.length === 0 ? (
      <option key={group.country} value={group.country}>
        {group.label}
      </option>
    ) : (
      <optgroup key={group.country} label={group.label}>
        <option value={group.country}>{group.label} (any region)</option>
        {group.regions.map((region) => (
          <option key={region.value} value={region.value}>
            {region.label}
          </option>
        ))}
      </optgroup>
    ),
  );
}

export function ZoneOptions() {
  return zoneGroups().map((group) => (
    <optgroup key={group.label} label={group.label}>
      {group.zones.map((zone) => (
        <option key={zone.value} value={zone.value}>
          {zone.label}
        </option>
      ))}
    </optgroup>
  ));
}
