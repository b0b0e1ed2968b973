/** One colleague, for an owner: role, team, and the end of their access. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LeavingForm, RoleForm, TeamForm } from "@/components/agencies/person-forms";
import { ROLE_WORDS } from "@/components/agencies/role-words";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Page, PageHeader, Section } from "@/components/ui/page";
import { everybody, teamsOf } from "@/lib/agencies/queries/people";
import { may } from "@/lib/agencies/roles";
import { deskGate } from "@/lib/platform/gates";
import { endAccess, saveRole, saveTeam } from "./actions";

export const metadata: Metadata = { title: "Colleague · Settings" };

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await deskGate();
  const { id } = await params;
  if (!may(scope.role, "manage_people")) notFound();
  const [people, teams] = await Promise.all([everybody(scope), teamsOf(scope)]);
  const person = people.find((one) => one.id === id && !one.disabledAt);
  if (!person) notFound();
  const others = people.filter((one) => one.id !== id && !one.disabledAt);
  const lastOwner = person.role === "owner" && !others.some((one) => one.role === "owner");
  return (
    <Page width="narrow">
      <PageHeader
        back={{ href: "/settings/people", label: "People" }}
        title={person.name}
        badge={
          <Badge tone={person.role === "owner" ? "accent" : "neutral"}>{ROLE_WORDS[person.role].name}</Badge>
        }
        meta={[person.email, person.phone].filter(Boolean).join(" · ")}
      />
      {lastOwner ? (
        <Section id="role" title="Role">
          <Card>
            <p>
              An agency needs an owner, and {id === scope.consultantId ? "you are" : `${person.name} is`} the
              only one. Make somebody else an owner first; then this role can change.
            </p>
          </Card>
        </Section>
      ) : (
        <Section
          id="role"
          title="Role"
          hint="A change signs them out, so that no page of the old role stays open."
        >
          <Card>
            <RoleForm action={saveRole} person={person} role={person.role} />
          </Card>
        </Section>
      )}
      {teams.length > 0 && (
        <Section id="team" title="Team">
          <Card>
            <TeamForm
              action={saveTeam}
              person={person}
              teamId={person.teamId}
              teams={teams.map((team) => ({ value: team.id, label: team.name }))}
            />
          </Card>
        </Section>
      )}
      {!lastOwner && (
        <Section id="access" title="End access">
          <Card>
            <LeavingForm
              action={endAccess}
              person={person}
              openLoops={person.openLoops}
              colleagues={others.map((one) => ({ value: one.id, label: one.name }))}
            />
          </Card>
        </Section>
      )}
    </Page>
  );
}
