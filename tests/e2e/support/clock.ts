/** The product's clock, moved by a file that web and worker read: letters leave in working hours, whenever the tests run. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { Temporal } from "temporal-polyfill";

const LONDON = "Europe/London";

/** Moves the clock to 10:30 in London on a working day at least `days` ahead of the real date, and says what it shows. */
export function moveClock(days = 0): Date {
  const now = Temporal.Now.zonedDateTimeISO(LONDON);
  let day = now.toPlainDate().add({ days });
  if (days === 0 && now.hour >= 10) day = day.add({ days: 1 });
  while (!isPlain(day)) day = day.add({ days: 1 });
  const then = day.toZonedDateTime({ timeZone: LONDON, plainTime: "10:30" });
  showClock(new Date(then.epochMilliseconds));
  return new Date(then.epochMilliseconds);
}

/** A working day that far ahead, at this hour of that zone; and the clock shows it. */
export function moveClockTo(from: Date, workingDays: number, time: string, zone: string): Date {
  let day = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  for (let left = workingDays; left > 0; ) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5) left -= 1;
  }
  const then = new Date(day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds);
  showClock(then);
  return then;
}

function showClock(then: Date): void {
  const data = process.env.HEARBACK_DATA;
  if (!data) throw new Error("HEARBACK_DATA is not set: scripts/suites/browser.mjs sets it");
  writeFileSync(path.join(data, "clock"), String(then.getTime() - Date.now()));
}

/** The day before, as a date field takes it. */
export function dayBefore(at: Date, days = 1): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(LONDON)
    .toPlainDate()
    .subtract({ days })
    .toString();
}

/** A weekday away from the holidays of December, January, Easter and the bank-holiday Mondays: Tuesday to Thursday. */
function isPlain(day: Temporal.PlainDate): boolean {
  const christmas = (day.month === 12 && day.day > 22) || (day.month === 1 && day.day < 3);
  return day.dayOfWeek >= 2 && day.dayOfWeek <= 4 && !christmas;
}
