/** Putting an employer right. */
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PlaceOptions, ZoneOptions } from "@/components/agencies/place-options";
import { EmployerForm } from "@/components/employers/employer-form";
import { Page, PageHeader } from "@/components/ui/page";
import { placeValue } from "@/lib/agencies/place";
import { employerById } from "@/lib/employers/queries";
import { deskGate } from "@/lib/platform/gates";
import { edit } from "../../actions";

export const metadata: Metadata = { title: "Edit employer" };

export default async function EditEmployerPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await deskGate();
  const { id } = await params;
  const employer = await employerById(scope, id);
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
    </Page>
  );
}
