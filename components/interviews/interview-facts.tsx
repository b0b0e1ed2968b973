/** When and where it is, who meets whom, and whether it took place. */
import Link from "next/link";
import { Card, CardHeader } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import { FORMAT_WORDS, type Format } from "@/lib/interviews/model";
import type { InterviewFacts } from "@/lib/interviews/queries";
import { ageInWords, formatInterview, formatTime } from "@/lib/interviews/when";
import type { Action } from "@/lib/platform/action";
import { Attendance } from "./attendance";

const CANCELLED_BY: Record<string, string> = {
  agency: "us",
  employer: "the employer",
  candidate: "the candidate",
};

type Props = {
  facts: InterviewFacts;
  now: Date;
  zone: string;
  /** Whether it has begun, so that somebody can say who came. */
  begun: boolean;
  markAttendance: Action;
};

export function InterviewFactsCard({ facts, now, zone, begun, markAttendance }: Props) {
  const { status } = facts;
  const logged = facts.loop.debrief === "logged";
  const edit = `/interviews/${facts.id}/edit`;
  return (
    <Card>
      <CardHeader
        title="Interview"
        actions={
          status !== "cancelled" && (
            <Link href={`${edit}#when`} className="link text-sm max-sm:min-h-11 max-sm:content-center">
              {logged ? "Put right" : "Move or call off"}
            </Link>
          )
        }
      />
      <Facts
        facts={[
          { label: "When", value: <When facts={facts} now={now} zone={zone} /> },
          { label: "How", value: FORMAT_WORDS[facts.format as Format] ?? facts.format },
          { label: "Where", value: facts.place },
          { label: "Round", value: facts.round },
          { label: "Met by", value: <MetBy facts={facts} edit={edit} /> },
          { label: "Called off by", value: status === "cancelled" && CANCELLED_BY[facts.cancelledBy ?? ""] },
          { label: "Why", value: status === "cancelled" && facts.cancelledWhy },
        ].filter((fact) => fact.value !== false)}
      />
      {status !== "cancelled" && begun && !logged && (
        <div className="mt-4 border-t border-line pt-4">
          <h3 className="mb-2 text-sm font-semibold">Did it take place?</h3>
          <Attendance interviewId={facts.id} status={status} markAttendance={markAttendance} />
        </div>
      )}
    </Card>
  );
}

function When({ facts, now, zone }: Pick<Props, "facts" | "now" | "zone">) {
  const { startsAt, endsAt, rescheduledCount } = facts;
  return (
    <>
      {formatInterview(facts, zone, null, now)}
      {startsAt && endsAt && (
        <span className="block text-sm text-muted">
          until {formatTime(endsAt, facts.zone)},{" "}
          {ageInWords((endsAt.getTime() - startsAt.getTime()) / 60_000)}
        </span>
      )}
      {rescheduledCount > 0 && (
        <span className="block text-sm text-muted">
          {rescheduledCount === 1 ? "moved once" : `moved ${rescheduledCount} times`}
        </span>
      )}
    </>
  );
}

function MetBy({ facts, edit }: { facts: InterviewFacts; edit: string }) {
  if (facts.interviewers.length === 0) {
    return (
      <Link href={`${edit}#people`} className="link">
        Add who they meet
      </Link>
    );
  }
  return (
    <ul>
      {facts.interviewers.map((person) => (
        <li key={person.id}>
          {person.name}
          {person.title && <span className="text-muted">, {person.title}</span>}
        </li>
      ))}
    </ul>
  );
}
