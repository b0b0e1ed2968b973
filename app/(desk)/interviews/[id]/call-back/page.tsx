/** The page to have open while the candidate is on the telephone. */
import type { Metadata } from "next";
import { CallBackForm } from "@/components/debriefs/call-back-form";
import { FormMessage } from "@/components/ui/form-message";
import { Page, PageHeader } from "@/components/ui/page";
import { agencyOf, me } from "@/lib/agencies/queries";
import { callBackValues } from "@/lib/debriefs/form-values";
import { handyDays } from "@/lib/debriefs/handy-days";
import { debriefOf } from "@/lib/debriefs/queries";
import { interviewFacts } from "@/lib/interviews/queries";
import { formatInterview, relativeTime } from "@/lib/interviews/when";
import { readDraft } from "@/lib/platform/drafts";
import { deskGate } from "@/lib/platform/gates";
import { dayIn } from "@/lib/platform/time";
import { keepDraft, logCallBack, throwDraftAway } from "./actions";

export const metadata: Metadata = { title: "Call-back" };

export default async function CallBackPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await deskGate();
  const { id } = await params;
  const facts = await interviewFacts(scope, id);
  const [saved, draft, agency, self] = await Promise.all([
    debriefOf(scope, id, facts),
    readDraft(scope, `call-back:${id}`),
    agencyOf(scope),
    me(scope),
  ]);
  const zone = self.zone ?? agency.zone;
  const today = dayIn(scope.now, zone);
  const { candidate } = facts;
  const notYet = facts.startsAt !== null && facts.startsAt > scope.now;
  return (
    <Page width="narrow" className="max-w-3xl">
      <PageHeader
        back={{ href: `/interviews/${id}`, label: `INT-${facts.number}` }}
        title={`Call-back: ${candidate.name}`}
        meta={
          <>
            {facts.job.title} at {facts.employer.name} · {formatInterview(facts, zone, null, scope.now)}
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
      {notYet && (
        <FormMessage tone="info">
          This interview is still to come. If it was moved forward, change its time before you save.
        </FormMessage>
      )}
      {saved && !saved.seesPrivate ? (
        <FormMessage tone="info">
          {facts.owner.name} looks after this interview. Only they and managers may change its call-back.
        </FormMessage>
      ) : (
        <CallBackForm
          interviewId={id}
          action={logCallBack}
          keepDraft={keepDraft}
          dropDraft={throwDraftAway}
          draft={draft ? { values: draft.values, at: draft.updatedAt.toISOString() } : null}
          draftAge={draft && `what you typed ${relativeTime(draft.updatedAt, scope.now)}`}
          saved={{ ...wishesOf(candidate), ...(saved ? callBackValues(saved) : {}) }}
          version={saved?.version ?? 0}
          today={today}
          handyDays={handyDays(today)}
        />
      )}
    </Page>
  );
}

/** How the candidate likes to hear back, as known so far. */
function wishesOf(candidate: { preferredChannel: string; preferredTime: string | null }) {
  const { preferredChannel, preferredTime } = candidate;
  return { preferredChannel, ...(preferredTime ? { preferredTime } : {}) };
}
