/** Leaves, to come and past: who covers, what falls into them, the handover sheet, and one press to call one off. */
import Link from "next/link";
import { ActForm } from "@/components/interviews/act-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { LeaveLine } from "@/lib/agencies/queries/leave";
import { formatDay } from "@/lib/interviews/when";
import type { Action } from "@/lib/platform/action";

type Props = { leaves: LeaveLine[]; today: string; callOff: Action; putBack: Action };

export function LeaveList({ leaves, today, callOff, putBack }: Props) {
  return (
    <Card flush>
      {leaves.length === 0 ? (
        <EmptyState title="No leave entered.">Days that are over stay listed here, too.</EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {leaves.map((leave) => (
            <Line key={leave.id} leave={leave} today={today} callOff={callOff} putBack={putBack} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Line({ leave, today, callOff, putBack }: Omit<Props, "leaves"> & { leave: LeaveLine }) {
  const over = leave.lastDay < today;
  const cancelled = leave.cancelledAt !== null;
  const days = daysOf(leave, today);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3 sm:px-5">
      <div className="min-w-0 flex-1 basis-56 space-y-0.5">
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          {cancelled || over ? (
            <span className={cancelled ? "line-through decoration-muted" : undefined}>{days}</span>
          ) : (
            <Link data-row-link="" className="hover:underline" href={`/handover/${leave.id}`}>
              {days}
            </Link>
          )}
          <State leave={leave} today={today} />
        </p>
        <p className="text-muted">{leave.coverName} covers</p>
        {!over && !cancelled && (
          <>
            <p className="text-sm text-muted">{fallsInto(leave)}</p>
            <p className="text-sm">
              <Link
                className="link inline-flex max-sm:min-h-11 max-sm:items-center"
                href={`/handover/${leave.id}`}
              >
                Handover sheet<span className="sr-only"> for {days}</span>
              </Link>
            </p>
            {leave.coverAway && (
              <p className="text-sm text-danger">
                {leave.coverName} has leave on some of these days, too: nobody covers then.
              </p>
            )}
          </>
        )}
      </div>
      {!over && (
        <ActForm
          action={cancelled ? putBack : callOff}
          fields={{ id: leave.id }}
          undo={{ action: cancelled ? callOff : putBack, fields: { id: leave.id } }}
        >
          <SubmitButton variant="quiet" size="sm">
            {cancelled ? "Put back" : "Cancel"}
            <span className="sr-only"> the leave {days}</span>
          </SubmitButton>
        </ActForm>
      )}
    </li>
  );
}

function State({ leave, today }: { leave: LeaveLine; today: string }) {
  if (leave.cancelledAt) return <Badge tone="neutral">Cancelled</Badge>;
  if (leave.lastDay < today) return <Badge tone="neutral">Over</Badge>;
  return leave.firstDay <= today ? <Badge tone="info">Runs now</Badge> : null;
}

function daysOf({ firstDay, lastDay }: LeaveLine, today: string): string {
  const first = formatDay(firstDay, today);
  return firstDay === lastDay ? first : `${first} to ${formatDay(lastDay, today)}`;
}

/** "12 open loops; on these days 3 interviews and no due promises". */
function fallsInto({ open, interviews, promises }: LeaveLine): string {
  if (open + interviews + promises === 0) return "No open loops, so nothing to hand over yet.";
  return `${counted(open, "open loop")}; on these days ${counted(interviews, "interview")} and ${counted(promises, "due promise")}`;
}

function counted(count: number, what: string): string {
  if (count === 0) return `no ${what}s`;
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
