/** Adding a named person at an employer. */
import type { Metadata } from "next";
import { ZoneOptions } from "@/components/agencies/place-options";
import { ContactForm } from "@/components/employers/contact-form";
import { Page, PageHeader } from "@/components/ui/page";
import { employerById } from "@/lib/employers/queries";
import { deskGate } from "@/lib/platform/gates";
import { addContact } from "../../../actions";

export const metadata: Metadata = { title: "New contact" };

export default async function NewContactPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await deskGate();
  const { id } = await params;
  const employer = await employerById(scope, id);
  return (
    <Page width="narrow">
      <PageHeader back={{ href: `/employers/${id}`, label: employer.name }} title="New contact" />
      <ContactForm
        action={addContact}
        employerId={id}
        values={{ preferredChannel: "email" }}
        zones={<ZoneOptions />}
        cancelHref={`/employers/${id}`}
      />
    </Page>
  );
}
