/** Who may do what at the desk: one table, asked by the server (requireMay) and by the button (may). Unknown means no. */
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope, Role } from "@/lib/platform/scope";

const EVERYONE: readonly Role[] = ["consultant", "manager", "owner"];
const LEADS: readonly Role[] = ["manager", "owner"];
const OWNERS: readonly Role[] = ["owner"];

export const RIGHTS = {
  work_records: EVERYONE,
  import_interviews: EVERYONE,
  see_team: LEADS,
  reassign_work: LEADS,
  manage_leave: LEADS,
  skip_debrief: LEADS,
  approve_relay: EVERYONE,
  withhold_relay: LEADS,
  read_private_lines: LEADS,
  write_templates: LEADS,
  manage_people: OWNERS,
  manage_agency: OWNERS,
} as const satisfies Record<string, readonly Role[]>;
export type Right = keyof typeof RIGHTS;

export function may(role: Role, right: Right): boolean {
  return RIGHTS[right].includes(role);
}

/** Throws a Refusal when the role may not. */
export function requireMay(scope: DeskScope, right: Right): void {
  if (!may(scope.role, right))
    throw new Refusal("Your role does not allow that. Please ask the owner of your agency.");
}
