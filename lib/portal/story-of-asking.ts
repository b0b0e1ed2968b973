/** The employer's part of the story: asked, reminded, what they promised, whether they answered. Pure. */
import { formatDay } from "@/lib/interviews/when";
import { type Day, dayIn, type Instant, type Zone } from "@/lib/platform/time";
import { words } from "@/lib/platform/words";
import type { StoryFacts, StoryStep, Tell } from "./story";

const say = words("portal.story");

export function asking({ facts, zone, today }: Tell): StoryStep[] {
  const { employer, request, debrief } = facts;
  const steps: StoryStep[] = [];
  if (request?.askedAt)
    steps.push({
      key: "asked",
      state: "done",
      label: say("asked", { employer }),
      when: on(request.askedAt, zone, today),
    });
  const reminders = request?.reminders ?? [];
  const last = reminders.at(-1);
  if (last)
    steps.push({
      key: "reminded",
      state: "done",
      label: say("reminded", { count: reminders.length }),
      when: say(reminders.length > 1 ? "lastOn" : "on", { day: on(last, zone, today) }),
    });
  const status = request?.status ?? "planned";
  if (request?.answeredAt)
    return [
      ...steps,
      {
        key: "answer",
        state: "done",
        label: say("answered", { employer }),
        when: on(request.answeredAt, zone, today),
      },
    ];
  if (ENDED[status])
    return [...steps, { key: "answer", state: "done", label: say(ENDED[status], { employer }) }];
  if (!request?.askedAt) {
    const later =
      request?.waitsUntil && request.waitsUntil > today ? formatDay(request.waitsUntil, today) : undefined;
    const state = status === "ready" || status === "held" ? "current" : "todo";
    return [
      {
        key: "asked",
        state,
        label: say("willAsk", { employer }),
        when: later && say("from", { day: later }),
      },
    ];
  }
  const promised = request.promisedFor && status === "promised" ? request.promisedFor : null;
  const decides = promised ?? (debrief?.decidesBy && debrief.decidesBy >= today ? debrief.decidesBy : null);
  const label = promised ? say("theySay") : decides ? say("theyDecide") : say("waiting");
  return [
    ...steps,
    {
      key: "answer",
      state: "current",
      label,
      when: decides ? say("by", { day: formatDay(decides, today) }) : undefined,
    },
  ];
}

/** The employer's part is over, one way or the other. */
export function isSettled({ request }: StoryFacts): boolean {
  return request !== null && (request.answeredAt !== null || ENDED[request.status] !== undefined);
}

/** A day as the candidate's own calendar has it. */
export function on(at: Instant, zone: Zone, today: Day): string {
  return formatDay(dayIn(at, zone), today);
}

const ENDED: Record<string, "declined" | "noAnswer" | undefined> = {
  declined: "declined",
  lapsed: "noAnswer",
  unreachable: "noAnswer",
};
