/** Settings reach the rules: hours, own days and clocks; and a change moves what is due. */
import { expect, test } from "vitest";
import { holidayName } from "@/lib/agencies/calendar";
import { ClocksForm, clockValues } from "@/lib/agencies/clocks-form";
import {
  addHoliday,
  removeHoliday,
  setByItself,
  setClocks,
  setWorkingTime,
  updateAgency,
} from "@/lib/agencies/commands/settings";
import { agencyOf, contactCalendar } from "@/lib/agencies/queries";
import { retimed } from "@/lib/loops/commands/retiming";
import { inAgency } from "@/lib/platform/db";
import { makeAgency } from "../../support/agency";
import { bookedInterview } from "../../support/story";

test("name, place, hours and own days are read back as the calendar", async () => {
  const { scope } = await makeAgency();
  await updateAgency(scope, {
    name: "Ferry & Co",
    zone: "Europe/Dublin",
    place: { country: "IE", region: null },
  });
  await setWorkingTime(scope, { from: "08:30", to: "16:00", days: [4, 1, 2, 1] });
  await addHoliday(scope, { day: "2026-12-24", working: false, name: "Office closed" });
  await addHoliday(scope, { day: "2026-12-24", working: false, name: "Winter outing" });
  await addHoliday(scope, { day: "2026-11-14", working: true, name: "Stock-taking" });
  const { name, calendar } = await agencyOf({ ...scope });
  expect(name).toBe("Ferry & Co");
  expect(calendar).toMatchObject({
    zone: "Europe/Dublin",
    country: "IE",
    from: "08:30",
    to: "16:00",
    days: [1, 2, 4],
  });
  expect(calendar.overrides.map((one) => one.name)).toEqual(["Stock-taking", "Winter outing"]);
  expect(holidayName(calendar, "2026-12-24")).toBe("Winter outing");
  await removeHoliday(scope, "2026-12-24");
  expect((await agencyOf({ ...scope })).calendar.overrides).toHaveLength(1);
});

test("a contact abroad keeps their own zone and holidays, without our own days", async () => {
  const { scope } = await makeAgency();
  await addHoliday(scope, { day: "2026-11-09", working: false, name: "Our day" });
  const agency = await agencyOf({ ...scope });
  const toronto = { zone: "America/Toronto", country: "CA", region: "ON" };
  expect(contactCalendar(agency, toronto, null)).toMatchObject({ ...toronto, overrides: [] });
  expect(contactCalendar(agency, {}, { zone: "Europe/Lisbon" })).toMatchObject({
    zone: "Europe/Lisbon",
    country: "GB",
    region: "ENG",
    overrides: agency.calendar.overrides,
  });
});

test("only changed clocks are stored; the form shows and takes them in its own units", async () => {
  const { scope } = await makeAgency();
  const usual = (await agencyOf(scope)).clocks;
  const typed: Record<string, string> = {
    ...clockValues(usual),
    relayDueMinutes: "2.5",
    chaseDays: "2, 5; 9",
  };
  expect(typed.promiseGraceMinutes).toBe("2");
  await setClocks(scope, ClocksForm.parse(typed));
  const row = await inAgency(scope, (db) => db.agency.findUniqueOrThrow({ where: { id: scope.agencyId } }));
  expect(row.clocks).toEqual({ relayDueMinutes: 150, chaseDays: [2, 5, 9] });
  expect((await agencyOf({ ...scope })).clocks).toEqual({
    ...usual,
    relayDueMinutes: 150,
    chaseDays: [2, 5, 9],
  });
});

test.each([
  ["chaseDays", "3, 2", "at least a business day"],
  ["chaseDays", "soon", "whole numbers"],
  ["relayDueMinutes", "", "give a number"],
  ["holdingAfterHours", "0", "At least 1."],
  ["debriefAlertMinutes", "5", "cannot come before"],
])("a clock out of bounds is marked at its field: %s = %j", async (name, value, message) => {
  const { scope } = await makeAgency();
  const typed = { ...clockValues((await agencyOf(scope)).clocks), [name]: value };
  const { error } = ClocksForm.safeParse(typed);
  expect(error?.issues.map((issue) => [issue.path[0], issue.message.includes(message)])).toContainEqual([
    name,
    true,
  ]);
});

test("only the owner changes settings", async () => {
  const { consultant } = await makeAgency();
  const manager = await consultant("manager");
  await expect(removeHoliday(manager, "2026-12-24")).rejects.toThrow("role does not allow");
});

test("a change of the calendar wakes every open loop, so that its due times move", async () => {
  const { scope } = await makeAgency();
  const { interviewId } = await bookedInterview(scope);
  await retimed(scope, () => setWorkingTime(scope, { from: "10:00", to: "12:00", days: [1] }));
  const loop = await inAgency(scope, (db) =>
    db.loop.findFirst({ where: { agencyId: scope.agencyId, interviewId } }),
  );
  expect(loop?.nextAt).toEqual(scope.now);
});

test("saving the numbers leaves alone what is simply on or off, and the other way round", async () => {
  const { scope, consultant } = await makeAgency();
  const numbers = { ...(await agencyOf(scope)).clocks, holdingAfterHours: 24 };
  await setClocks(scope, numbers);
  await setByItself(scope, "holdingByItself", true);
  expect((await agencyOf({ ...scope })).clocks).toEqual({ ...numbers, holdingByItself: true });
  await setClocks(scope, ClocksForm.parse(clockValues(numbers)));
  expect((await agencyOf({ ...scope })).clocks).toMatchObject({
    holdingAfterHours: 24,
    holdingByItself: true,
  });
  await setByItself(scope, "holdingByItself", false);
  expect((await agencyOf({ ...scope })).clocks.holdingByItself).toBe(false);
  await expect(setByItself(await consultant(), "holdingByItself", true)).rejects.toThrow();
});
