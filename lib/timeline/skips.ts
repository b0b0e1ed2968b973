// What was put off in the wrap-up, as sentences. Pure.
import type { EventType } from "./model";
import { pick, sideOf, type Told, who } from "./telling";

type Say = { day: (day: string) => string };
type SkipEvent = Extract<EventType, "loop.skipped" | "loop.taken_up">;

export const SKIP_SENTENCES: Record<SkipEvent, (event: Told, say: Say) => string> = {
  "loop.skipped": (e, say) => {
    const until = typeof e.data.day === "string" ? ` until ${say.day(e.data.day)}` : "";
    return `${who(e)} put ${what(e)} off${until}${pick(WHYS, e.data.why)}.`;
  },
  "loop.taken_up": (e) => `${who(e)} took ${what(e)} up again.`,
};

function what(event: Told): string {
  if (event.data.part === "to_debrief") return `calling ${sideOf(event, "candidate")} back`;
  if (event.data.part === "to_chase") return `asking ${sideOf(event, "employer")}`;
  return `telling ${sideOf(event, "candidate")}`;
}

const WHYS = {
  not_reached: ": could not be reached",
  waits_for_others: ": somebody else has to answer first",
  no_time: ": no time that day",
};
