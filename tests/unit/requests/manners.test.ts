/** When a letter to an employer may leave, and when never. */
import { describe, expect, it } from "vitest";
import type { WorkingCalendar } from "@/lib/agencies/calendar";
import { Clocks } from "@/lib/agencies/clocks";
import { chasePlan } from "@/lib/requests/chase-plan";
import { askDeparture, chaseDeparture, type Person, warningsFor, whyNever } from "@/lib/requests/manners";

const TORONTO: WorkingCalendar = {
  zone: "America/Toronto",
  from: "09:00",
  to: "17:30",
  days: [1, 2, 3, 4, 5],
  country: "CA",
  region: "ON",
  overrides: [],
};
const PERSON: Person = {
  name: "Piotr Zieliński",
  email: "piotr@harrow.test",
  phone: null,
  preferredChannel: "email",
  doNotContact: false,
  doNotContactUntil: null,
  doNotContactWhy: null,
  leftAt: null,
  archivedAt: null,
  addressFailedAt: null,
};
/** Friday 13 November 2026, 21:10 in Toronto. */
const FRIDAY_NIGHT = new Date("2026-11-14T02:10:00Z");
const FRIDAY_NOON = new Date("2026-11-13T17:00:00Z");
const timing = (now: Date, notBefore: string | null = null) => ({
  now,
  calendar: TORONTO,
  person: PERSON,
  notBefore,
});

describe("an ask", () => {
  it("leaves at once in the reader's working hours", () => {
    expect(askDeparture(timing(FRIDAY_NOON))).toEqual({ when: "now" });
  });

  it("waits for their next morning at night, and says so", () => {
    const departure = askDeparture(timing(FRIDAY_NIGHT));
    expect(departure).toMatchObject({ when: "later", at: new Date("2026-11-16T14:00:00Z") });
    expect(departure).toHaveProperty(
      "because",
      expect.stringMatching(/It is 21:10 for them.*Mon 16 Nov 09:00 their time/),
    );
  });

  it("is never inside a silence that was asked for", () => {
    expect(askDeparture(timing(FRIDAY_NOON, "2026-11-20"))).toMatchObject({
      when: "later",
      rule: "not_before",
      at: new Date("2026-11-20T14:00:00Z"),
    });
    const person = { ...PERSON, doNotContactUntil: "2026-12-01" };
    expect(askDeparture({ ...timing(FRIDAY_NOON), person })).toMatchObject({ rule: "do_not_contact_until" });
  });
});

describe("a chase", () => {
  it("is the only one of its day, and the weekend does not count", () => {
    const taken = [{ day: "2026-11-13", about: "Kofi Mensah" }];
    const departure = chaseDeparture(timing(FRIDAY_NOON), taken);
    expect(departure).toMatchObject({ rule: "one_chaser_a_day", at: new Date("2026-11-16T14:00:00Z") });
    expect(departure).toHaveProperty("because", expect.stringContaining("about Kofi Mensah"));
  });

  it("steps over every taken day", () => {
    const taken = ["2026-11-13", "2026-11-16", "2026-11-17"].map((day) => ({ day, about: "Kofi" }));
    expect(chaseDeparture(timing(FRIDAY_NOON), taken)).toMatchObject({
      at: new Date("2026-11-18T14:00:00Z"),
    });
  });

  it("leaves at once on a free day", () => {
    const taken = [{ day: "2026-11-12", about: "Kofi" }];
    expect(chaseDeparture(timing(FRIDAY_NOON), taken)).toEqual({ when: "now" });
  });
});

describe("nobody writes", () => {
  it.each<[string, Partial<Person>, RegExp]>([
    [
      "to a person who asked us not to",
      { doNotContact: true, doNotContactWhy: "complained" },
      /asked us not to write \(complained\)/,
    ],
    ["to one who left", { leftAt: FRIDAY_NOON }, /has left/],
    ["without an address", { email: null }, /no e-mail address/],
    ["to an address that fails", { addressFailedAt: FRIDAY_NOON }, /come back/],
    ["to an archived person", { archivedAt: FRIDAY_NOON }, /archived/],
  ])("%s", (_name, change, words) => {
    expect(whyNever({ ...PERSON, ...change })).toMatch(words);
  });

  it("to nobody", () => {
    expect(whyNever(null)).toMatch(/Whom do we ask/);
    expect(whyNever(PERSON)).toBeNull();
  });
});

it("warns of shared mailboxes and of people who prefer the telephone", () => {
  expect(warningsFor({ ...PERSON, email: "hr@harrow.test", preferredChannel: "phone" })).toHaveLength(2);
  expect(warningsFor(PERSON)).toEqual([]);
});

const PLANNED = {
  askedAt: FRIDAY_NOON,
  chaseCount: 0,
  notBefore: null,
  doNotContactUntil: null,
  heldUntil: null,
  promisedFor: null,
  clocks: Clocks.parse({}),
  calendar: TORONTO,
};

it("plans one overdue chase for now, and the rest for days to come", () => {
  const twoWeeksOn = new Date(FRIDAY_NOON.getTime() + 14 * 86_400_000);
  const [first, ...rest] = chasePlan(PLANNED, twoWeeksOn);
  expect(first?.at.getTime()).toBeLessThan(twoWeeksOn.getTime());
  for (const step of rest) expect(step.at.getTime()).toBeGreaterThan(twoWeeksOn.getTime());
});

it("plans the chases to the end, the third by telephone, then the question whether to stop", () => {
  const plan = chasePlan(PLANNED, FRIDAY_NOON);
  expect(plan.map((step) => step.step)).toEqual(["email", "email", "phone", "email", "email", "lapse"]);
  const times = plan.map((step) => step.at.getTime());
  expect(times).toEqual([...times].sort((a, b) => a - b));
});
