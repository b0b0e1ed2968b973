/** Hours, weekdays and own days; each moves the clocks. */
"use server";

import { revalidatePath } from "next/cache";
import { addHoliday, removeHoliday, setWorkingTime } from "@/lib/agencies/commands/settings";
import { HolidayAdded, HolidayRemoved, WorkingTime } from "@/lib/agencies/model";
import { retimed } from "@/lib/loops/commands/retiming";
import { deskAction } from "@/lib/platform/action";

const PAGE = "/settings/calendar";

export const saveWorkingTime = deskAction(WorkingTime, async (scope, input) => {
  await retimed(scope, () => setWorkingTime(scope, input));
  revalidatePath(PAGE);
  return { message: "Saved. Due times are worked out anew within a minute." };
});

export const addOwnDay = deskAction(HolidayAdded, async (scope, input) => {
  await retimed(scope, () => addHoliday(scope, input));
  revalidatePath(PAGE);
  return { message: `${input.name} is in the calendar.` };
});

export const removeOwnDay = deskAction(HolidayRemoved, async (scope, { day }) => {
  await retimed(scope, () => removeHoliday(scope, day));
  revalidatePath(PAGE);
});
