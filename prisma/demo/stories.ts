/** Every state that an interview can be in, each as a short story: how old it is, and what has happened. */

import { interviewFacts } from "@/lib/interviews/queries";
import { markRead, replyToRelay } from "@/lib/loops/commands/telling";
import { addMinutes, dayIn } from "@/lib/platform/time";
import { changeSubmissionStatus } from "@/lib/submissions/commands";
import { asFarAsAsk, asFarAsCallBack, chasedByTelephone, held, overOnly, promised } from "./beginnings";
import { asCandidate, cancelled, declined, lapsed, noShow, rescheduled, unreachable } from "./endings";
import { leftToPassOn, toldInPortal, wantsNews } from "./own-words";
import { outOfOffice, repliedByMail } from "./replies";
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
  { age: 9, times: 4, tell: turnedDown },
  { age: 14, times: 3, tell: (story) => movedOn(story, ["offer_pending", "offered"]) },
  { age: 16, times: 2, tell: (story) => movedOn(story, ["offer_pending", "offered", "offer_accepted"]) },
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
  { age: 2, times: 2, tell: repliedByMail },
  { age: 2, times: 1, tell: outOfOffice },
  { age: 1, times: 1, tell: toldInPortal },
  { age: 1, times: 1, tell: leftToPassOn },
  { age: 4, times: 1, tell: wantsNews },
];

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

async function turnedDown(story: Teller): Promise<void> {
  await read(story, "no");
  await moveTo(story, "employer_rejected", "Not enough time in a regulated laboratory");
}

async function movedOn(story: Teller, stages: string[]): Promise<void> {
  await read(story, "progress");
  for (const stage of stages) await moveTo(story, stage);
}

async function moveTo(story: Teller, to: string, reason?: string): Promise<void> {
  const scope = story.on(story.later(1));
  const { submission } = await interviewFacts(scope, story.interviewId);
  await changeSubmissionStatus(scope, { submissionId: submission.id, to, reason });
}
