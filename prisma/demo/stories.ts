/** Every state that an interview can be in, each as a short story: how old it is, and what has happened. */
import { interviewFacts } from "@/lib/interviews/queries";
import {
  declineFeedback,
  holdRequest,
  lapseRequest,
  logCall,
  markUnreachable,
  promiseAnswer,
} from "@/lib/loops/commands/asking";
import { cancelInterview, markAttendance, rescheduleInterview } from "@/lib/loops/commands/booking";
import { markRead, replyToRelay } from "@/lib/loops/commands/telling";
import { addMinutes, dayIn } from "@/lib/platform/time";
import type { Teller, Verdict } from "./teller";

export type Story = {
  /** Working days before now that the interview took place; negative: still to come. */
  age: number;
  /** How many such interviews the demo holds. */
  times: number;
  tell: (story: Teller) => Promise<unknown>;
};

const WORDS: Record<Verdict, string> = {
  progress:
    "Good news: they would like to see you again, with the site lead. They liked how you explained your work.",
  no: "They have decided not to go on this time. They valued your hands-on experience; what they missed was more time in a regulated laboratory.",
  undecided: "They have not decided yet and are seeing one more person.",
};

export const STORIES: Story[] = [
  { age: -1, times: 4, tell: (story) => story.book(3) },
  { age: -3, times: 4, tell: (story) => story.book(5) },
  { age: 0, times: 3, tell: overOnly },
  { age: 1, times: 2, tell: overOnly },
  { age: 1, times: 2, tell: asFarAsCallBack },
  {
    age: 1,
    times: 1,
    tell: (story) =>
      asFarAsCallBack(story, { notBefore: dayIn(addMinutes(story.now, 3 * 1440), story.cast.calendar.zone) }),
  },
  { age: 1, times: 4, tell: asFarAsAsk },
  { age: 3, times: 4, tell: asFarAsAsk },
  { age: 4, times: 3, tell: promised },
  { age: 4, times: 2, tell: held },
  { age: 5, times: 1, tell: chasedByTelephone },
  { age: 2, times: 2, tell: (story) => answered(story, "progress") },
  { age: 2, times: 2, tell: (story) => answered(story, "no") },
  { age: 3, times: 1, tell: (story) => answered(story, "undecided") },
  { age: 3, times: 1, tell: waitsForApproval },
  { age: 3, times: 2, tell: sentUnread },
  { age: 6, times: 4, tell: (story) => read(story, "progress") },
  { age: 9, times: 5, tell: (story) => read(story, "no") },
  { age: 14, times: 4, tell: (story) => read(story, "progress") },
  { age: 8, times: 3, tell: (story) => spoken(story, "no") },
  { age: 12, times: 2, tell: (story) => spoken(story, "progress") },
  { age: 7, times: 1, tell: wroteBack },
  { age: 10, times: 2, tell: declined },
  { age: 19, times: 2, tell: lapsed },
  { age: 4, times: 1, tell: unreachable },
  { age: 2, times: 1, tell: (story) => noShow(story, "candidate_no_show") },
  { age: 3, times: 1, tell: (story) => noShow(story, "employer_no_show") },
  { age: 2, times: 1, tell: (story) => cancelled(story, "employer") },
  { age: 3, times: 1, tell: (story) => cancelled(story, "candidate") },
  { age: 1, times: 1, tell: rescheduled },
];

async function overOnly(story: Teller): Promise<void> {
  await story.book();
  await story.pass(story.now);
}

async function asFarAsCallBack(story: Teller, extra: Parameters<Teller["callBack"]>[1] = {}): Promise<void> {
  await story.book();
  await story.callBack(25 + story.cast.serial, extra);
}

async function asFarAsAsk(story: Teller): Promise<void> {
  await asFarAsCallBack(story);
  await story.ask();
}

async function promised(story: Teller): Promise<void> {
  await asFarAsAsk(story);
  const at = story.later(1);
  const by = dayIn(addMinutes(story.now, (1 + (story.cast.serial % 3)) * 1440), story.cast.calendar.zone);
  await promiseAnswer(story.on(at), { interviewId: story.interviewId, by });
}

async function held(story: Teller): Promise<void> {
  await asFarAsAsk(story);
  const until = dayIn(addMinutes(story.now, 5 * 1440), story.cast.calendar.zone);
  await holdRequest(story.on(story.later(1)), {
    interviewId: story.interviewId,
    until,
    why: "Their audit is on this week.",
  });
}

async function chasedByTelephone(story: Teller): Promise<void> {
  await asFarAsCallBack(story, { employerDecidesBy: undefined, decidesByUnknown: "on" });
  await story.ask();
  await story.chase(story.later(1, 20));
  await logCall(story.on(story.later(1, 40)), {
    interviewId: story.interviewId,
    outcome: "voicemail",
    note: "Left my number.",
  });
}

async function answered(story: Teller, verdict: Verdict): Promise<string> {
  await asFarAsAsk(story);
  return story.answer(verdict, story.later(1, 30));
}

async function waitsForApproval(story: Teller): Promise<void> {
  const answerId = await answered(story, "no");
  await story.tell(
    "feedback",
    `${WORDS.no} They also wondered whether somebody younger would fit the team better.`,
    answerId,
  );
}

async function sentUnread(story: Teller): Promise<void> {
  const answerId = await answered(story, story.cast.serial % 2 ? "progress" : "no");
  await story.tell("feedback", WORDS[story.cast.serial % 2 ? "progress" : "no"], answerId);
}

async function read(story: Teller, verdict: Verdict): Promise<string | null> {
  const answerId = await answered(story, verdict);
  const relayId = await story.tell("feedback", WORDS[verdict], answerId);
  if (relayId) await markRead(await asCandidate(story, 95), { relayId, how: "said" });
  return relayId;
}

async function wroteBack(story: Teller): Promise<void> {
  const relayId = await read(story, "no");
  if (!relayId) return;
  await replyToRelay(await asCandidate(story, 30), {
    relayId,
    reply: "Thank you for telling me so clearly. May I ask which course would help?",
  });
}

async function spoken(story: Teller, verdict: Verdict): Promise<void> {
  const answerId = await answered(story, verdict);
  await story.speak("feedback", WORDS[verdict], answerId);
}

async function declined(story: Teller): Promise<void> {
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

async function lapsed(story: Teller): Promise<void> {
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

async function unreachable(story: Teller): Promise<void> {
  await asFarAsAsk(story);
  await markUnreachable(story.on(story.later(1)), { interviewId: story.interviewId, why: "left" });
}

async function noShow(story: Teller, status: "candidate_no_show" | "employer_no_show"): Promise<void> {
  await story.book();
  await story.pass(story.over);
  await markAttendance(story.on(addMinutes(story.over, 10)), { interviewId: story.interviewId, status });
}

async function cancelled(story: Teller, by: "employer" | "candidate"): Promise<void> {
  await story.book();
  const at = addMinutes(story.startsAt, -180);
  await cancelInterview(story.on(at), {
    interviewId: story.interviewId,
    by,
    why: by === "employer" ? "The post is frozen." : "Took another offer.",
  });
}

async function rescheduled(story: Teller): Promise<void> {
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

async function asCandidate(story: Teller, minutesLater: number) {
  const now = story.later(0, minutesLater);
  const scope = story.on(now);
  const { candidate } = await interviewFacts(scope, story.interviewId);
  return { kind: "portal", agencyId: scope.agencyId, now, candidateId: candidate.id } as const;
}
