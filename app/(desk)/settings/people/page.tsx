/** Who works here: people, invitations, teams, and those who left. Owners change it, everybody may look. */
import { UserPlus } from "lucide-react";
import type { Metadata } from "next";
import { InvitationList } from "@/components/agencies/invitation-list";
import { InviteForm } from "@/components/agencies/invite-form";
import { PeopleTable, type PersonLine } from "@/components/agencies/people-table";
import { PressForm } from "@/components/agencies/press-form";
import { ROLE_WORDS } from "@/components/agencies/role-words";
import { SettingsFrame } from "@/components/agencies/settings-frame";
import { Teams } from "@/components/agencies/teams";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page";
import { agencyOf } from "@/lib/agencies/queries";
import { everybody, type Person, pendingInvitations, teamsOf } from "@/lib/agencies/queries/people";
import { may } from "@/lib/agencies/roles";
import { formatDay, relativeTime } from "@/lib/interviews/when";
import { deskGate } from "@/lib/platform/gates";
import { letterState } from "@/lib/platform/letter-state";
import type { DeskScope } from "@/lib/platform/scope";
import { dayIn } from "@/lib/platform/time";
import { addTeam, dropTeam, invite, letBackIn, nameTeam, resend, revoke } from "./actions";

export const metadata: Metadata = { title: "People · Settings" };

export default async function PeoplePage() {
  const scope = await deskGate();
  const mayManage = may(scope.role, "manage_people");
  const [agency, people, invitations, teams] = await Promise.all([
    agencyOf(scope),
    everybody(scope),
    pendingInvitations(scope),
    teamsOf(scope),
  ]);
  const here = people.filter((person) => !person.disabledAt);
  const left = people.filter((person) => person.disabledAt);
  const lines = invitations.map(({ letter, expiresAt, expired, role, ...rest }) => ({
    ...rest,
    role: ROLE_WORDS[role].name,
    until: expired ? "the link ran out" : `until ${formatDay(dayIn(expiresAt, agency.zone))}`,
    letter: letterState(letter ?? { status: "waiting", attempts: 0, nextTryAt: null, lastError: null }),
  }));
  return (
    <SettingsFrame part="people">
      {mayManage && (
        <Disclosure
          summary={
            <span className="inline-flex items-center gap-2">
              <UserPlus className="size-4.5" /> Invite a colleague
            </span>
          }
          open={here.length === 1}
        >
          <InviteForm action={invite} teams={teams} />
        </Disclosure>
      )}
      {lines.length > 0 && (
        <Section id="invitations" title="Invited" count={lines.length}>
          <InvitationList invitations={lines} resend={resend} revoke={revoke} mayManage={mayManage} />
        </Section>
      )}
      <Section id="people" title="People" count={here.length}>
        <PeopleTable
          caption="People who work here"
          people={here.map((person) => lineOf(person, scope))}
          mayManage={mayManage}
        />
      </Section>
      <Section id="teams" title="Teams">
        <Teams teams={teams} create={addTeam} rename={nameTeam} remove={dropTeam} mayManage={mayManage} />
      </Section>
      {left.length > 0 && (
        <Section id="left" title="No longer here" count={left.length}>
          <Card flush>
            <ul className="divide-y divide-line">
              {left.map((person) => (
                <li key={person.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
                  <p className="min-w-0 flex-1 basis-60">
                    {person.name} <span className="text-sm text-muted wrap-anywhere">{person.email}</span>
                  </p>
                  {mayManage && (
                    <PressForm
                      action={letBackIn}
                      fields={{ id: person.id }}
                      label={
                        <>
                          Let back in<span className="sr-only">: {person.name}</span>
                        </>
                      }
                      look={{ variant: "secondary", size: "sm" }}
                    />
                  )}
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      )}
    </SettingsFrame>
  );
}

function lineOf(person: Person, scope: DeskScope): PersonLine {
  const { id, name, email, role, teamName, openLoops, seenAt } = person;
  return {
    id,
    name,
    email,
    role: ROLE_WORDS[role].name,
    owner: role === "owner",
    self: id === scope.consultantId,
    teamName,
    openLoops,
    seen: seenAt ? relativeTime(seenAt, scope.now) : "not yet",
  };
}
