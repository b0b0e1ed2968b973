/** Adding a job; from an employer's page the employer is filled in. */
import type { Metadata } from "next";
import { JobForm } from "@/components/jobs/job-form";
import { Page, PageHeader } from "@/components/ui/page";
import { consultantsOf } from "@/lib/agencies/queries";
import { contactsOf, employerById } from "@/lib/employers/queries";
import { deskGate } from "@/lib/platform/gates";
import { add } from "../actions";

export const metadata: Metadata = { title: "New job" };

export default async function NewJobPage({ searchParams }: { searchParams: Promise<{ employer?: string }> }) {
  const scope = await deskGate();
  const { employer: employerId } = await searchParams;
  const [consultants, employer, contacts] = await Promise.all([
    consultantsOf(scope),
    employerId ? employerById(scope, employerId) : null,
    contactsOf(scope, employerId ?? ""),
  ]);
  const back = employer
    ? { href: `/employers/${employer.id}`, label: employer.name }
    : { href: "/jobs", label: "Jobs" };
  return (
    <Page width="narrow">
      <PageHeader back={back} title="New job" />
      <JobForm
        action={add}
        values={{ status: "open", ownerId: scope.consultantId }}
        employer={employer && { id: employer.id, label: employer.name }}
        contacts={contacts.map((one) => ({ value: one.id, label: one.name }))}
        consultants={consultants.map((one) => ({ value: one.id, label: one.name }))}
        cancelHref={back.href}
      />
    </Page>
  );
}
