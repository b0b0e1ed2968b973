/** Leave entered, called off, and put back; and the note for the colleague who covers. */
import "server-only";
import { notFound } from "next/navigation";
import { type Db, inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { addDays, type Day, dayIn, fromDay, toDay } from "@/lib/platform/time";
import { audit } from "@/lib/timeline/commands";
import { sharing } from "../leave";
import type { NewLeave } from "../model";
import { requireMay } from "../roles";

/** One's own, or as a manager a colleague's. Refuses days that are over, a cover who is not here, and overlaps. */
export async function enterLeave(
  scope: DeskScope,
  input: NewLeave & { consultantId: string },
): Promise<string> {
  const { firstDay, lastDay, coverId, note, consultantId } = input;
  return inAgency(scope, async (db) => {
    const person = await hold(db, scope, consultantId);
    if (person.disabledAt) throw new Refusal(`${person.name} does not work here any more.`);
    if (lastDay < person.today)
      throw new Refusal("These days are over. Please choose a day to come.", "lastDay");
    if (lastDay > addDays(firstDay, LONGEST_DAYS))
      throw new Refusal("That is more than a year. Please hand the work over instead.", "lastDay");
    await requireCover(db, scope, consultantId, coverId);
    await requireFree(db, scope, consultantId, { firstDay, lastDay });
    const id = newId(scope.now);
    await db.leave.create({
      data: {
        id,
        agencyId: scope.agencyId,
        consultantId,
        coverId,
        firstDay: fromDay(firstDay),
        lastDay: fromDay(lastDay),
        note: note ?? null,
        enteredById: scope.consultantId,
        createdAt: scope.now,
        updatedAt: scope.now,
      },
    });
    await audit(db, scope, "leave_entered", id, { consultantId, coverId, firstDay, lastDay });
    return id;
  });
}

/** The days remain on the list, so that one press puts them back. What ran stops at once. */
export async function cancelLeave(scope: DeskScope, id: string): Promise<void> {
  await inAgency(scope, async (db) => {
    const leave = await ownLeave(db, scope, id);
    const { count } = await db.leave.updateMany({
      where: { agencyId: scope.agencyId, id, cancelledAt: null },
      data: { cancelledAt: scope.now, updatedAt: scope.now },
    });
    if (count === 1) await audit(db, scope, "leave_cancelled", id, { consultantId: leave.consultantId });
  });
}

export async function putLeaveBack(scope: DeskScope, id: string): Promise<void> {
  await inAgency(scope, async (db) => {
    const leave = await ownLeave(db, scope, id);
    if (!leave.cancelledAt) return;
    const { consultantId, coverId } = leave;
    const days = { firstDay: toDay(leave.firstDay), lastDay: toDay(leave.lastDay) };
    await requireCover(db, scope, consultantId, coverId);
    await requireFree(db, scope, consultantId, days);
    await db.leave.updateMany({
      where: { agencyId: scope.agencyId, id },
      data: { cancelledAt: null, updatedAt: scope.now },
    });
    await audit(db, scope, "leave_entered", id, { consultantId, coverId, ...days });
  });
}

/** What the cover should know, from the one who goes; a manager may write it too. */
export async function writeLeaveNote(scope: DeskScope, input: { id: string; note?: string }): Promise<void> {
  await inAgency(scope, async (db) => {
    await ownLeave(db, scope, input.id);
    await db.leave.updateMany({
      where: { agencyId: scope.agencyId, id: input.id },
      data: { note: input.note ?? null, updatedAt: scope.now },
    });
  });
}

const LONGEST_DAYS = 366;

/** Holds the person's row, so that two entries at once cannot share a day. */
async function hold(db: Db, scope: DeskScope, consultantId: string) {
  const { agencyId } = scope;
  const [row] = await db.$queryRaw<{ name: string; zone: string; disabledAt: Date | null }[]>`
    SELECT c.name, COALESCE(c.zone, a.zone) AS zone, c.disabled_at AS "disabledAt"
    FROM consultant c JOIN agency a ON a.id = c.agency_id
    WHERE c.agency_id = ${agencyId}::uuid AND c.id = ${consultantId}::uuid FOR UPDATE OF c`;
  if (!row) notFound();
  if (consultantId !== scope.consultantId) requireMay(scope, "manage_leave");
  return { ...row, today: dayIn(scope.now, row.zone) };
}

async function ownLeave(db: Db, scope: DeskScope, id: string) {
  const leave = await db.leave.findFirst({ where: { agencyId: scope.agencyId, id } });
  if (!leave) notFound();
  await hold(db, scope, leave.consultantId);
  return leave;
}

async function requireCover(db: Db, scope: DeskScope, consultantId: string, coverId: string): Promise<void> {
  if (coverId === consultantId) throw new Refusal("Please choose somebody else to cover.", "coverId");
  const cover = await db.consultant.findFirst({
    where: { agencyId: scope.agencyId, id: coverId, disabledAt: null },
    select: { id: true },
  });
  if (!cover) throw new Refusal("Please choose a colleague who works here now.", "coverId");
}

/** Nobody is away twice on one day. That the cover may be away, too, is seen when the day comes: it may still change. */
async function requireFree(
  db: Db,
  scope: DeskScope,
  consultantId: string,
  days: { firstDay: Day; lastDay: Day },
): Promise<void> {
  const rows = await db.leave.findMany({
    where: {
      agencyId: scope.agencyId,
      consultantId,
      cancelledAt: null,
      lastDay: { gte: fromDay(days.firstDay) },
    },
  });
  const known = rows.map((row) => ({ firstDay: toDay(row.firstDay), lastDay: toDay(row.lastDay) }));
  const other = sharing(known, days);
  if (other)
    throw new Refusal(
      `There is leave from ${said(other.firstDay)} to ${said(other.lastDay)} already. Cancel that one first, or choose other days.`,
      "firstDay",
    );
}

/** "4 Dec 2026": agencies stands before interviews, where the other words for days are. */
function said(day: Day): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
    year: "numeric",
  }).format(fromDay(day));
}
