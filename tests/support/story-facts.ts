/** The facts of an interview that took place and was asked about, for the story that the candidate reads. */
import type { StoryFacts } from "@/lib/portal/story";

export const at = (text: string) => new Date(`2026-11-${text}:00Z`);

const FACTS: StoryFacts = {
  now: at("05T12:00"),
  employer: "Harrow Mills",
  consultant: "Jane",
  interview: {
    day: "2026-11-02",
    startsAt: at("02T10:00"),
    endsAt: at("02T11:00"),
    zone: "Europe/London",
    status: "attended",
    cancelledBy: null,
  },
  debrief: { loggedAt: at("02T11:30"), decidesBy: null },
  debriefLeg: "logged",
  request: {
    status: "asked",
    askedAt: at("02T12:00"),
    waitsUntil: null,
    promisedFor: null,
    answeredAt: null,
    reminders: [],
  },
  relays: [],
  wordDue: true,
  wordDueAt: null,
  toldAt: null,
  withdrewAt: null,
};

export type Wishes = Partial<Omit<StoryFacts, "request" | "interview">> & {
  request?: Partial<NonNullable<StoryFacts["request"]>>;
  interview?: Partial<StoryFacts["interview"]>;
};

export const facts = ({ request, interview, ...more }: Wishes = {}): StoryFacts => ({
  ...FACTS,
  ...more,
  interview: { ...FACTS.interview, ...interview },
  request: FACTS.request && { ...FACTS.request, ...request },
});

export const FEEDBACK = {
  kind: "feedback",
  sentAt: at("05T10:00"),
  toldAt: null,
  spoken: false,
  nextWordBy: null,
} as const;
