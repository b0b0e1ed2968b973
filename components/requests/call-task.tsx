/** A call to make: the number, their clock, what to say, and the outcome in one key. */
import { Phone } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { cityOf, formatDay, formatInstant, formatTime } from "@/lib/interviews/when";
import type { Action } from "@/lib/platform/action";
import type { CallTask as Task } from "@/lib/requests/queries/call-task";
import { OnePress } from "./one-press";

type Props = { task: Task; now: Date; action: Action; children?: ReactNode };

export function CallTask({ task, now, action, children }: Props) {
  const { contact, zone, inHours, callAt, script } = task;
  return (
    <Card>
      <CardHeader
        title={`Ring ${contact.name}`}
        meta={`${formatTime(now, zone)} in ${cityOf(zone)}`}
        actions={
          <Badge tone={inHours ? "ok" : "warn"}>{inHours ? "In their hours" : "Outside their hours"}</Badge>
        }
      />
      <div className="space-y-4">
        {callAt && <p>They asked to be rung: {callAt}.</p>}
        {contact.phone ? (
          <ButtonLink
            href={`tel:${contact.phone.replace(/[^+\d]/g, "")}`}
            variant="primary"
            icon={<Phone />}
            shortcut="r"
          >
            {contact.phone}
          </ButtonLink>
        ) : (
          <p className="text-muted">
            There is no telephone number yet.{" "}
            <Link className="link" href={`/interviews/${task.interviewId}/ask`}>
              Add one
            </Link>
          </p>
        )}
        <div className="space-y-1.5 border-l-2 border-line-strong pl-4">
          {script.talk.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <Disclosure plain summary="If the voicemail answers">
          <p className="border-l-2 border-line-strong pl-4">{script.voicemail}</p>
        </Disclosure>
        <Outcomes task={task} action={action} />
        <p className="text-sm text-muted">{afterwards(task, now)}</p>
        {children}
      </div>
    </Card>
  );
}

/** Talked goes on to what came of it; the others are one press, and set the next try by the rule. */
function Outcomes({ task, action }: Omit<Props, "now">) {
  const fields = (outcome: string) => ({ interviewId: task.interviewId, outcome, seen: String(task.seen) });
  const missed: Record<string, string> = task.again ? { came: "again", againOn: task.again } : {};
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ButtonLink href={`/interviews/${task.interviewId}/ask#came`} shortcut="t" size="sm">
        Talked
      </ButtonLink>
      <OnePress action={action} fields={fields("voicemail")} shortcut="v">
        Left a voicemail
      </OnePress>
      <OnePress action={action} fields={{ ...fields("missed"), ...missed }} shortcut="m">
        No answer
      </OnePress>
      <OnePress action={action} fields={fields("wrong_number")} shortcut="w">
        Wrong number
      </OnePress>
    </div>
  );
}

const STEPS = {
  email: "a letter",
  phone: "another call",
  paper: "a letter on paper",
  lapse: "the question whether to stop asking",
};

function afterwards({ next, zone, again }: Task, now: Date): string {
  if (again)
    return `If nobody answers, ring again on ${formatDay(again)}. A voicemail counts as having asked.`;
  return `If it comes to nothing, ${STEPS[next.step]} is next: ${formatInstant(next.at, zone, undefined, now)} their time.`;
}
