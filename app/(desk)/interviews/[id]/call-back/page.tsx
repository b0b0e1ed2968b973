/** The page to have open while the candidate is on the telephone. */
import type { Metadata } from "next";
import { CallBackPanel } from "@/components/debriefs/call-back-panel";
import { FormMessage } from "@/components/ui/form-message";
import { Page, PageHeader } from "@/components/ui/page";
import { agencyOf, me } from "@/lib/agencies/queries";
import { callBackValues } from "@/lib/debriefs/form-values";
import { debriefOf } from "@/lib/debriefs/queries";
import { interviewFacts } from "@/lib/interviews/queries";
import { formatInterview } from "@/lib/interviews/when";
import { readDraft } from "@/lib/platform/drafts";
import { deskGate } from "@/lib/platform/gates";
import { dayIn } from "@/lib/platform/time";
import { keepDraft, logCallBack } from "./actions";

export const metadata: Metadata = { title: "Call-back" };

export default async function CallBackPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await deskGate();
  const { id } = await params;
  const facts = await interviewFacts(scope, id);
  const [saved, draft, agency, self] = await Promise.all([
    debriefOf(scope, id),
    readDraft(scope, `call-back:${id}`),
    agencyOf(scope),
    me(scope),
  ]);
  const zone = self.zone ?? agency.zone;
  const { candidate } = facts;
  return (
    <Page width="narrow" className="max-w-3xl">
      <PageHeader
        back={{ href: `/interviews/${id}`, label: `INT-${facts.number}` }}
        title={`Call-back: ${candidate.name}`}
        meta={
          <>
            {facts.job.title} at {facts.employer.name} ·{" "}
            {formatInterview(facts, zone, facts.place, scope.now)}
            {candidate.phone && (
              <>
                {" · "}
                <a
                  className="font-semibold text-accent-text hover:underline"
                  href={`tel:${candidate.phone.replace(/[^+\d]/g, "")}`}
                >
                  {candidate.phone}
                </a>
              </>
            )}
          </>
        }
      />
      {saved && !saved.seesPrivate ? (
        <FormMessage tone="info">
          {facts.owner.name} logged this call-back. Only the owner of the loop and managers may change it.
        </FormMessage>
      ) : (
        <CallBackPanel
          interviewId={id}
          candidateName={candidate.name}
          action={logCallBack}
          keepDraft={keepDraft}
          draft={draft ? { values: draft.values, at: draft.updatedAt.toISOString() } : null}
          saved={saved ? callBackValues(saved) : {}}
          amending={saved !== null}
          today={dayIn(scope.now, zone)}
        />
      )}
    </Page>
  );
}
