/** What was tried, newest first: letters with their fate, calls with what came of them. */
import { FileText, Mail, Phone } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Timeline, TimelineItem } from "@/components/ui/timeline";
import { formatInstant, relativeTime } from "@/lib/interviews/when";
import type { Action } from "@/lib/platform/action";
import type { Instant, Zone } from "@/lib/platform/time";
import type { Attempt, AttemptLetter } from "@/lib/requests/queries/attempts";
import { OnePress } from "./one-press";

type Props = {
  interviewId: string;
  attempts: readonly Attempt[];
  now: Instant;
  /** The reader's own. */
  zone: Zone;
  /** The contact's: letters leave by their clock. */
  theirs: Zone;
  actions: { takeBack: Action; sendAgain: Action; arrived: Action };
};

export function Attempts({ interviewId, attempts, now, zone, theirs, actions }: Props) {
  if (attempts.length === 0) return <p className="text-muted">Nobody has been asked yet.</p>;
  return (
    <Timeline label="What was tried">
      {attempts.map((attempt) => (
        <TimelineItem
          key={attempt.id}
          icon={ICONS[attempt.channel] ?? <Mail />}
          tone={attempt.letter?.tone === "danger" ? "danger" : "accent"}
          sentence={
            <>
              <strong>{attempt.words}</strong>
              {attempt.contactName && ` to ${attempt.contactName}`}
              {attempt.consultantName && <span className="text-muted"> · {attempt.consultantName}</span>}
            </>
          }
          when={{
            dateTime: attempt.at.toISOString(),
            title: formatInstant(attempt.at, zone, undefined, now),
            text: relativeTime(attempt.at, now),
          }}
        >
          {attempt.note && <p className="text-sm wrap-anywhere whitespace-pre-wrap">{attempt.note}</p>}
          {attempt.letter && (
            <LetterLine
              letter={attempt.letter}
              interviewId={interviewId}
              theirs={theirs}
              now={now}
              actions={actions}
            />
          )}
        </TimelineItem>
      ))}
    </Timeline>
  );
}

const ICONS: Record<string, ReactNode> = { phone: <Phone />, paper: <FileText /> };

type LineProps = Pick<Props, "interviewId" | "now" | "theirs" | "actions"> & { letter: AttemptLetter };

function LetterLine({ letter, interviewId, theirs, now, actions }: LineProps) {
  const fields = { interviewId, letterId: letter.id };
  return (
    <div className="space-y-1.5 text-sm">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone={letter.tone}>{letter.word}</Badge>
        <span className="text-muted">
          {letter.leavesAt
            ? `It leaves ${formatInstant(letter.leavesAt, theirs, undefined, now)} their time.`
            : letter.means}
        </span>
      </p>
      {letter.writtenFor && (
        <p className="text-muted">
          In one letter with{" "}
          <Link className="link" href={`/interviews/${letter.writtenFor.interviewId}/ask`}>
            {letter.writtenFor.candidate}
          </Link>
          .
        </p>
      )}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {letter.mayRecall && (
          <OnePress action={actions.takeBack} fields={fields} variant="quiet">
            Take it back
          </OnePress>
        )}
        {letter.mayResend && (
          <OnePress action={actions.sendAgain} fields={fields}>
            Send again
          </OnePress>
        )}
        {letter.maySettle && (
          <OnePress action={actions.arrived} fields={fields} variant="quiet">
            It arrived
          </OnePress>
        )}
      </div>
    </div>
  );
}
