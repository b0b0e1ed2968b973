/** How the wrap-up ends: everyone knows, or who does not and why; what was put off; what the weekend would leave loose. */
import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { OnePress } from "@/components/requests/one-press";
import { Card, CardHeader } from "@/components/ui/card";
import { formatInstant, relativeTime } from "@/lib/interviews/when";
import type { SkipLine } from "@/lib/loops/queries/wrap-up";
import type { OpenLoop, TodayRow } from "@/lib/loops/today";
import type { Unaware } from "@/lib/loops/wrap-up";
import type { Action } from "@/lib/platform/action";

type Around = { now: Date; zone: string };

/** The verdict on the day; `left`: cards, promises and what was put off. */
export function DayEnd({ unaware, left }: { unaware: Unaware[]; left: number }) {
  if (unaware.length === 0)
    return (
      <Card className="flex items-center gap-3.5">
        <span className="grid size-10 shrink-0 place-items-center rounded-full bg-ok-soft text-ok [&_svg]:size-6">
          <CircleCheck />
        </span>
        <div>
          <h2 className="text-lg">Everyone interviewed today knows where they stand.</h2>
          {left === 0 && <p className="text-muted">Nothing is left for today.</p>}
        </div>
      </Card>
    );
  return (
    <Card>
      <CardHeader title="Interviewed today, and not told where they stand" meta={unaware.length} />
      <ul className="divide-y divide-line">
        {unaware.map(({ loop, why }) => (
          <li key={loop.interviewId} className="flex flex-wrap justify-between gap-x-4 py-2.5">
            <Link className="link font-semibold" href={`/interviews/${loop.interviewId}`}>
              {loop.candidateName}
            </Link>
            <span className="text-muted">{why}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const WHAT: Record<string, string> = {
  to_debrief: "call-back",
  to_chase: "employer",
  to_relay: "telling them",
};
const WHYS: Record<string, string> = {
  not_reached: "could not be reached",
  waits_for_others: "somebody else has to answer first",
  no_time: "no time today",
};

type PutOffProps = { skips: SkipLine[]; loops: OpenLoop[]; action: Action } & Around;

export function PutOff({ skips, loops, action, now, zone }: PutOffProps) {
  const known = skips.flatMap((skip) => {
    const loop = loops.find(({ interviewId }) => interviewId === skip.interviewId);
    return loop ? [{ ...skip, loop }] : [];
  });
  if (known.length === 0) return null;
  return (
    <Card>
      <CardHeader title="Put off" meta={known.length} />
      <ul className="divide-y divide-line">
        {known.map(({ loop, part, why, until, by }) => (
          <li
            key={`${loop.interviewId} ${part}`}
            className="flex flex-wrap items-center justify-between gap-3 py-2.5"
          >
            <span>
              <Link className="link font-semibold" href={`/interviews/${loop.interviewId}`}>
                {loop.candidateName}
              </Link>
              <span className="text-muted">
                {" "}
                · {WHAT[part]}, until {formatInstant(until, zone, undefined, now)}: {WHYS[why] ?? why} ({by})
              </span>
            </span>
            <OnePress action={action} fields={{ interviewId: loop.interviewId, part }}>
              Take it up now
            </OnePress>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Before free days: what comes due while nobody is there. */
export function LooseEnds({ rows, now }: { rows: TodayRow[]; now: Date }) {
  return (
    <Card>
      <CardHeader title="No loose ends before the free days" meta={rows.length} />
      {rows.length === 0 ? (
        <p className="text-muted">Nothing falls due before noon of the next working day.</p>
      ) : (
        <ul className="divide-y divide-line">
          {rows.map(({ loop, part, state, dueAt }) => (
            <li
              key={`${loop.interviewId} ${part} ${state}`}
              className="flex flex-wrap justify-between gap-x-4 py-2.5"
            >
              <Link className="link font-semibold" href={`/interviews/${loop.interviewId}`}>
                {loop.candidateName}
              </Link>
              <span className="text-muted">
                {state}, due {dueAt ? relativeTime(dueAt, now) : ""}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
