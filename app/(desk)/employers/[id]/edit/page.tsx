/** Putting an employer right. */
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PlaceOptions, ZoneOptions } from "@/components/agencies/place-options";
import { EmployerForm } from "@/components/employers/employer-form";
import { CadenceForm } from "@/components/requests/cadence-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader, Section } from "@/components/ui/page";
import { cadenceOf, cadenceValues, withCadence } from "@/lib/agencies/cadence";
import { placeValue } from "@/lib/agencies/place";
import { agencyOf } from "@/lib/agencies/queries";
import { employerById } from "@/lib/employers/queries";
import { deskGate } from "@/lib/platform/gates";
import { edit, pace } from "../../actions";

export const metadata: Metadata = { title: "Edit employer" };

export default async function EditEmployerPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await deskGate();
  const { id } = await params;
  const [employer, agency] = await Promise.all([employerById(scope, id), agencyOf(scope)]);
  if (employer.mergedIntoId) redirect(`/employers/${employer.mergedIntoId}`);
  const { country, region } = employer;
  return (
    <Page width="narrow">
      <PageHeader back={{ href: `/employers/${id}`, label: employer.name }} title="Edit employer" />
      <EmployerForm
        action={edit}
        editing={{ id, version: employer.updatedAt.toISOString() }}
        values={{
          name: employer.name,
          place: country ? placeValue({ country, region }) : "",
          zone: employer.zone ?? "",
          phone: employer.phone ?? "",
          website: employer.website ?? "",
          notes: employer.notes ?? "",
        }}
        places={<PlaceOptions />}
        zones={<ZoneOptions />}
        cancelHref={`/employers/${id}`}
      />
      <Section
        id="rhythm"
        title="Rhythm of reminders"
        hint="How their people are reminded while an answer is waited for. It holds from each request’s next step on."
      >
        <Card>
          <CadenceForm
            action={pace}
            fields={{ employerId: id }}
            own={Object.keys(cadenceOf(employer.cadence)).length > 0}
            values={cadenceValues(withCadence(agency.clocks, employer.cadence))}
          />
        </Card>
      </Section>
    </Page>
  );
}
