/** Whose eyes the private lines of a call-back are for: one rule for reading and for changing. Pure. */
import { may } from "@/lib/agencies/roles";
import type { DeskScope } from "@/lib/platform/scope";

/** The loop's owner, whoever covers for the owner now, whoever took the call, and managers. */
export function mayReadPrivate(
  scope: DeskScope,
  call: { ownerId: string; coverId: string | null; loggedById: string | null },
): boolean {
  const { consultantId, role } = scope;
  return (
    [call.ownerId, call.coverId, call.loggedById].includes(consultantId) || may(role, "read_private_lines")
  );
}
