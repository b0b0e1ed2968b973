/** The agency's own table of holidays and extra working days, as stored and as typed: one line a day. */
import { z } from "zod";
import { DayField } from "@/lib/platform/fields";

/** `working: false` closes the day under its name (a proclaimed bank holiday); `working: true` opens it. */
export const HolidayOverride = z.object({ day: DayField, working: z.boolean(), name: z.string().max(80) });
export type HolidayOverride = z.infer<typeof HolidayOverride>;

/** From the column; a row that cannot be read is left out rather than stopping every clock of the agency. */
export function holidayTable(json: unknown): HolidayOverride[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((row) => {
    const parsed = HolidayOverride.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}
