/** One candidate: how to reach them, what they wait for, what they were put forward for, what happened. */
import { Pencil } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CandidateDetails } from "@/components/candidates/candidate-details";
import { type Done, DoneNotice } from "@/components/records/done-notice";
import { InterviewRows, isWaiting } from "@/components/records/interview-rows";
import { Reach } from "@/components/records/reach";
import { RecordHeader } from "@/components/records/record-header";
import { RecordLayout } from "@/components/records/record-layout";
import { ArchivedNotice, Merges, Tidy } from "@/components/records/record-notices";
import { RecordTimeline } from "@/components/records/record-timeline";
import { SubmissionList } from "@/components/submissions/submission-list";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { agencyOf, consultantsOf, me } from "@/lib/agencies/queries";
import { candidateStory } from "@/lib/loops/queries/records";
import { deskGate } from "@/lib/platform/gates";
import { dayIn } from "@/lib/platform/time";
import { archive, move, putForward, restore, takeMoveBack, undoMerge } from "../../submissions/actions";

export const metadata: Metadata = { title: "Candidate" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Done & { before?: string }> };

export default async function CandidatePage({ params, searchParams }: Props) {
  const scope = await deskGate();
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const [{ candidate, rows, merges, timeline }, agency, self, colleagues] = await Promise.all([
    candidateStory(scope, id, query.before),
    agencyOf(scope),
    me(scope),
    consultantsOf(scope),
  ]);
  if (candidate.mergedIntoId) redirect(`/candidates/${candidate.mergedIntoId}`);
  const { now } = scope;
  const zone = self.zone ?? agency.zone;
  const waiting = rows.flatMap((row) => row.interviews).filter(isWaiting).length;
  const about = { kind: "candidate", id } as const;
  const bookHref = `/interviews/new?candidate=${id}`;
  return (
    <RecordLayout
      header={
        <RecordHeader
          back={{ href: "/candidates", label: "Candidates" }}
          name={candidate.name}
          badge={
            <>
              {waiting > 0 && <Badge tone="warn">Waiting to hear back</Badge>}
              {candidate.stoppedAt && <Badge tone="danger">No letters, please</Badge>}
              {candidate.archivedAt && <Badge>Archived</Badge>}
            </>
          }
          meta={candidate.owner ? `Looked after by ${candidate.owner.name}` : "Nobody’s in particular"}
          reach={<Reach person={candidate} />}
          actions={
            <>
              <ButtonLink href={bookHref} variant="primary">
                Book interview
              </ButtonLink>
              <ButtonLink href={`/candidates/${id}/edit`} icon={<Pencil />} shortcut="e">
                Edit
              </ButtonLink>
            </>
          }
        />
      }
      notices={
        <>
          <DoneNotice done={query} />
          <ArchivedNotice about={about} at={candidate.archivedAt} now={now} restore={restore} />
        </>
      }
      main={
        <>
          <InterviewRows rows={rows} on="candidate" now={now} zone={zone} />
          <SubmissionList
            rows={rows}
            on="candidate"
            forward={{ candidateId: id }}
            colleagues={colleagues.map((one) => ({ value: one.id, label: one.name }))}
            me={scope.consultantId}
            today={dayIn(now, zone)}
            now={now}
            actions={{ move, takeBack: takeMoveBack, putForward }}
          />
        </>
      }
      aside={
        <>
          <CandidateDetails candidate={candidate} rows={rows} now={now} zone={zone} />
          <Merges merges={merges} now={now} undo={undoMerge} />
          <Tidy
            about={about}
            mergeHref={`/merge/candidate/${id}`}
            archive={archive}
            restore={restore}
            archived={candidate.archivedAt !== null}
          />
        </>
      }
      story={
        <RecordTimeline
          page={timeline}
          on="candidate"
          path={`/candidates/${id}`}
          now={now}
          zone={zone}
          numbers={agency.clocks}
        />
      }
    />
  );
}
