/** Changing a colleague's role, team and access. */
"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { assignTeam, changeRole } from "@/lib/agencies/commands/people";
import { Leaving, RoleChange, TeamChange } from "@/lib/agencies/model";
import { letGo } from "@/lib/loops/commands/letting-go";
import { deskAction } from "@/lib/platform/action";

export const saveRole = deskAction(RoleChange, async (scope, input) => {
  await changeRole(scope, input);
  revalidatePath("/settings/people", "layout");
  return { message: "The role is changed." };
});

export const saveTeam = deskAction(TeamChange, async (scope, input) => {
  await assignTeam(scope, input);
  revalidatePath("/settings/people", "layout");
  return { message: "The team is changed." };
});

export const endAccess = deskAction(Leaving, async (scope, input) => {
  await letGo(scope, input);
  redirect("/settings/people");
});
