/** A letter that came back: for good, for now, or only held up; what that does to the letter and its receiver's address. */
import type { Letter } from "@/generated/prisma/client";
import { settleMail } from "@/lib/inbound/commands/acting";
import type { Kept } from "@/lib/inbound/commands/keep";
import { deliveryReport, diagnosisIn } from "@/lib/inbound/delivery-status";
import type { ReadMail } from "@/lib/inbound/read";
import { interviewFacts, subjectsOf } from "@/lib/interviews/queries";
import type { Db } from "@/lib/platform/db";
import type { ClockScope } from "@/lib/platform/scope";
import { addMinutes } from "@/lib/platform/time";
import { record } from "@/lib/timeline/commands";
import { fail } from "./outcomes";

/** Minutes until it goes out again, times the tries so far; after so many it counts as lost. */
const AGAIN_MINUTES = 4 * 60;
const MOST_AGAIN = 2;
/** It had left, as far as we knew. */
const GONE = ["sent", "unknown"];

/** In the transaction that keeps the message. */
export async function takeReturned(
  db: Db,
  scope: ClockScope,
  { mail, letter, classified }: Kept,
  read: ReadMail,
): Promise<void> {
  const said = diagnosisIn(read);
  if (classified.permanent) {
    const why = `It came back${said ? `: ${said}` : "."}`;
    await fail(scope, letter, why, true, GONE);
  } else if (stillTrying(read)) {
    await tell(db, scope, letter, "waits");
  } else {
    await comeBackForNow(db, scope, letter, said);
  }
  await settleMail(db, scope, mail.id, "by_itself");
}

/** A reminder is not repeated: the next one comes anyway, and two on one day would be one too many. */
async function comeBackForNow(db: Db, scope: ClockScope, letter: Letter, said: string): Promise<void> {
  const { agencyId, now } = scope;
  if (letter.kind === "chase") return tell(db, scope, letter, "none");
  const times = await db.inboundMail.count({
    where: { agencyId, letterId: letter.id, kind: "bounce", permanent: false },
  });
  if (times > MOST_AGAIN)
    return fail(scope, letter, `It came back ${times} times${said ? `: ${said}` : "."}`, false, GONE);
  const { count } = await db.letter.updateMany({
    where: { agencyId, id: letter.id, status: { in: GONE } },
    data: {
      status: "waiting",
      attempts: 0,
      postedAt: null,
      nextTryAt: addMinutes(now, AGAIN_MINUTES * times),
      lastError: `It came back for now${said ? `: ${said}` : "."}`,
      updatedAt: now,
    },
  });
  if (count === 1) await tell(db, scope, letter, "again");
}

/** Their server warns that it is slow, and goes on by itself. */
function stillTrying(read: ReadMail): boolean {
  const report = deliveryReport(read);
  if (report) return report.kind === "delayed";
  return /will (be retried|retry|keep trying|continue to try)|no action is required|do not need to resend|delayed/i.test(
    `${read.subject}\n${read.text.slice(0, 2000)}`,
  );
}

async function tell(
  db: Db,
  scope: ClockScope,
  letter: Letter,
  next: "again" | "waits" | "none",
): Promise<void> {
  const { interviewId, candidateId, contactId } = letter;
  const about = interviewId ? subjectsOf(await interviewFacts(scope, interviewId)) : { candidateId };
  await record(db, scope, {
    type: "mail.returned",
    ...about,
    contactId,
    rule: "mail",
    data: { letterId: letter.id, next },
  });
}
