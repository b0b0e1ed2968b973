/** What a candidate leaves to be passed on, and takes back. */
import "server-only";
import { agencyOf } from "@/lib/agencies/queries";
import { ownInterview } from "@/lib/debriefs/commands/own-account";
import { overAt } from "@/lib/interviews/over";
import type { InterviewFacts } from "@/lib/interviews/queries";
import { type Db, inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { Refusal } from "@/lib/platform/refusal";
import type { PortalScope } from "@/lib/platform/scope";
import { Offer, type PassOnKind, TakeBack } from "../model";
import { thankYouTime } from "../thank-you";
import { find, settle, sinceWhen, tell } from "./settle";

/** The candidate's note or point. A thank-you note goes once, and within its time. Returns its id. */
export async function offer(scope: PortalScope, input: Offer): Promise<string> {
  const { interviewId, kind, text, link } = Offer.parse(input);
  return inAgency(scope, async (db) => {
    const facts = await ownInterview(db, scope, interviewId);
    requireOpen(facts);
    if (kind === "thank_you") {
      const { calendar, clocks } = await agencyOf(scope);
      if (thankYouTime(overAt({ interview: facts, calendar }), scope.now, clocks) === "gone")
        throw new Refusal("A thank-you note is best within a day. Now it would only look late.");
    }
    const waiting = await db.passOn.count({
      where: { agencyId: scope.agencyId, interviewId, status: "waiting" },
    });
    if (waiting >= MOST_WAITING)
      throw new Refusal("Your consultant has a few of yours to pass on already. Wait for those first.");
    return leave(db, scope, facts, { kind, text, link: link ?? null });
  });
}

/** With a withdrawal: the words in which the employer is to hear of it. The newest stand. */
export async function leaveWithdrawal(
  db: Db,
  scope: PortalScope,
  facts: InterviewFacts,
  text: string,
): Promise<void> {
  const where = { agencyId: scope.agencyId, key: `withdrawal:${facts.id}` };
  const known = await db.passOn.findFirst({ where });
  if (!known) {
    await leave(db, scope, facts, { kind: "withdrawal", text, link: null });
    return;
  }
  if (known.status === "sent" || known.status === "told") return;
  await db.passOn.updateMany({ where, data: { ...AFRESH, text, createdAt: scope.now } });
  await sinceWhen(db, scope, facts.id);
}

/** They have thought better of it. What the consultant has passed on stays. */
export async function takeBackWithdrawal(db: Db, scope: PortalScope, facts: InterviewFacts): Promise<void> {
  const where = { agencyId: scope.agencyId, key: `withdrawal:${facts.id}`, status: "waiting" };
  await db.passOn.updateMany({ where, data: { status: "taken_back", settledAt: scope.now } });
  await sinceWhen(db, scope, facts.id);
}

/** Before the consultant has passed it on. */
export async function takeBack(scope: PortalScope, input: TakeBack): Promise<void> {
  const { interviewId, passOnId } = TakeBack.parse(input);
  await inAgency(scope, async (db) => {
    const facts = await ownInterview(db, scope, interviewId);
    const row = await find(db, scope, interviewId, passOnId);
    if (row.kind === "withdrawal")
      throw new Refusal("Say what you have decided instead: that takes it back, too.");
    await settle(db, scope, facts, row, "taken_back");
  });
}

/** More would be a letter a day, which nobody at the other end wants. */
const MOST_WAITING = 5;
const AFRESH = { status: "waiting", keptWhy: null, settledAt: null, settledById: null };

async function leave(
  db: Db,
  scope: PortalScope,
  facts: InterviewFacts,
  { kind, text, link }: { kind: PassOnKind; text: string; link: string | null },
): Promise<string> {
  const { agencyId, now } = scope;
  const id = newId(now);
  const key = kind === "extra" ? `extra:${id}` : `${kind}:${facts.id}`;
  const again = { agencyId, key, status: "taken_back" };
  const taken = await db.passOn.updateManyAndReturn({
    where: again,
    data: { ...AFRESH, text, link, createdAt: now },
    select: { id: true },
  });
  if (taken.length === 0) {
    const row = { id, agencyId, interviewId: facts.id, key, kind, text, link, createdAt: now };
    const { count } = await db.passOn.createMany({ data: row, skipDuplicates: true });
    if (count === 0) throw new Refusal("Your note is with us already. Once is just right.");
  }
  await sinceWhen(db, scope, facts.id);
  await tell(db, scope, facts, "pass_on.offered", kind);
  return taken[0]?.id ?? id;
}

function requireOpen({ loop, status }: InterviewFacts): void {
  if (loop.state !== "open" || status === "cancelled")
    throw new Refusal("This interview is closed. Write to your consultant instead.");
}
