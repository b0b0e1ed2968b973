/** Where one is signed in. */
import type { Metadata } from "next";
import { PressForm } from "@/components/agencies/press-form";
import { SessionList } from "@/components/agencies/session-list";
import { SettingsFrame } from "@/components/agencies/settings-frame";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/page";
import { browserName, isPhone } from "@/lib/agencies/browsers";
import { agencyOf, me } from "@/lib/agencies/queries";
import { ownSessions } from "@/lib/agencies/queries/people";
import { formatInstant, relativeTime } from "@/lib/interviews/when";
import { deskGate, deskVisit } from "@/lib/platform/gates";
import { membershipsOf } from "@/lib/platform/logins";
import { endOthers, endSession } from "./actions";

export const metadata: Metadata = { title: "Signed in · Settings" };

export default async function SessionsPage() {
  const scope = await deskGate();
  const visit = await deskVisit();
  const [agency, self, sessions] = await Promise.all([agencyOf(scope), me(scope), ownSessions(scope)]);
  const elsewhere = (await membershipsOf(visit?.loginId ?? "")).filter(
    (one) => one.agencyId !== scope.agencyId,
  );
  const zone = self.zone ?? agency.zone;
  const lines = sessions.map((session) => ({
    id: session.id,
    browser: browserName(session.browser),
    phone: isPhone(session.browser),
    current: session.id === visit?.sessionId,
    began: formatInstant(session.createdAt, zone),
    seen: {
      dateTime: session.seenAt.toISOString(),
      title: `${formatInstant(session.seenAt, zone)} (${zone})`,
      text: relativeTime(session.seenAt, scope.now),
    },
  }));
  return (
    <SettingsFrame part="sessions">
      <Section
        id="sessions"
        title="Where you are signed in"
        hint="A session ends after twelve hours without you, and after two weeks in any case."
        actions={
          lines.length > 1 && (
            <PressForm
              action={endOthers}
              fields={{}}
              label="Sign out everywhere else"
              look={{ variant: "secondary" }}
              className="flex flex-wrap items-center gap-2"
            />
          )
        }
      >
        <SessionList sessions={lines} end={endSession} />
      </Section>
      {elsewhere.length > 0 && (
        <Section
          id="agencies"
          title="Your other desks"
          hint={elsewhere.map((one) => one.agencyName).join(", ")}
        >
          <ButtonLink href="/choose-agency">Change over</ButtonLink>
        </Section>
      )}
    </SettingsFrame>
  );
}
