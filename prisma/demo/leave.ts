/** Who is away in the demo: Priya just now, with Tomás in her place; Jane and Marcus soon. */
import { enterLeave, writeLeaveNote } from "@/lib/agencies/commands/leave";
import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import { addDays, dayIn, type Instant } from "@/lib/platform/time";

export async function tellLeave(desks: DeskScope[], now: Instant): Promise<void> {
  const [, marcus, jane, tomas, priya] = desks;
  if (!marcus || !jane || !tomas || !priya) return;
  const today = dayIn(now, "Europe/London");
  const goes = (who: DeskScope, cover: DeskScope, from: number, days: number, enteredAt: Instant) =>
    enterLeave(scopeAt(who, enteredAt), {
      consultantId: who.consultantId,
      coverId: cover.consultantId,
      firstDay: addDays(today, from),
      lastDay: addDays(today, from + days),
    });
  const lastWeek = new Date(now.getTime() - 7 * 86_400_000);
  const id = await goes(priya, tomas, -1, 6, lastWeek);
  const note = "Wei Zhang answers in the afternoon, his time. Please ring Siân rather than write.";
  await writeLeaveNote(scopeAt(priya, lastWeek), { id, note });
  await goes(jane, tomas, 12, 4, now);
  await goes(marcus, jane, 20, 9, now);
}
