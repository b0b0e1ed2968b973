/** What people do about one interview of a simulated agency, as the dice say. */
import {
  declineFeedback,
  holdRequest,
  logCall,
  promiseAnswer,
  recordAnswer,
} from "@/lib/loops/commands/asking";
import { logDebrief } from "@/lib/loops/commands/debriefing";
import type { DeskScope } from "@/lib/platform/scope";
import { addDays, addMinutes, type Day, dayIn, type Instant } from "@/lib/platform/time";
import type { Deed } from "./passing-time";
import type { Simulated } from "./simulation";
import type { Booked } from "./story";

/** What people do about one interview: a call-back or none, calls, silences asked for, an answer or none. */
export function lifeOf(
  { interviewId, requestId }: Booked,
  by: DeskScope,
  story: Simulated,
  start: Instant,
  roll: () => number,
): Deed[] {
  const within = (fromDays: number, toDays: number) =>
    addMinutes(start, (fromDays + roll() * (toDays - fromDays)) * 24 * 60);
  const deeds: Deed[] = [];
  const put = (chance: number, at: Instant, act: Deed["do"]) => {
    // Nobody rings, or asks for silence, about what is settled: that would take it up again.
    if (roll() < chance)
      deeds.push({ at, by, do: async (scope) => (story.ended.has(requestId) ? undefined : act(scope)) });
  };
  const silent = (since: Instant, days: number): Day =>
    addDays(dayIn(since, "Europe/London"), 2 + Math.floor(days));
  put(0.8, within(5.5, 7), (scope) =>
    logDebrief(scope, {
      interviewId,
      attended: "attended",
      rating: 7,
      interest: "want",
      decidesByUnknown: true,
    }),
  );
  const [holdAt, promiseAt, endAt] = [within(7, 14), within(7, 14), within(8, 22)];
  const [heldUntil, promisedBy] = [silent(holdAt, roll() * 6), silent(promiseAt, roll() * 6)];
  put(0.35, holdAt, async (scope) => {
    await holdRequest(scope, { interviewId, until: heldUntil });
    story.silences.push({ requestId, since: scope.now, until: heldUntil });
  });
  put(0.35, promiseAt, async (scope) => {
    await promiseAnswer(scope, { interviewId, by: promisedBy });
    story.silences.push({ requestId, since: scope.now, until: addDays(promisedBy, 1) });
  });
  for (let call = 0; call < 3; call += 1)
    put(0.6, within(8, 24), (scope) =>
      logCall(scope, { interviewId, outcome: roll() < 0.5 ? "voicemail" : "missed" }),
    );
  put(0.6, endAt, async (scope) => {
    if (roll() < 0.8) await recordAnswer(scope, { interviewId, verdict: "progress" });
    else await declineFeedback(scope, { interviewId });
    story.ended.set(requestId, scope.now);
  });
  return deeds;
}
