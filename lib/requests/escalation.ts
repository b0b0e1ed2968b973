/** Who is brought in when reminders have stayed without an answer: pure (product.md 3.1, "escalate after k chases"). */
import type { Clocks } from "@/lib/agencies/clocks";

/** `colleague`: of the person we ask, for the consultant to choose. `manager`: ours, who is told the reason. */
export type BroughtIn = "colleague" | "manager";

/** With the next reminder after so many: first a colleague of theirs is proposed, from the one after on a manager of ours is told. */
export function broughtIn(
  chaseCount: number,
  { escalateAfter }: Pick<Clocks, "escalateAfter">,
): BroughtIn | null {
  if (chaseCount < escalateAfter) return null;
  return chaseCount === escalateAfter ? "colleague" : "manager";
}
