/** The agency's name and place. */
import type { Metadata } from "next";
import { AgencyForm } from "@/components/agencies/agency-form";
import { OwnerOnly } from "@/components/agencies/owner-only";
import { PlaceOptions, ZoneOptions } from "@/components/agencies/place-options";
import { SettingsFrame } from "@/components/agencies/settings-frame";
import { Card } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/page";
import { placeValue } from "@/lib/agencies/place";
import { agencyOf } from "@/lib/agencies/queries";
import { may } from "@/lib/agencies/roles";
import { formatDay } from "@/lib/interviews/when";
import { deskGate } from "@/lib/platform/gates";
import { dayIn } from "@/lib/platform/time";
import { saveAgency } from "./actions";

export const metadata: Metadata = { title: "Agency · Settings" };

export default async function AgencyPage() {
  const scope = await deskGate();
  const agency = await agencyOf(scope);
  const mayManage = may(scope.role, "manage_agency");
  const { name, zone, verifiedAt } = agency;
  const confirmed = verifiedAt && formatDay(dayIn(verifiedAt, zone), dayIn(scope.now, zone));
  return (
    <SettingsFrame part="agency">
      <OwnerOnly mayManage={mayManage} />
      <Section id="agency" title="Name and place">
        <Card>
          <AgencyForm
            key={placeValue(agency)}
            action={saveAgency}
            agency={{ name, zone, place: placeValue(agency) }}
            places={<PlaceOptions />}
            zones={<ZoneOptions />}
            readOnly={!mayManage}
          />
        </Card>
      </Section>
      <Section id="letters" title="Letters">
        <Card>
          <Facts
            facts={[
              {
                label: "Owner’s address",
                value: confirmed ? `Confirmed on ${confirmed}` : "Not confirmed: letters wait",
              },
              { label: "A day at most", value: `${agency.dailyLetterCap} letters` },
            ]}
          />
        </Card>
      </Section>
    </SettingsFrame>
  );
}
