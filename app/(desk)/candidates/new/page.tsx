/** Adding a candidate. */
import type { Metadata } from "next";
import { ZoneOptions } from "@/components/agencies/place-options";
import { CandidateForm } from "@/components/candidates/candidate-form";
import { Page, PageHeader } from "@/components/ui/page";
import { consultantsOf } from "@/lib/agencies/queries";
import { deskGate } from "@/lib/platform/gates";
import { add } from "../actions";

export const metadata: Metadata = { title: "New candidate" };

export default async function NewCandidatePage() {
  const scope = await deskGate();
  const consultants = await consultantsOf(scope);
  return (
    <Page width="narrow">
      <PageHeader back={{ href: "/candidates", label: "Candidates" }} title="New candidate" />
      <CandidateForm
        action={add}
        values={{ preferredChannel: "email", wantsReasons: "true", ownerId: scope.consultantId }}
        consultants={consultants.map(({ id, name }) => ({ value: id, label: name }))}
        zones={<ZoneOptions />}
        cancelHref="/candidates"
      />
    </Page>
  );
}
