/** The facts of one interview for tests of the rule that combines the legs: on a Monday, 10:00 to 11:00 in London. */
import { clocksOf } from "@/lib/agencies/clocks";
import type { LoopFacts, RelayFacts, RequestFacts } from "@/lib/loops/settle";
import { ENGLAND } from "./calendars";

/** A time on that Monday, or on another day: `at("15:00")`, `at("2026-11-04 09:00")`. */
export function at(time: string): Date {
  return new Date(`${time.includes(" ") ? time.replace(" ", "T") : `2026-11-02T${time}`}:00Z`);
}

export const BOOKED = at("2026-10-30 12:00");

type Changes = Partial<Omit<LoopFacts, "interview" | "loop" | "requests" | "now">> & {
  interview?: Partial<LoopFacts["interview"]>;
  loop?: Partial<LoopFacts["loop"]>;
  requests?: Partial<RequestFacts>[];
};

export function factsAt(now: string, changes: Changes = {}): LoopFacts {
  const { interview, loop, requests = [{}], ...rest } = changes;
  return {
    now: at(now),
    calendar: ENGLAND,
    clocks: clocksOf({}),
    debrief: null,
    answer: null,
    relays: [],
    ...rest,
    interview: {
      status: "booked",
      day: "2026-11-02",
      endsAt: at("11:00"),
      zone: "Europe/London",
      cancelledBy: null,
      archivedAt: null,
      updatedAt: BOOKED,
      ...interview,
    },
    requests: requests.map((request, place) => ({
      id: `request ${place + 1}`,
      lead: place === 0,
      status: "planned",
      notBefore: null,
      heldUntil: null,
      promisedFor: null,
      askedAt: null,
      answeredAt: null,
      nextChaseAt: null,
      closedAt: BOOKED,
      ...request,
    })),
    loop: { debrief: "not_due", state: "open", closedReason: null, closedAt: null, history: false, ...loop },
  };
}

export function relay(changes: Partial<RelayFacts> & { createdAt: Date }): RelayFacts {
  return {
    kind: "feedback",
    status: "sent",
    sentAt: changes.createdAt,
    toldAt: null,
    nextWordBy: null,
    ...changes,
  };
}
