/** Putting a job right. */
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { JobForm } from "@/components/jobs/job-form";
import { Page, PageHeader } from "@/components/ui/page";
import { consultantsOf } from "@/lib/agencies/queries";
import { contactsOf } from "@/lib/employers/queries";
import { jobById } from "@/lib/jobs/queries";
import { deskGate } from "@/lib/platform/gates";
import { edit } from "../../actions";

export const metadata: Metadata = { title: "Edit job" };

export default async function EditJobPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await deskGate();
  const { id } = await params;
  const job = await jobById(scope, id);
  if (job.mergedIntoId) redirect(`/jobs/${job.mergedIntoId}`);
  const [consultants, contacts] = await Promise.all([
    consultantsOf(scope),
    contactsOf(scope, job.employerId),
  ]);
  return (
    <Page width="narrow">
      <PageHeader back={{ href: `/jobs/${id}`, label: job.title }} title="Edit job" />
      <JobForm
        action={edit}
        editing={{ id, version: job.updatedAt.toISOString() }}
        values={{
          title: job.title,
          place: job.place ?? "",
          status: job.status,
          contactId: job.contactId ?? "",
          ownerId: job.ownerId ?? "",
        }}
        employer={{ id: job.employer.id, label: job.employer.name }}
        contacts={withPresent(contacts, job.contact)}
        consultants={withPresent(consultants, job.owner)}
        cancelHref={`/jobs/${id}`}
      />
    </Page>
  );
}

type Named = { id: string; name: string };

/** Whoever is named now can stay named, even when they have left. */
function withPresent(all: Named[], present: Named | null) {
  const left = present && !all.some((one) => one.id === present.id);
  const former = left ? [{ value: present.id, label: `${present.name} (left)` }] : [];
  return [...former, ...all.map((one) => ({ value: one.id, label: one.name }))];
}
