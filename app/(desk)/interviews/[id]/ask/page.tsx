/** Asking and chasing an employer by hand: whom, the letter, the telephone, and everything that may come of it. */
import type { Metadata } from "next";
import { MailNotice } from "@/components/inbound/mail-notice";
import { Attempts } from "@/components/requests/attempts";
import { CadenceForm } from "@/components/requests/cadence-form";
import { CallTask } from "@/components/requests/call-task";
import { ChasePlan } from "@/components/requests/chase-plan";
import { DoneMessage } from "@/components/requests/done-message";
import { Instead } from "@/components/requests/instead";
import { LetterForm } from "@/components/requests/letter-form";
import { frameOf } from "@/components/requests/letter-frame";
import { PaperTask } from "@/components/requests/paper-task";
import { Respondent, WhomDoWeAsk } from "@/components/requests/respondent";
import { MissingAddress } from "@/components/requests/respondent-forms";
import { Standing } from "@/components/requests/standing";
import { Ways } from "@/components/requests/ways";
import { Card, CardHeader } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { Page, PageHeader } from "@/components/ui/page";
import { agencyOf, me } from "@/lib/agencies/queries";
import { mailAbout } from "@/lib/inbound/queries";
import { formatInstant, formatInterview } from "@/lib/interviews/when";
import { deskGate } from "@/lib/platform/gates";
import { type AskPage, askPage } from "@/lib/requests/queries/ask-page";
import { callTask } from "@/lib/requests/queries/call-task";
import { paperTask } from "@/lib/requests/queries/paper";
import {
  answered,
  arrived,
  correct,
  endHold,
  giveTo,
  hold,
  keepDraft,
  noFeedback,
  onPaper,
  openAgain,
  pace,
  promised,
  rang,
  sendAgain,
  sendAsk,
  sendChase,
  stopAsking,
  takeBack,
} from "./actions";

export const metadata: Metadata = { title: "Ask the employer" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string; logged?: string }>;
};

export default async function AskEmployerPage({ params, searchParams }: Props) {
  const scope = await deskGate();
  const { id } = await params;
  const { done, logged } = await searchParams;
  const [page, agency, self, call, paper, mail] = await Promise.all([
    askPage(scope, id),
    agencyOf(scope),
    me(scope),
    callTask(scope, id),
    paperTask(scope, id),
    mailAbout(scope, id),
  ]);
  const { interview } = page;
  const zone = self.zone ?? agency.zone;
  const { now } = scope;
  return (
    <Page width="wide">
      <PageHeader
        back={{ href: `/interviews/${id}`, label: `INT-${interview.number}` }}
        title={`${page.mode === "chase" ? "Chase" : "Ask"} ${interview.employer.name}`}
        meta={`${interview.candidate.name}, ${interview.job.title} · ${formatInterview(interview, zone, null, now)}`}
      />
      <DoneMessage done={logged ? "logged" : done} page={page} actions={{ takeBack, endHold, openAgain }} />
      <div className="grid gap-x-6 gap-y-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
        {page.contact && (
          <Card className="min-w-0 lg:col-start-2">
            <CardHeader title="Whom we ask" />
            <Respondent page={page} now={now} actions={{ giveTo, correct }} />
          </Card>
        )}
        <div className="min-w-0 space-y-5 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <MailNotice mail={mail} now={now} />
          <Standing page={page} now={now} actions={{ endHold, openAgain }} />
          <Instead page={page} giveTo={giveTo} />
          {call && <CallTask task={call} now={now} action={rang} />}
          {paper && <PaperTask task={paper} action={onPaper} />}
          {page.contact ? (
            <Letter page={page} now={now} zone={zone} />
          ) : (
            <Card>
              <CardHeader title="Whom do we ask?" />
              <WhomDoWeAsk page={page} action={giveTo} />
            </Card>
          )}
          <div id="came">
            <Ways page={page} actions={{ answered, rang, hold, promised, noFeedback, stopAsking }} />
          </div>
        </div>
        <aside aria-label="What comes next, and what was tried" className="min-w-0 space-y-5 lg:col-start-2">
          {page.plan.length > 0 && page.contact && (
            <Card>
              <CardHeader title="If nobody answers" meta="their time" />
              <ChasePlan steps={page.plan} theirs={page.zone} now={now} byItself={page.byItself} />
              <Disclosure
                plain
                summary={page.cadence.own ? "A rhythm of its own" : "Another rhythm for this request"}
              >
                <CadenceForm
                  action={pace}
                  fields={{ interviewId: id }}
                  own={page.cadence.own}
                  values={page.cadence.values}
                  interviewId={id}
                />
              </Disclosure>
            </Card>
          )}
          <Card>
            <CardHeader title="What was tried" />
            <Attempts
              interviewId={id}
              attempts={page.attempts}
              now={now}
              zone={zone}
              theirs={page.zone}
              actions={{ takeBack, sendAgain, arrived }}
            />
          </Card>
        </aside>
      </div>
    </Page>
  );
}

/** The letter, where one may be written in this state to this person by this reader. */
function Letter({ page, now, zone }: { page: AskPage; now: Date; zone: string }) {
  const { interview, contact, mode, departure, draft } = page;
  if (interview.history) {
    return (
      <FormMessage tone="info">
        This is an old interview from an import. Open its loop on the interview’s page, then ask.
      </FormMessage>
    );
  }
  const shut = page.closed !== null || page.onItsWay !== null;
  if (contact && !contact.email && !shut)
    return (
      <Card>
        <CardHeader title={`Where does ${contact.name} read e-mail?`} />
        <p className="mb-4 text-muted">
          Without an address nothing is sent, and nothing is sent automatically. You can also ring, below.
        </p>
        <MissingAddress interviewId={interview.id} email={null} phone={contact.phone} action={correct} />
      </Card>
    );
  if (shut || page.never !== null || !contact?.email || (page.early && !page.mayAskEarly)) return null;
  const later =
    departure?.when === "later"
      ? {
          at: `${formatInstant(departure.at, page.zone, undefined, now)}${page.zone === zone ? "" : " their time"}`,
          because: departure.because,
        }
      : null;
  return (
    <Card>
      <CardHeader title={mode === "chase" ? `Reminder ${page.chaseCount + 1}` : "The letter"} />
      {page.proposal.holes && (
        <FormMessage tone="warn" className="mb-4" title="Your agency’s own words have a gap">
          Nothing fills {page.proposal.holes.join(", ")} here, so nothing was sent automatically. These are
          Hearback’s words instead; a manager can mend yours under Settings, Letters.
        </FormMessage>
      )}
      <LetterForm
        interviewId={interview.id}
        mode={mode}
        stage={page.stage}
        seen={page.chaseCount}
        proposal={{ subject: page.proposal.subject, body: page.proposal.body }}
        draft={draft ? { values: draft.values, at: draft.updatedAt.toISOString() } : null}
        frame={frameOf(page)}
        along={page.along}
        about={interview.candidate.name}
        later={later}
        early={page.early}
        action={mode === "chase" ? sendChase : sendAsk}
        keepDraft={keepDraft}
      />
    </Card>
  );
}
