/** Putting a candidate right. */
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ZoneOptions } from "@/components/agencies/place-options";
import { CandidateForm } from "@/components/candidates/candidate-form";
import { Page, PageHeader } from "@/components/ui/page";
import { consultantsOf } from "@/lib/agencies/queries";
import { candidateById } from "@/lib/candidates/queries";
import { deskGate } from "@/lib/platform/gates";
import { edit } from "../../actions";

export const metadata: Metadata = { title: "Edit candidate" };

export default async function EditCandidatePage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await deskGate();
  const { id } = await params;
  const [candidate, consultants] = await Promise.all([candidateById(scope, id), consultantsOf(scope)]);
  if (candidate.mergedIntoId) redirect(`/candidates/${candidate.mergedIntoId}`);
  const { owner } = candidate;
  const known = consultants.some((one) => one.id === owner?.id);
  const former = owner && !known ? [{ value: owner.id, label: `${owner.name} (left)` }] : [];
  return (
    <Page width="narrow">
      <PageHeader back={{ href: `/candidates/${id}`, label: candidate.name }} title="Edit candidate" />
      <CandidateForm
        action={edit}
        editing={{ id, version: candidate.updatedAt.toISOString() }}
        values={{
          name: candidate.name,
          email: candidate.email ?? "",
          phone: candidate.phone ?? "",
          zone: candidate.zone ?? "",
          preferredChannel: candidate.preferredChannel,
          preferredTime: candidate.preferredTime ?? "",
          wantsReasons: String(candidate.wantsReasons),
          ownerId: candidate.ownerId ?? "",
          stopped: candidate.stoppedAt ? "on" : "",
        }}
        consultants={[...former, ...consultants.map((one) => ({ value: one.id, label: one.name }))]}
        zones={<ZoneOptions />}
        cancelHref={`/candidates/${id}`}
      />
    </Page>
  );
}
