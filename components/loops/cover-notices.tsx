/** What leave means today, on top of Today: I am away, I cover, nobody covers, and what happened while I was away. */
import Link from "next/link";
import { Disclosure } from "@/components/ui/disclosure";
import { FormMessage } from "@/components/ui/form-message";
import type { CoverToday } from "@/lib/agencies/cover-today";
import type { Leave } from "@/lib/agencies/leave";
import { formatDay, formatInstant } from "@/lib/interviews/when";
import type { TimelineEvent } from "@/lib/timeline/queries";
import type { RuleNumbers } from "@/lib/timeline/rules";
import { sentenceOf } from "@/lib/timeline/sentences";

type Known = Leave & { coverName: string };
type Props = {
  cover: CoverToday<Known>;
  meanwhile: TimelineEvent[];
  around: { now: Date; zone: string; today: string; numbers: RuleNumbers };
};

export function CoverNotices({ cover, meanwhile, around }: Props) {
  const day = (value: string) => formatDay(value, around.today);
  const { away, justBack } = cover;
  return (
    <>
      {cover.uncovered.map(({ leave, back }) => (
        <FormMessage key={leave.id} tone="warn" title={`Nobody covers for ${leave.name}`}>
          {leave.name} is back {day(back)}, and {leave.coverName}, who was to cover,{" "}
          {leave.coverHere ? "is away, too" : "has left"}.{" "}
          <Link className="link" href={`/team/${leave.consultantId}`}>
            Hand the work over
          </Link>
        </FormMessage>
      ))}
      {away && (
        <FormMessage
          tone={away.covered ? "info" : "warn"}
          title={`You are on leave until ${day(away.leave.lastDay)}`}
        >
          {away.covered
            ? `${away.leave.coverName} covers for you: your rows stand on their Today, too, and letters leave in their name.`
            : `${away.leave.coverName}, who was to cover for you, is not here either: nobody does just now.`}{" "}
          <Link className="link" href="/settings/leave">
            Your leave
          </Link>
        </FormMessage>
      )}
      {cover.covering.map(({ leave, back }) => (
        <FormMessage
          key={leave.id}
          tone="info"
          title={`You cover for ${leave.name} until ${day(leave.lastDay)}`}
        >
          Their rows stand among yours; back {day(back)}.{" "}
          <Link className="link" href={`/handover/${leave.id}`}>
            Handover sheet
          </Link>
        </FormMessage>
      ))}
      {justBack && (
        <Disclosure
          summary="While you were away"
          meta={meanwhile.length === 0 ? "nothing happened" : meanwhile.length}
        >
          <Meanwhile events={meanwhile} cover={justBack.coverName} around={around} />
        </Disclosure>
      )}
    </>
  );
}

function Meanwhile({
  events,
  cover,
  around,
}: {
  events: TimelineEvent[];
  cover: string;
  around: Props["around"];
}) {
  const { now, zone, today, numbers } = around;
  if (events.length === 0)
    return <p className="text-muted">Nothing happened on your loops. {cover} covered for you.</p>;
  const say = { day: (value: string) => formatDay(value, today), numbers };
  return (
    <ol className="divide-y divide-line">
      {events.map((event) => (
        <li key={event.id} className="flex flex-wrap justify-between gap-x-4 py-2">
          <span className="min-w-0 flex-1 basis-64">
            {event.interviewId && (
              <>
                <Link className="font-semibold hover:underline" href={`/interviews/${event.interviewId}`}>
                  {event.candidate ?? "The interview"}
                </Link>
                <span className="text-muted"> · </span>
              </>
            )}
            {sentenceOf(event, say)}
          </span>
          <time className="text-sm text-muted" dateTime={event.at.toISOString()}>
            {formatInstant(event.at, zone, undefined, now)}
          </time>
        </li>
      ))}
    </ol>
  );
}
