/** One employer: whom to ask there, its jobs, who was put forward, what candidates wait for, what happened. */
import { Pencil } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ContactList } from "@/components/employers/contact-list";
import { EmployerDetails } from "@/components/employers/employer-details";
import { JobList } from "@/components/employers/job-list";
import { type Done, DoneNotice } from "@/components/records/done-notice";
import { InterviewRows, isWaiting } from "@/components/records/interview-rows";
import { Reach } from "@/components/records/reach";
import { RecordHeader } from "@/components/records/record-header";
import { RecordLayout } from "@/components/records/record-layout";
import { ArchivedNotice, Merges, Tidy } from "@/components/records/record-notices";
import { RecordTimeline } from "@/components/records/record-timeline";
import { HowTheyAnswerCard } from "@/components/requests/how-they-answer";
import { SubmissionList } from "@/components/submissions/submission-list";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { placeName } from "@/lib/agencies/place";
import { agencyOf, consultantsOf, me } from "@/lib/agencies/queries";
import { employerStory } from "@/lib/loops/queries/records";
import { deskGate } from "@/lib/platform/gates";
import { dayIn } from "@/lib/platform/time";
import { howTheyAnswer } from "@/lib/requests/queries/responsiveness";
import { archive, move, putForward, restore, takeMoveBack, undoMerge } from "../../submissions/actions";

export const metadata: Metadata = { title: "Employer" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Done & { before?: string }> };

export default async function EmployerPage({ params, searchParams }: Props) {
  const scope = await deskGate();
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const [{ employer, rows, merges, timeline }, how, agency, self, colleagues] = await Promise.all([
    employerStory(scope, id, query.before),
    howTheyAnswer(scope, { employerId: id }),
    agencyOf(scope),
    me(scope),
    consultantsOf(scope),
  ]);
  if (employer.mergedIntoId) redirect(`/employers/${employer.mergedIntoId}`);
  const { now } = scope;
  const zone = self.zone ?? agency.zone;
  const today = dayIn(now, zone);
  const waiting = rows.flatMap((row) => row.interviews).filter(isWaiting).length;
  const openJobs = employer.jobs.filter((job) => job.status === "open").length;
  const about = { kind: "employer", id } as const;
  const bookHref = `/interviews/new?employer=${id}`;
  const { country, region } = employer;
  return (
    <RecordLayout
      header={
        <RecordHeader
          back={{ href: "/employers", label: "Employers" }}
          name={employer.name}
          badge={
            <>
              {waiting > 0 && <Badge tone="warn">{waiting} waiting to hear back</Badge>}
              {employer.archivedAt && <Badge>Archived</Badge>}
            </>
          }
          meta={openJobs === 1 ? "1 open job" : `${openJobs} open jobs`}
          reach={employer.phone && <Reach person={{ email: null, phone: employer.phone }} />}
          actions={
            <>
              <ButtonLink href={bookHref} variant="primary">
                Book interview
              </ButtonLink>
              <ButtonLink href={`/employers/${id}/edit`} icon={<Pencil />} shortcut="e">
                Edit
              </ButtonLink>
            </>
          }
        />
      }
      notices={
        <>
          <DoneNotice done={query} />
          <ArchivedNotice about={about} at={employer.archivedAt} now={now} restore={restore} />
        </>
      }
      main={
        <>
          <ContactList employerId={id} contacts={employer.contacts} today={today} />
          <JobList employerId={id} jobs={employer.jobs} />
          <InterviewRows rows={rows} on="employer" now={now} zone={zone} />
          <SubmissionList
            rows={rows}
            on="employer"
            colleagues={colleagues.map((one) => ({ value: one.id, label: one.name }))}
            me={scope.consultantId}
            today={today}
            now={now}
            actions={{ move, takeBack: takeMoveBack, putForward }}
          />
        </>
      }
      aside={
        <>
          <EmployerDetails employer={employer} place={country && placeName({ country, region })} now={now} />
          <HowTheyAnswerCard how={how} />
          <Merges merges={merges} now={now} undo={undoMerge} />
          <Tidy
            about={about}
            mergeHref={`/merge/employer/${id}`}
            archive={archive}
            restore={restore}
            archived={employer.archivedAt !== null}
          />
        </>
      }
      story={
        <RecordTimeline
          page={timeline}
          on="employer"
          path={`/employers/${id}`}
          now={now}
          zone={zone}
          numbers={agency.clocks}
        />
      }
    />
  );
}
