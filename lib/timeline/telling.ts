/** The people and things of an event by name, as a sentence needs them: pure. */
import type { Actor, EventType } from "./model";

/** An event with the names behind its ids; a name is null where nobody stands there or it has been erased. */
export type Told = {
  type: EventType;
  actor: Actor;
  actorName: string | null;
  rule: string | null;
  data: Record<string, unknown>;
  interviewId: string | null;
  candidate: string | null;
  employer: string | null;
  contact: string | null;
  job: string | null;
  /** The consultants between whom a loop changed hands. */
  from: string | null;
  to: string | null;
};

/** Who did it; begins a sentence. */
export function who(event: Told): string {
  return event.actorName ?? NOBODY[event.actor];
}

/** The person who is asked. */
export function respondent(event: Told): string {
  return event.contact ?? event.employer ?? "the employer";
}

/** One side of the interview by name. */
export function sideOf(event: Told, side: "employer" | "candidate"): string {
  return (side === "candidate" ? event.candidate : event.employer) ?? `the ${side}`;
}

/** The record an event is about: the nearest of those it names. */
export function subject(event: Told): string {
  if (event.interviewId) return "the interview";
  return event.contact ?? event.job ?? event.candidate ?? event.employer ?? "a record";
}

/** The words for a value; nothing for one that we do not know. */
export function pick(words: Readonly<Record<string, string>>, value: unknown): string {
  return typeof value === "string" && Object.hasOwn(words, value) ? (words[value] ?? "") : "";
}

/** "employer_rejected" as a person reads it. */
export function inWords(name: string): string {
  return name.replaceAll(/[._]/g, " ");
}

/** The name of a field as a person reads it: "preferredChannel" is the "preferred channel". */
export function nounOf(field: string): string {
  const words = field
    .trim()
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return Object.hasOwn(NOUNS, words) ? (NOUNS[words] ?? words) : inWords(words);
}

const NOBODY: Record<Actor, string> = {
  consultant: "Somebody at the agency",
  candidate: "The candidate",
  employer: "Somebody at the employer",
  product: "Hearback",
};

const NOUNS: Record<string, string> = {
  email: "e-mail address",
  phone: "telephone number",
  zone: "time zone",
  status: "attendance",
  interviewers: "people met",
  "preferred channel": "way to be reached",
  "wants reasons": "wish to hear reasons",
};
