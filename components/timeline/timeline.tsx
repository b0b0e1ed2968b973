/** What happened, newest first: each event as its sentence, with its time; older ones are one link away. */
import {
  Archive,
  ArrowLeftRight,
  CalendarDays,
  CircleCheck,
  FilePlus,
  Handshake,
  Inbox,
  Mail,
  MessageSquareQuote,
  Pencil,
  Phone,
  Repeat,
  Send,
  TriangleAlert,
} from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Tone } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { TimelineItem, Timeline as TimelineList } from "@/components/ui/timeline";
import { formatDay, formatInstant, relativeTime } from "@/lib/interviews/when";
import type { EventType } from "@/lib/timeline/model";
import type { TimelineEvent, TimelinePage } from "@/lib/timeline/queries";
import type { RuleNumbers } from "@/lib/timeline/rules";
import { sentenceOf } from "@/lib/timeline/sentences";

type Props = {
  page: TimelinePage;
  /** On whose page it stands: what that page says already is not said again. */
  on: "interview" | "candidate" | "employer" | "job";
  now: Date;
  zone: string;
  /** The agency's clocks, which rules are told with. */
  numbers: RuleNumbers;
  /** The address of the older events, made from the cursor. */
  olderHref?: (cursor: string) => string;
};

export function Timeline({ page, on, now, zone, numbers, olderHref }: Props) {
  if (page.events.length === 0) return <EmptyState title="Nothing has happened here yet." />;
  const today = now.toISOString().slice(0, 10);
  const say = { day: (day: string) => formatDay(day, today), numbers };
  return (
    <>
      <TimelineList label="What happened, newest first">
        {page.events.map((event) => {
          const { Icon, tone } = lookOf(event.type);
          const exact = formatInstant(event.at, zone, undefined, now);
          return (
            <TimelineItem
              key={event.id}
              icon={<Icon />}
              tone={tone}
              sentence={sentenceOf(event, say)}
              when={{
                dateTime: event.at.toISOString(),
                title: `${exact} (${zone})`,
                text: isRecent(event.at, now) ? relativeTime(event.at, now) : exact,
              }}
            >
              {on !== "interview" && about(event, on)}
            </TimelineItem>
          );
        })}
      </TimelineList>
      {page.cursor && olderHref && (
        <p className="pt-3">
          <Link
            className="link inline-block max-sm:min-h-11 max-sm:content-center"
            href={olderHref(page.cursor)}
          >
            What happened before that
          </Link>
        </p>
      )}
    </>
  );
}

/** Which interview an event belongs to, without what the page is about. */
function about(event: TimelineEvent, on: Props["on"]): ReactNode {
  if (!event.interviewId || event.interviewNumber === null) return whose(event, on);
  const job = on === "job" ? null : event.job;
  const place = on === "employer" || on === "job" ? null : event.employer;
  const what = [on === "candidate" ? null : event.candidate, [job, place].filter(Boolean).join(" at ")];
  return (
    <p className="text-sm text-muted">
      <Link className="link" href={`/interviews/${event.interviewId}`}>
        INT-{event.interviewNumber}
      </Link>
      {what
        .filter(Boolean)
        .map((part) => ` · ${part}`)
        .join("")}
    </p>
  );
}

/** Whose submission moved: a sentence alone names neither the person nor the job. */
function whose(event: TimelineEvent, on: Props["on"]): ReactNode {
  if (event.type !== "submission.moved") return null;
  const job = [event.job, on === "candidate" && event.employer].filter(Boolean).join(" at ");
  const what = [on !== "candidate" && event.candidate, on !== "job" && job].filter(Boolean);
  return <p className="text-sm text-muted">{what.join(" · ")}</p>;
}

/** Within two days "3 h ago" says more than a date. */
function isRecent(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() < 48 * 3_600_000;
}

type Look = { Icon: typeof Mail; tone: Tone };

function lookOf(type: EventType): Look {
  const group = type.slice(0, type.indexOf("."));
  return LOOKS[type] ?? LOOKS[group] ?? { Icon: Pencil, tone: "neutral" };
}

/** By type where it differs from its group. */
const LOOKS: Record<string, Look> = {
  interview: { Icon: CalendarDays, tone: "neutral" },
  debrief: { Icon: Phone, tone: "accent" },
  request: { Icon: Mail, tone: "info" },
  "request.called": { Icon: Phone, tone: "info" },
  "request.unreachable": { Icon: TriangleAlert, tone: "warn" },
  answer: { Icon: MessageSquareQuote, tone: "accent" },
  relay: { Icon: Send, tone: "info" },
  "relay.acknowledged": { Icon: CircleCheck, tone: "ok" },
  "relay.spoken": { Icon: CircleCheck, tone: "ok" },
  "relay.call_missed": { Icon: Phone, tone: "neutral" },
  "relay.failed": { Icon: TriangleAlert, tone: "danger" },
  "loop.opened": { Icon: Repeat, tone: "neutral" },
  "loop.closed": { Icon: CircleCheck, tone: "ok" },
  "loop.reopened": { Icon: Repeat, tone: "warn" },
  "loop.reassigned": { Icon: ArrowLeftRight, tone: "neutral" },
  promise: { Icon: Handshake, tone: "neutral" },
  "promise.broken": { Icon: TriangleAlert, tone: "warn" },
  letter: { Icon: TriangleAlert, tone: "warn" },
  mail: { Icon: Inbox, tone: "accent" },
  "mail.returned": { Icon: TriangleAlert, tone: "warn" },
  "mail.settled": { Icon: CircleCheck, tone: "neutral" },
  record: { Icon: Pencil, tone: "neutral" },
  "record.created": { Icon: FilePlus, tone: "neutral" },
  "record.archived": { Icon: Archive, tone: "neutral" },
  contact: { Icon: TriangleAlert, tone: "warn" },
};
