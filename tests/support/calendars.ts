/** Working calendars of six places, for tests of rules that depend on one. */
import type { WorkingCalendar } from "@/lib/agencies/calendar";

export function calendarIn(
  zone: string,
  country: string,
  region: string | null,
  days = [1, 2, 3, 4, 5],
): WorkingCalendar {
  return { zone, country, region, from: "09:00", to: "17:30", days, overrides: [] };
}

export const ENGLAND = calendarIn("Europe/London", "GB", "ENG");
export const SCOTLAND = calendarIn("Europe/London", "GB", "SCT");
export const BAVARIA = calendarIn("Europe/Berlin", "DE", "BY");
export const USA = calendarIn("America/New_York", "US", null);
export const ONTARIO = calendarIn("America/Toronto", "CA", "ON");
export const INDIA = calendarIn("Asia/Kolkata", "IN", null);

export const PLACES = [ENGLAND, SCOTLAND, BAVARIA, USA, ONTARIO, INDIA];
