/** One's own settings: name, telephone, zone, password. */
import type { Metadata } from "next";
import { ChangePasswordForm } from "@/components/agencies/change-password-form";
import { ZoneOptions } from "@/components/agencies/place-options";
import { ProfileForm } from "@/components/agencies/profile-form";
import { SettingsFrame } from "@/components/agencies/settings-frame";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/page";
import { agencyOf, me } from "@/lib/agencies/queries";
import { deskGate } from "@/lib/platform/gates";
import { changeOwnPassword, saveProfile } from "./actions";

export const metadata: Metadata = { title: "You · Settings" };

export default async function ProfilePage() {
  const scope = await deskGate();
  const [agency, self] = await Promise.all([agencyOf(scope), me(scope)]);
  return (
    <SettingsFrame part="profile">
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Section id="you" title="You">
          <Card>
            <ProfileForm
              action={saveProfile}
              person={self}
              agencyZone={agency.zone}
              zones={<ZoneOptions />}
            />
          </Card>
        </Section>
        <Section id="password" title="Password" hint="Changing it signs you out everywhere but here.">
          <Card>
            <ChangePasswordForm action={changeOwnPassword} email={self.email} />
          </Card>
        </Section>
      </div>
    </SettingsFrame>
  );
}
