/** Who may change whom: the owner, and there is always one. Whoever leaves leaves nothing open behind. */
import { expect, test } from "vitest";
import { acceptInvitation } from "@/lib/agencies/commands/acceptance";
import { inviteColleague, resendInvitation, revokeInvitation } from "@/lib/agencies/commands/invitations";
import { assignTeam, changeRole, disableConsultant, enableConsultant } from "@/lib/agencies/commands/people";
import { createTeam, removeTeam, renameTeam } from "@/lib/agencies/commands/teams";
import { consultantsOf } from "@/lib/agencies/queries";
import { invitationBehind } from "@/lib/agencies/queries/links";
import { everybody, pendingInvitations } from "@/lib/agencies/queries/people";
import { letGo } from "@/lib/loops/commands/letting-go";
import { inAgency } from "@/lib/platform/db";
import { loginByEmail } from "@/lib/platform/logins";
import { addMinutes } from "@/lib/platform/time";
import { MONDAY, makeAgency } from "../../support/agency";
import { lettersTo, newAddress, newestLink, PASSWORD, signedUp, stranger } from "../../support/front-door";
import { bookedInterview } from "../../support/story";

const LATER = { now: addMinutes(MONDAY, 60) };

test("the last owner can neither leave nor step down, whoever asks", async () => {
  const { scope, consultant } = await makeAgency();
  const self = scope.consultantId;
  await expect(disableConsultant(scope, self)).rejects.toThrow("needs an owner");
  await expect(changeRole(scope, { id: self, role: "manager" })).rejects.toThrow("needs an owner");
  const second = await consultant("owner");
  await disableConsultant(scope, second.consultantId);
  await expect(disableConsultant(scope, self)).rejects.toThrow("needs an owner");
});

test("two owners who remove each other at the same moment leave one", async () => {
  const { scope, consultant } = await makeAgency();
  const second = await consultant("owner");
  const both = await Promise.allSettled([
    disableConsultant(scope, second.consultantId),
    changeRole(second, { id: scope.consultantId, role: "consultant" }),
  ]);
  expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  const owners = (await consultantsOf({ ...scope })).filter((one) => one.role === "owner");
  expect(owners).toHaveLength(1);
});

test("only an owner changes people, and only their own agency's", async () => {
  const { scope, consultant } = await makeAgency();
  const [manager, person] = [await consultant("manager"), await consultant()];
  const id = person.consultantId;
  for (const refused of [
    () => changeRole(manager, { id, role: "owner" }),
    () => disableConsultant(manager, id),
    () => inviteColleague(manager, { name: "X", email: newAddress(), role: "consultant" }),
    () => createTeam(manager, "Finance"),
    () => letGo(manager, { id, handOverToId: manager.consultantId }),
  ])
    await expect(refused()).rejects.toThrow("role does not allow");
  const elsewhere = await makeAgency();
  await expect(changeRole(elsewhere.scope, { id, role: "owner" })).rejects.toThrow();
  await expect(disableConsultant(elsewhere.scope, id)).rejects.toThrow();
  expect((await everybody(scope)).find((one) => one.id === id)).toMatchObject({
    role: "consultant",
    disabledAt: null,
  });
});

test("whoever holds open interviews leaves only when somebody takes them over", async () => {
  const { scope, consultant } = await makeAgency();
  const leaver = await consultant();
  const { interviewId } = await bookedInterview(leaver);
  const id = leaver.consultantId;
  await expect(letGo(scope, { id })).rejects.toThrow("who takes over");
  await expect(letGo(scope, { id, handOverToId: id })).rejects.toThrow("somebody else");
  expect(await letGo(scope, { id, handOverToId: scope.consultantId })).toEqual({ handedOver: 1 });

  const where = { agencyId: scope.agencyId, interviewId };
  const loop = await inAgency(scope, (db) => db.loop.findFirst({ where }));
  const told = await inAgency(scope, (db) =>
    db.event.count({ where: { ...where, type: "loop.reassigned" } }),
  );
  expect([loop?.ownerId, told]).toEqual([scope.consultantId, 1]);
  expect((await everybody(scope)).find((one) => one.id === id)?.disabledAt).toEqual(scope.now);
  await enableConsultant(scope, id);
  expect((await consultantsOf({ ...scope })).map((one) => one.id)).toContain(id);
});

test("an invitation can be sent again and withdrawn; then the older links open nothing", async () => {
  const { scope } = await signedUp();
  const email = newAddress();
  const invitation = { name: "Sam Oduya", email, role: "consultant" } as const;
  const first = await inviteColleague(scope, invitation);
  const old = await newestLink(scope, "invitation");
  await expect(inviteColleague(scope, invitation)).rejects.toThrow("already");

  const fresh = await resendInvitation({ ...scope, ...LATER }, first);
  expect((await pendingInvitations(scope)).map((one) => one.id)).toEqual([fresh]);
  expect((await invitationBehind(stranger(), old)).state).toBe("withdrawn");
  await revokeInvitation(scope, fresh);
  await expect(revokeInvitation(scope, fresh)).rejects.toThrow("quicker");
  const newest = await newestLink(scope, "invitation");
  await expect(
    acceptInvitation(stranger(), { token: newest, name: "Sam", password: PASSWORD }),
  ).rejects.toThrow("withdrawn");
  expect(await lettersTo(scope, email)).toEqual(["invitation", "invitation"]);
});

test("a confirmed login proves its own password; one that never was gets the new one", async () => {
  const { scope } = await signedUp();
  const squatter = await signedUp();
  await inviteColleague(scope, { name: "Real Person", email: squatter.email, role: "manager" });
  const token = await newestLink(scope, "invitation");
  expect((await invitationBehind(stranger(), token)).invitation).toMatchObject({
    hasLogin: false,
    role: "manager",
  });
  await acceptInvitation(stranger(), { token, name: "Real Person", password: "chosen by the owner" });
  const login = await loginByEmail(squatter.email);
  expect(login?.verifiedAt).toEqual(MONDAY);

  const third = await signedUp();
  await inviteColleague(third.scope, { name: "Real Person", email: squatter.email, role: "consultant" });
  const again = await newestLink(third.scope, "invitation");
  const accept = (password: string) =>
    acceptInvitation(stranger(), { token: again, name: "Real Person", password });
  await expect(accept(PASSWORD)).rejects.toThrow("not the password");
  await accept("chosen by the owner");
});

test("teams have names of their own, and losing one leaves its people", async () => {
  const { scope, consultant } = await makeAgency();
  const person = await consultant();
  const id = await createTeam(scope, "Finance");
  await expect(createTeam(scope, "Finance")).rejects.toThrow("called Finance already");
  await assignTeam(scope, { id: person.consultantId, teamId: id });
  await renameTeam(scope, { id, name: "Banking" });
  const team = async () => (await everybody(scope)).find((one) => one.id === person.consultantId)?.teamName;
  expect(await team()).toBe("Banking");
  const elsewhere = await makeAgency();
  await expect(removeTeam(elsewhere.scope, id)).rejects.toThrow();
  await removeTeam(scope, id);
  expect(await team()).toBeNull();
});
