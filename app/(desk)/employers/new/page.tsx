/** Adding an employer. */
import type { Metadata } from "next";
import { PlaceOptions, ZoneOptions } from "@/components/agencies/place-options";
import { EmployerForm } from "@/components/employers/employer-form";
import { Page, PageHeader } from "@/components/ui/page";
import { deskGate } from "@/lib/platform/gates";
import { add } from "../actions";

export const metadata: Metadata = { title: "New employer" };

export default async function NewEmployerPage() {
  await deskGate();
  return (
    <Page width="narrow">
      <PageHeader back={{ href: "/employers", label: "Employers" }} title="New employer" />
      <EmployerForm
        action={add}
        values={{}}
        places={<PlaceOptions />}
        zones={<ZoneOptions />}
        cancelHref="/employers"
      />
    </Page>
  );
}
