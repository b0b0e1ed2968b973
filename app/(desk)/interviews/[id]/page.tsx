/** One interview with its whole story: people and times, the three legs, what to do next, and all that happened. */
import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { OwnWords } from "@/components/debriefs/own-words";
import { MailList, MailNotice } from "@/components/inbound/mail-notice";
import { AskingSwitch } from "@/components/interviews/asking-switch";
import { CallBackSummary } from "@/components/interviews/call-back-summary";
import { EmployerStory } from "@/components/interviews/employer-story";
import { HoldingSwitch } from "@/components/interviews/holding-switch";
import { InterviewFactsCard } from "@/components/interviews/interview-facts";
import { InterviewMeta } from "@/components/interviews/interview-meta";
import { Legs } from "@/components/interviews/legs";
import { LetterList } from "@/components/interviews/letter-list";
import { NextStepCard } from "@/components/interviews/next-step-card";
import { OtherWays } from "@/components/interviews/other-ways";
import { PromiseList } from "@/components/interviews/promise-list";
import { RelayStory } from "@/components/interviews/relay-story";
import { LoopBadge } from "@/components/loops/loop-badge";
import { Timeline } from "@/components/timeline/timeline";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page, PageHeader, Section } from "@/components/ui/page";
import { callBackGrace } from "@/lib/agencies/clocks";
import { agencyOf, me } from "@/lib/agencies/queries";
import { may } from "@/lib/agencies/roles";
import { accountAtDesk } from "@/lib/debriefs/queries/own-account";
import { mailAbout } from "@/lib/inbound/queries";
import { nextStep } from "@/lib/loops/next-step";
import { type InterviewStory, interviewStory } from "@/lib/loops/queries/story";
import { deskGate } from "@/lib/platform/gates";
import { dayIn } from "@/lib/platform/time";
import {
  bringBack,
  goOnWithoutCallBack,
  markPromise,
  notePromise,
  openTheLoop,
  sayWhoCame,
  turnAsking,
  turnHolding,
} from "./actions";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ before?: string }> };

/** Once a request: the title asks, and so does the page. */
const storyOf = cache(async (id: string, before: string | undefined) =>
  interviewStory(await deskGate(), id, before),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { facts } = await storyOf((await params).id, (await searchParams).before);
  return { title: `${facts.candidate.name} at ${facts.employer.name}, INT-${facts.number}` };
}

export default async function InterviewPage({ params, searchParams }: Props) {
  const scope = await deskGate();
  const { id } = await params;
  const [story, own, agency, self, mail] = await Promise.all([
    storyOf(id, (await searchParams).before),
    storyOf(id, (await searchParams).before).then(({ facts }) => accountAtDesk(scope, facts)),
    agencyOf(scope),
    me(scope),
    mailAbout(scope, id),
  ]);
  const { facts } = story;
  const zone = self.zone ?? agency.zone;
  const today = dayIn(scope.now, zone);
  const grace = callBackGrace(agency.clocks);
  const around = { now: scope.now, zone, today };
  const step = nextStep(stepFacts(story, grace), scope.now);
  const begun = facts.startsAt ? facts.startsAt <= scope.now : facts.day <= today;
  return (
    <Page width="wide">
      <PageHeader
        back={{ href: "/interviews", label: "Interviews" }}
        title={
          <Link href={`/candidates/${facts.candidate.id}`} className="hover:underline">
            {facts.candidate.name}
          </Link>
        }
        badge={<LoopBadge loop={facts.loop} interviewStatus={facts.status} />}
        meta={<InterviewMeta story={story} zone={zone} now={scope.now} />}
        actions={
          <ButtonLink href={`/interviews/${id}/edit`} shortcut="e">
            Edit
          </ButtonLink>
        }
      />
      <MailNotice mail={mail} now={scope.now} />
      <NextStepCard step={step} now={scope.now} zone={zone}>
        <OtherWays
          interviewId={id}
          history={facts.loop.history}
          archived={facts.archivedAt !== null}
          maySkip={facts.loop.debrief === "due" && may(scope.role, "skip_debrief")}
          actions={{ open: openTheLoop, restore: bringBack, skip: goOnWithoutCallBack }}
        />
      </NextStepCard>
      <Legs story={story} grace={grace} now={scope.now} zone={zone} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="space-y-6">
          {own && <OwnWords account={own} name={facts.candidate.name} around={around} />}
          <CallBackSummary story={story} today={today} />
          <EmployerStory story={story} around={around} />
          <RelayStory story={story} around={around} />
          <Section id="timeline" title="What happened">
            <Card>
              <Timeline
                page={story.timeline}
                on="interview"
                now={scope.now}
                zone={zone}
                numbers={agency.clocks}
                olderHref={(cursor) => `/interviews/${id}?before=${encodeURIComponent(cursor)}#timeline`}
              />
            </Card>
          </Section>
        </div>
        <aside aria-label="About this interview" className="space-y-4">
          <InterviewFactsCard
            facts={facts}
            now={scope.now}
            zone={zone}
            begun={begun}
            markAttendance={sayWhoCame}
          />
          <AskingSwitch
            interviewId={id}
            loop={facts.loop}
            byItself={agency.clocks.asksByItself}
            address={story.requests[0]?.contact?.email ?? null}
            now={scope.now}
            zone={zone}
            action={turnAsking}
          />
          <HoldingSwitch
            interviewId={id}
            candidate={facts.candidate}
            loop={facts.loop}
            byItself={agency.clocks.holdingByItself}
            now={scope.now}
            zone={zone}
            action={turnHolding}
          />
          <PromiseList
            interviewId={id}
            promises={story.promises}
            around={around}
            names={{ candidate: facts.candidate.name, employer: facts.employer.name }}
            settle={markPromise}
            make={notePromise}
          />
          <MailList mail={mail} now={scope.now} zone={zone} />
          <LetterList interviewId={id} letters={story.letters} now={scope.now} zone={zone} />
        </aside>
      </div>
    </Page>
  );
}

function stepFacts({ facts, requests }: InterviewStory, callBackGrace: number) {
  return {
    interviewId: facts.id,
    status: facts.status,
    startsAt: facts.startsAt,
    endsAt: facts.endsAt,
    archived: facts.archivedAt !== null,
    candidate: facts.candidate.name,
    employer: facts.employer.name,
    respondent: requests[0]?.contact?.name ?? null,
    loop: facts.loop,
    ownAccount: facts.ownAccount,
    callBackGrace,
  };
}
