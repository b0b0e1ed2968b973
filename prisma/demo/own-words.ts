/** What the demo's candidates say by themselves: told in the portal, left to be passed on, asked for news. */
import { keepNotes, sendAccount } from "@/lib/debriefs/commands/own-account";
import { askForNews } from "@/lib/loops/commands/own-words";
import { offer } from "@/lib/passing-on/commands/leaving";
import { addMinutes } from "@/lib/platform/time";
import { asFarAsAsk, asFarAsCallBack, overOnly } from "./beginnings";
import { asCandidate } from "./endings";
import type { Teller } from "./teller";

export async function toldInPortal(story: Teller): Promise<void> {
  await overOnly(story);
  const { interviewId } = story;
  const candidate = await asCandidate(story, 25);
  await keepNotes(candidate, {
    interviewId,
    notes: [{ kind: "culture", text: "Everybody eats at one table. I liked that.", shared: "on" }],
  });
  await sendAccount(candidate, {
    interviewId,
    attended: "attended",
    rating: 8,
    interest: "want",
    nextStep: "They compare notes and ring",
    decidesByUnknown: "on",
    followUpWith: story.cast.contact.name,
    followUpBy: "email",
    lines: [
      {
        kind: "question",
        text: "What would you change here first? I said: the shift log.",
        detail: "strong",
      },
    ],
  });
}

export async function leftToPassOn(story: Teller): Promise<void> {
  await asFarAsCallBack(story);
  await offer(await asCandidate(story, 50), {
    interviewId: story.interviewId,
    kind: "thank_you",
    text: "Thank you for showing me round the plant. The pilot line was the best part of my week, and I would very much like to work on it.",
  });
}

export async function wantsNews(story: Teller): Promise<void> {
  await asFarAsAsk(story);
  const candidate = { ...(await asCandidate(story, 0)), now: addMinutes(story.over, 50 * 60) };
  await askForNews(candidate, { interviewId: story.interviewId });
}
