/** One job: who was put forward, whose interviews are open, what happened. */
import { Briefcase, Pencil } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { JobDetails } from "@/components/jobs/job-details";
import { type Done, DoneNotice } from "@/components/records/done-notice";
import { InterviewRows, isWaiting } from "@/components/records/interview-rows";
import { RecordHeader } from "@/components/records/record-header";
import { RecordLayout } from "@/components/records/record-layout";
import { ArchivedNotice, Merges, Tidy } from "@/components/records/record-notices";
import { RecordTimeline } from "@/components/records/record-timeline";
import { SubmissionList } from "@/components/submissions/submission-list";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { agencyOf, consultantsOf, me } from "@/lib/agencies/queries";
import { JOB_STATUS_WORDS, type JobStatus } from "@/lib/jobs/model";
import { jobStory } from "@/lib/loops/queries/records";
import { deskGate } from "@/lib/platform/gates";
import { dayIn } from "@/lib/platform/time";
import { archive, move, putForward, restore, takeMoveBack, undoMerge } from "../../submissions/actions";

export const metadata: Metadata = { title: "Job" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Done & { before?: string }> };

export default async function JobPage({ params, searchParams }: Props) {
  const scope = await deskGate();
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const [{ job, rows, merges, timeline }, agency, self, colleagues] = await Promise.all([
    jobStory(scope, id, query.before),
    agencyOf(scope),
    me(scope),
    consultantsOf(scope),
  ]);
  if (job.mergedIntoId) redirect(`/jobs/${job.mergedIntoId}`);
  const { now } = scope;
  const zone = self.zone ?? agency.zone;
  const waiting = rows.flatMap((row) => row.interviews).filter(isWaiting).length;
  const about = { kind: "job", id } as const;
  const bookHref = `/interviews/new?job=${id}&employer=${job.employer.id}`;
  return (
    <RecordLayout
      header={
        <RecordHeader
          back={{ href: "/jobs", label: "Jobs" }}
          name={job.title}
          icon={<Briefcase />}
          badge={
            <>
              <Badge tone={job.status === "open" ? "info" : "neutral"}>
                {JOB_STATUS_WORDS[job.status as JobStatus]}
              </Badge>
              {waiting > 0 && <Badge tone="warn">{waiting} waiting to hear back</Badge>}
              {job.archivedAt && <Badge>Archived</Badge>}
            </>
          }
          meta={
            <>
              <Link className="hover:underline" href={`/employers/${job.employer.id}`}>
                {job.employer.name}
              </Link>
              {job.place && ` · ${job.place}`}
              {job.owner && ` · looked after by ${job.owner.name}`}
            </>
          }
          actions={
            <>
              <ButtonLink href={bookHref} variant="primary">
                Book interview
              </ButtonLink>
              <ButtonLink href={`/jobs/${id}/edit`} icon={<Pencil />} shortcut="e">
                Edit
              </ButtonLink>
            </>
          }
        />
      }
      notices={
        <>
          <DoneNotice done={query} />
          <ArchivedNotice about={about} at={job.archivedAt} now={now} restore={restore} />
        </>
      }
      main={
        <>
          <SubmissionList
            rows={rows}
            on="job"
            forward={{ jobId: id }}
            colleagues={colleagues.map((one) => ({ value: one.id, label: one.name }))}
            me={scope.consultantId}
            today={dayIn(now, zone)}
            now={now}
            actions={{ move, takeBack: takeMoveBack, putForward }}
          />
          <InterviewRows rows={rows} on="job" now={now} zone={zone} />
        </>
      }
      aside={
        <>
          <JobDetails job={job} now={now} />
          <Merges merges={merges} now={now} undo={undoMerge} />
          <Tidy
            about={about}
            mergeHref={`/merge/job/${id}`}
            archive={archive}
            restore={restore}
            archived={job.archivedAt !== null}
          />
        </>
      }
      story={
        <RecordTimeline
          page={timeline}
          on="job"
          path={`/jobs/${id}`}
          now={now}
          zone={zone}
          numbers={agency.clocks}
        />
      }
    />
  );
}
