/** The days on which a contact has, or will have, a reminder of ours: by e-mail or on paper, about whichever interview. */
import "server-only";
import type { Db } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { type Day, dayIn } from "@/lib/platform/time";
import type { AskLetter } from "../letters";
import { ALIVE, type Hand } from "./hand";

/** More lie too far back to matter. */
const MOST = 60;

export type TakenDay = { day: Day; about: string };

/** Days in the contact's zone. `except`: one letter left out, which is to find a day of its own. */
export async function takenDays(db: Db, scope: Scope, hand: Hand, except?: string): Promise<TakenDay[]> {
  const { agencyId } = scope;
  const { contactId } = hand.row;
  if (!contactId) return [];
  const letters = await db.letter.findMany({
    where: {
      agencyId,
      key: { startsWith: `chase:${contactId}:` },
      status: { in: ALIVE },
      id: { not: except },
    },
    orderBy: { createdAt: "desc" },
    take: MOST,
  });
  const onPaper = await db.chase.findMany({
    where: { agencyId, contactId, channel: "paper" },
    orderBy: { at: "desc" },
    take: MOST,
    select: {
      at: true,
      request: {
        select: {
          interview: { select: { submission: { select: { candidate: { select: { name: true } } } } } },
        },
      },
    },
  });
  const { zone } = hand.calendar;
  return [
    ...letters.map(({ key, facts, postedAt, nextTryAt }) => {
      // The key names the day it was written for; what was held up takes the day on which it leaves.
      const meant = (key.split(":")[2] ?? "").slice(0, 10);
      const leaves = postedAt ?? nextTryAt;
      const day = leaves && dayIn(leaves, zone) > meant ? dayIn(leaves, zone) : meant;
      return { day, about: (facts as AskLetter).candidate };
    }),
    ...onPaper.map(({ at, request }) => ({
      day: dayIn(at, zone),
      about: request.interview.submission.candidate.name,
    })),
  ];
}
