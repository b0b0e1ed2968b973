/** How the demo's stories begin: over, called back, asked; and how they wait. */
import { holdRequest, logCall, promiseAnswer } from "@/lib/loops/commands/asking";
import { addMinutes, dayIn } from "@/lib/platform/time";
import type { Teller } from "./teller";

export async function overOnly(story: Teller): Promise<void> {
  await story.book();
  await story.pass(story.now);
}

export async function asFarAsCallBack(
  story: Teller,
  extra: Parameters<Teller["callBack"]>[1] = {},
): Promise<void> {
  await story.book();
  await story.callBack(25 + story.cast.serial, extra);
}

export async function asFarAsAsk(story: Teller): Promise<void> {
  await asFarAsCallBack(story);
  await story.ask();
}

export async function promised(story: Teller): Promise<void> {
  await asFarAsAsk(story);
  const at = story.later(1);
  const by = dayIn(addMinutes(story.now, (1 + (story.cast.serial % 3)) * 1440), story.cast.calendar.zone);
  await promiseAnswer(story.on(at), { interviewId: story.interviewId, by });
}

export async function held(story: Teller): Promise<void> {
  await asFarAsAsk(story);
  const until = dayIn(addMinutes(story.now, 5 * 1440), story.cast.calendar.zone);
  await holdRequest(story.on(story.later(1)), {
    interviewId: story.interviewId,
    until,
    why: "Their audit is on this week.",
  });
}

export async function chasedByTelephone(story: Teller): Promise<void> {
  await asFarAsCallBack(story, { employerDecidesBy: undefined, decidesByUnknown: "on" });
  await story.ask();
  await story.chase(story.later(1, 20));
  await logCall(story.on(story.later(1, 40)), {
    interviewId: story.interviewId,
    outcome: "voicemail",
    note: "Left my number.",
  });
}
