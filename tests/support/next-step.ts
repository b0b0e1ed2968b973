/** The next step of an interview that took place, with what a test changes. */
import { nextStep, type StepFacts } from "@/lib/loops/next-step";
import { at } from "./loop-facts";

export const NOW = at("12:00");

export type Changes = Partial<Omit<StepFacts, "loop">> & { loop?: Partial<StepFacts["loop"]> };

export function step(changes: Changes) {
  const { loop, ...rest } = changes;
  return nextStep(
    {
      interviewId: "42",
      status: "attended",
      startsAt: at("10:00"),
      endsAt: at("11:00"),
      archived: false,
      callBackGrace: 120,
      candidate: "Nadia",
      employer: "Harrow Mills",
      respondent: "Piotr",
      ownAccount: null,
      ...rest,
      loop: {
        state: "open",
        closedReason: null,
        history: false,
        debrief: "logged",
        debriefDueAt: null,
        nextAt: null,
        request: "planned",
        requestDueAt: null,
        relay: "nothing_to_say",
        relayDueAt: null,
        lastWordAt: null,
        holdingAt: null,
        holdingCall: false,
        newsAskedAt: null,
        passOnAt: null,
        ...loop,
      },
    },
    NOW,
  );
}
