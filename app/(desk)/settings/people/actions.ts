/** Inviting, teams, and letting somebody back in. */
"use server";

import { revalidatePath } from "next/cache";
import { inviteColleague, resendInvitation, revokeInvitation } from "@/lib/agencies/commands/invitations";
import { enableConsultant } from "@/lib/agencies/commands/people";
import { createTeam, removeTeam, renameTeam } from "@/lib/agencies/commands/teams";
import { Invitation, One, TeamName, TeamRename } from "@/lib/agencies/model";
import { agencyOf } from "@/lib/agencies/queries";
import { deskAction } from "@/lib/platform/action";

const PAGE = "/settings/people";

export const invite = deskAction(Invitation, async (scope, input) => {
  const id = await inviteColleague(scope, input);
  revalidatePath(PAGE);
  const waits = (await agencyOf(scope)).verifiedAt ? "" : " It leaves once your own address is confirmed.";
  return { message: `The invitation for ${input.name} is written.${waits}`, data: { id } };
});

export const resend = deskAction(One, async (scope, { id }) => {
  await resendInvitation(scope, id);
  revalidatePath(PAGE);
});

export const revoke = deskAction(One, async (scope, { id }) => {
  await revokeInvitation(scope, id);
  revalidatePath(PAGE);
});

export const letBackIn = deskAction(One, async (scope, { id }) => {
  await enableConsultant(scope, id);
  revalidatePath(PAGE);
});

export const addTeam = deskAction(TeamName, async (scope, { name }) => {
  await createTeam(scope, name);
  revalidatePath(PAGE);
});

export const nameTeam = deskAction(TeamRename, async (scope, input) => {
  await renameTeam(scope, input);
  revalidatePath(PAGE);
});

export const dropTeam = deskAction(One, async (scope, { id }) => {
  await removeTeam(scope, id);
  revalidatePath(PAGE);
});
