/** Everything about an interview that can be put right, each with its own button; nobody is stuck with a typing error. */
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ZoneOptions } from "@/components/agencies/place-options";
import { EditDetails } from "@/components/interviews/edit-details";
import { HandOver, PutAway } from "@/components/interviews/edit-owner";
import { CallOff, Reschedule } from "@/components/interviews/edit-when";
import { Card } from "@/components/ui/card";
import { Page, PageHeader, Section } from "@/components/ui/page";
import { agencyOf, consultantsOf, me } from "@/lib/agencies/queries";
import { INTERVIEW_MOVES, type InterviewStatus } from "@/lib/interviews/lifecycle";
import { contactNamesAt, type InterviewFacts, interviewFacts } from "@/lib/interviews/queries";
import { wallTime } from "@/lib/interviews/wall-clock";
import { formatInterview } from "@/lib/interviews/when";
import { deskGate } from "@/lib/platform/gates";
import { canMove } from "@/lib/platform/moves";
import { bringBack, putAway, sayWhoCame } from "../actions";
import { callItOff, handOver, moveIt, saveDetails } from "./actions";

export const metadata: Metadata = { title: "Edit interview" };

export default async function EditInterviewPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await deskGate();
  const { id } = await params;
  const facts = await interviewFacts(scope, id);
  const [agency, self, colleagues, known] = await Promise.all([
    agencyOf(scope),
    me(scope),
    consultantsOf(scope),
    contactNamesAt(scope, facts.employer.id),
  ]);
  const yours = self.zone ?? agency.zone;
  const status = facts.status as InterviewStatus;
  const logged = facts.loop.debrief === "logged";
  const move = logged ? "correct" : status === "booked" ? "move" : "again";
  return (
    <Page width="narrow">
      <PageHeader
        back={{ href: `/interviews/${id}`, label: `INT-${facts.number}` }}
        title={`${facts.candidate.name} at ${facts.employer.name}`}
        meta={`${facts.job.title} · ${formatInterview(facts, yours, null, scope.now)}`}
      />
      <Part id="details" title="Details">
        <EditDetails
          interviewId={id}
          details={{ round: facts.round, format: facts.format, place: facts.place }}
          people={facts.interviewers.map(({ id, name, title }) => ({ id, name, title }))}
          known={known}
          action={saveDetails}
        />
      </Part>
      <Part id="when" {...WHEN_WORDS[move]}>
        <Reschedule
          interviewId={id}
          when={whenOf(facts)}
          move={move}
          yours={yours}
          zones={<ZoneOptions />}
          action={moveIt}
        />
      </Part>
      {canMove(INTERVIEW_MOVES, status, "cancelled") && !logged && (
        <Part id="call-off" title="Call it off" hint="Whoever called it off: the candidate is owed a word.">
          <CallOff interviewId={id} action={callItOff} takeBack={sayWhoCame} />
        </Part>
      )}
      <Part id="owner" title="Hand over">
        <HandOver
          interviewId={id}
          ownerId={facts.ownerId}
          colleagues={options(colleagues, facts)}
          action={handOver}
        />
      </Part>
      <Part
        id="archive"
        title={facts.archivedAt ? "Archived" : "Archive"}
        hint="For what is closed, and for bookings that nothing has followed: booked twice, or by mistake."
      >
        <PutAway
          interviewId={id}
          archived={facts.archivedAt !== null}
          archive={putAway}
          restore={bringBack}
        />
      </Part>
    </Page>
  );
}

const WHEN_WORDS = {
  move: { title: "Move it", hint: "The request to the employer is kept; its clocks move along." },
  again: {
    title: "Book it again",
    hint: "Everything begins anew: the call-back, the request, the word to the candidate.",
  },
  correct: {
    title: "Correct the time",
    hint: "The call-back is logged, so it took place; only the record is put right.",
  },
} as const;

function Part({
  id,
  title,
  hint,
  children,
}: {
  id: string;
  title: string;
  hint?: string;
  children: ReactNode;
}) {
  return (
    <Section id={id} title={title} hint={hint} className="scroll-mt-20">
      <Card>{children}</Card>
    </Section>
  );
}

function whenOf({ day, startsAt, endsAt, zone }: InterviewFacts) {
  const minutes = startsAt && endsAt ? (endsAt.getTime() - startsAt.getTime()) / 60_000 : 60;
  return { day, time: startsAt ? wallTime(startsAt, zone) : "", minutes: String(minutes), zone };
}

/** The people who work here now, and the owner even if no longer one of them. */
function options(colleagues: { id: string; name: string }[], { owner }: InterviewFacts) {
  const here = colleagues.some((one) => one.id === owner.id) ? colleagues : [owner, ...colleagues];
  return here.map(({ id, name }) => ({ value: id, label: name }));
}
