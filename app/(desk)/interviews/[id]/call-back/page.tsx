/** The page to have open while the candidate is on the telephone. */
import type { Metadata } from "next";
import { CallBackForm } from "@/components/debriefs/call-back-form";
import { OwnWords } from "@/components/debriefs/own-words";
import { FormMessage } from "@/components/ui/form-message";
import { Page, PageHeader } from "@/components/ui/page";
import { agencyOf, me } from "@/lib/agencies/queries";
import { callBackValues } from "@/lib/debriefs/form-values";
import { handyDays } from "@/lib/debriefs/handy-days";
import { forCallBack } from "@/lib/debriefs/own-account";
import { debriefOf } from "@/lib/debriefs/queries";
import { accountAtDesk } from "@/lib/debriefs/queries/own-account";
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
  const [saved, own, draft, agency, self] = await Promise.all([
    debriefOf(scope, id, facts),
    accountAtDesk(scope, facts),
    readDraft(scope, `call-back:${id}`),
    agencyOf(scope),
    me(scope),
  ]);
  const zone = self.zone ?? agency.zone;
  const today = dayIn(scope.now, zone);
  const { candidate } = facts;
  // What the candidate wrote stands in the form already, until somebody has saved a call-back.
  const told = saved || !own?.told ? null : callBackValues(forCallBack(own.told));
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
      {own && (
        <OwnWords
          account={own}
          name={candidate.name}
          around={{ now: scope.now, zone, today }}
          brief={told !== null}
        />
      )}
      {told && (
        <FormMessage tone="info">
          {candidate.name} has filled this in. Look it through, ring if something is missing, and save.
        </FormMessage>
      )}
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
          saved={{ ...wishesOf(candidate), ...(saved ? callBackValues(saved) : told) }}
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
