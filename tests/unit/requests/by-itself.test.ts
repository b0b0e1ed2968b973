/** What the product does by itself, and what it leaves to people: every state, every kind of step. */
import { describe, expect, test } from "vitest";
import { clocksOf } from "@/lib/agencies/clocks";
import { nextAct } from "@/lib/requests/by-itself";
import type { ChaseFacts } from "@/lib/requests/cadence";
import { askedAt } from "@/lib/requests/chase-plan";
import { REQUEST_MOVES, type RequestStatus } from "@/lib/requests/lifecycle";
import type { Person } from "@/lib/requests/manners";
import { ENGLAND } from "../../support/calendars";
import { ASKED, london } from "../../support/chasing";

const PIOTR: Person = {
  name: "Piotr",
  email: "piotr@mills.example",
  phone: "+44 20 7946 0000",
  preferredChannel: "email",
  doNotContact: false,
  doNotContactUntil: null,
  doNotContactWhy: null,
  leftAt: null,
  archivedAt: null,
  addressFailedAt: null,
};
const facts = askedAt(ASKED, clocksOf({}), ENGLAND);
const act = (
  status: RequestStatus,
  person: Person | null,
  chase: ChaseFacts | null,
  more: { callAt?: string; now?: Date } = {},
) => nextAct({ status, person, chase, callAt: null, now: london("2026-12-31", "12:00"), ...more });
const STATES = Object.keys(REQUEST_MOVES) as RequestStatus[];

describe("by itself", () => {
  test("something is done in two states only, whoever is asked", () => {
    for (const status of STATES.filter((one) => one !== "ready" && one !== "asked"))
      for (const person of [PIOTR, null])
        expect(act(status, person, facts), status).toEqual({ do: "nothing" });
  });

  test("who is ready to be asked is asked, who was asked is reminded", () => {
    expect(act("ready", PIOTR, null)).toEqual({ do: "ask" });
    expect(act("asked", PIOTR, facts)).toEqual({
      do: "chase",
      at: london("2026-11-03", "16:10"),
      rule: "by_itself_cadence",
    });
  });

  test("a broken promise is the reason that is named", () => {
    const broken = {
      ...facts,
      promisedFor: "2026-11-05",
      lastChasedAt: london("2026-11-03", "16:10"),
      chaseCount: 1,
    };
    expect(act("asked", PIOTR, broken)).toMatchObject({ do: "chase", rule: "by_itself_broken_promise" });
  });

  test("the third reminder is a call, and a call is a person's", () => {
    expect(act("asked", PIOTR, { ...facts, chaseCount: 2 })).toMatchObject({
      why: "telephone",
      stuck: false,
    });
  });

  test("a letter on paper is a person's, too", () => {
    const paper = { ...facts, clocks: clocksOf({ phoneChases: [], paperChases: [1] }) };
    expect(act("asked", PIOTR, paper)).toEqual({ do: "people", why: "paper", stuck: false });
  });

  test("whoever prefers the telephone never gets a letter by itself", () => {
    for (const status of ["ready", "asked"] as const)
      expect(act(status, { ...PIOTR, preferredChannel: "phone" }, facts)).toMatchObject({
        why: "prefers_telephone",
      });
  });

  test("when the reminders are used up, people are asked whether to stop", () => {
    expect(act("asked", PIOTR, { ...facts, chaseCount: 6 })).toMatchObject({ do: "people", why: "stop" });
  });

  test("nobody named, and everybody who is never to be written to, waits for people", () => {
    const never: Partial<Person>[] = [
      { email: null },
      { doNotContact: true },
      { leftAt: london("2026-11-01", "09:00") },
      { archivedAt: london("2026-11-01", "09:00") },
      { addressFailedAt: london("2026-11-01", "09:00") },
    ];
    for (const status of ["ready", "asked"] as const) {
      expect(act(status, null, facts)).toEqual({ do: "people", why: "whom", stuck: true });
      for (const change of never)
        expect(act(status, { ...PIOTR, ...change }, facts)).toEqual({
          do: "people",
          why: "never",
          stuck: true,
        });
    }
  });
});
