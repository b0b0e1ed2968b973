/** What a candidate says by themselves and the loop must hear: a decision, and "any news?". */
import "server-only";
import type { z } from "zod";
import { agencyOf } from "@/lib/agencies/queries";
import { keepDecision, ownInterview } from "@/lib/debriefs/commands/own-account";
import { AskForNews, type Decision } from "@/lib/debriefs/own-account";
import { mayAskForNews } from "@/lib/debriefs/own-rules";
import { overAt } from "@/lib/interviews/over";
import { subjectsOf } from "@/lib/interviews/queries";
import { formatInstant } from "@/lib/interviews/when";
import { leaveWithdrawal, takeBackWithdrawal } from "@/lib/passing-on/commands/leaving";
import { inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { PortalScope } from "@/lib/platform/scope";
import { record } from "@/lib/timeline/commands";
import { settleLoop } from "./settle";

/**
 * A withdrawal stops our asking at once: no reminder is written any more, and what waits for its hour stays behind at
 * its last look. `farewell` is what the employer is to read, through the consultant. Another decision takes it back.
 */
export async function decide(scope: PortalScope, input: Decision, farewell: string): Promise<void> {
  await inAgency(scope, async (db) => {
    const facts = await keepDecision(scope, input);
    if (input.decision === "withdraw" && facts.loop.state === "open")
      await leaveWithdrawal(db, scope, facts, farewell);
    else await takeBackWithdrawal(db, scope, facts);
    await settleLoop(db, scope, input.interviewId);
  });
}

/** To the consultant's Today, once in so many hours; answered by the next word. A second press is refused, kindly. */
export async function askForNews(scope: PortalScope, input: z.input<typeof AskForNews>): Promise<void> {
  const { interviewId } = AskForNews.parse(input);
  await inAgency(scope, async (db) => {
    const facts = await ownInterview(db, scope, interviewId);
    const { calendar, clocks } = await agencyOf(scope);
    const { loop, candidate } = facts;
    const answer = mayAskForNews(
      {
        open: loop.state === "open" && loop.relay !== "sent",
        overAt: overAt({ interview: facts, calendar }),
        lastWordAt: loop.lastWordAt,
        askedAt: loop.newsAskedAt,
        now: scope.now,
      },
      clocks.holdingAfterHours,
    );
    if (!answer.may) {
      const zone = candidate.zone ?? facts.zone;
      throw new Refusal(
        answer.from
          ? `You can ask from ${formatInstant(answer.from, zone)}. Until then, this page says all there is.`
          : "There is nothing to wait for here. Write to your consultant instead.",
      );
    }
    await db.loop.updateMany({
      where: { agencyId: scope.agencyId, interviewId },
      data: { newsAskedAt: scope.now, updatedAt: scope.now },
    });
    await record(db, scope, { type: "candidate.news_asked", ...subjectsOf(facts) });
  });
}
