/** How some of the demo's stories end: without an answer, without an interview; and the candidate's own acts. */
import { interviewFacts } from "@/lib/interviews/queries";
import { declineFeedback, lapseRequest, markUnreachable } from "@/lib/loops/commands/asking";
import { cancelInterview, markAttendance, rescheduleInterview } from "@/lib/loops/commands/booking";
import { markRead } from "@/lib/loops/commands/telling";
import { addMinutes, dayIn } from "@/lib/platform/time";
import { asFarAsAsk, asFarAsCallBack } from "./beginnings";
import type { Teller } from "./teller";

export async function declined(story: Teller): Promise<void> {
  await asFarAsAsk(story);
  await declineFeedback(story.on(story.later(2)), {
    interviewId: story.interviewId,
    why: "They give no feedback as a rule.",
  });
  await story.speak(
    "no_answer",
    "We asked on two days; they do not give feedback to anybody, and they have filled the job.",
  );
}

export async function lapsed(story: Teller): Promise<void> {
  await asFarAsCallBack(story, { employerDecidesBy: undefined, decidesByUnknown: "on" });
  await story.ask();
  await story.chase(story.later(1, 15));
  await story.chase(story.later(2, 15));
  await lapseRequest(story.on(story.later(10)), {
    interviewId: story.interviewId,
    why: "No word in four weeks.",
    sure: "on",
  });
  const relayId = await story.tell(
    "no_answer",
    "I asked three times over the last weeks and had no answer. I am sorry; you deserved one.",
  );
  if (relayId) await markRead(await asCandidate(story, 200), { relayId, how: "said" });
}

export async function unreachable(story: Teller): Promise<void> {
  await asFarAsAsk(story);
  await markUnreachable(story.on(story.later(1)), { interviewId: story.interviewId, why: "left" });
}

export async function noShow(story: Teller, status: "candidate_no_show" | "employer_no_show"): Promise<void> {
  await story.book();
  await story.pass(story.over);
  await markAttendance(story.on(addMinutes(story.over, 10)), { interviewId: story.interviewId, status });
}

export async function cancelled(story: Teller, by: "employer" | "candidate"): Promise<void> {
  await story.book();
  const at = addMinutes(story.startsAt, -180);
  await cancelInterview(story.on(at), {
    interviewId: story.interviewId,
    by,
    why: by === "employer" ? "The post is frozen." : "Took another offer.",
  });
}

export async function rescheduled(story: Teller): Promise<void> {
  await story.book();
  const zone = story.cast.employer.zone;
  const day = dayIn(addMinutes(story.now, 4 * 1440), zone);
  await rescheduleInterview(story.on(addMinutes(story.startsAt, -240)), {
    interviewId: story.interviewId,
    day,
    time: "11:30",
    minutes: 45,
    zone,
  });
}

export async function asCandidate(story: Teller, minutesLater: number) {
  const now = story.later(0, minutesLater);
  const scope = story.on(now);
  const { candidate } = await interviewFacts(scope, story.interviewId);
  return { kind: "portal", agencyId: scope.agencyId, now, candidateId: candidate.id } as const;
}
