/** An open loop as Today reads it, one after the other; and its rows as short lines. */
import { type OpenLoop, PARTS, type TodayRow, todayRows } from "@/lib/loops/today";
import { at } from "./loop-facts";

export const NOW = at("12:00");

let number = 0;
export function loop(changes: Partial<OpenLoop>): OpenLoop {
  number += 1;
  return {
    interviewId: `interview ${number}`,
    number,
    round: 1,
    startsAt: at("10:00"),
    endsAt: at("11:00"),
    day: "2026-11-02",
    zone: "Europe/London",
    candidateId: "candidate",
    candidateName: "Nadia Okafor",
    candidatePhone: null,
    employerId: "employer",
    employerName: "Harrow Mills",
    jobTitle: "Dye chemist",
    contactName: "Piotr Zieliński",
    ownerId: "owner",
    ownerName: "Jane Cole",
    debrief: "logged",
    debriefDueAt: null,
    request: "planned",
    requestDueAt: null,
    chaseCount: null,
    promisedFor: null,
    heldUntil: null,
    relay: "nothing_to_say",
    relayDueAt: null,
    lastWordAt: null,
    nextAt: null,
    holdingAt: null,
    holdingCall: false,
    repliedAt: null,
    toldAt: null,
    callWishedAt: null,
    callWishedFor: null,
    newsAskedAt: null,
    passOnAt: null,
    ...changes,
  };
}

/** Every row as "part: state, action, urgency". */
export function rowsOf(...loops: OpenLoop[]): string[] {
  const rows = todayRows(loops, NOW);
  return PARTS.flatMap((part) =>
    rows[part].map((row: TodayRow) => `${part}: ${row.state}, ${row.action.label}, ${row.urgency}`),
  );
}
