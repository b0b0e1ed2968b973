/** When the next holding update comes, off for this interview or for the candidate at one press, and the way back. */
import { Card, CardHeader } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatInstant } from "@/lib/interviews/when";
import type { Action } from "@/lib/platform/action";
import { ActForm } from "./act-form";

type Props = {
  interviewId: string;
  candidate: { name: string; holdingOff: boolean };
  loop: {
    state: string;
    history: boolean;
    holdingAt: Date | null;
    holdingCall: boolean;
    holdingOff: boolean;
  };
  byItself: boolean;
  now: Date;
  zone: string;
  action: Action;
};

export function HoldingSwitch({ interviewId, candidate, loop, byItself, now, zone, action }: Props) {
  if (!byItself || loop.history || loop.state !== "open") return null;
  const turns = [
    { of: "loop", off: loop.holdingOff, name: "this interview" },
    { of: "candidate", off: candidate.holdingOff, name: candidate.name },
  ];
  return (
    <Card>
      <CardHeader title="While there is no news" />
      <p className="text-sm">{words({ candidate, loop, now, zone })}</p>
      <div className="mt-2 flex flex-wrap gap-1">
        {turns.map(({ of, off, name }) => (
          <ActForm
            key={of}
            action={action}
            fields={{ interviewId, of, turn: off ? "on" : "off" }}
            undo={{ action, fields: { interviewId, of, turn: off ? "off" : "on" } }}
          >
            <SubmitButton variant="quiet" size="sm">
              {off ? "On again for" : "Off for"} {name}
            </SubmitButton>
          </ActForm>
        ))}
      </div>
    </Card>
  );
}

function words({ candidate, loop, now, zone }: Pick<Props, "candidate" | "loop" | "now" | "zone">): string {
  if (candidate.holdingOff) return `${candidate.name} gets no holding updates.`;
  if (loop.holdingOff) return "No holding updates about this interview.";
  if (!loop.holdingAt) return "No holding update is due: there is something to tell.";
  const when = loop.holdingAt <= now ? "now" : formatInstant(loop.holdingAt, zone, undefined, now);
  return loop.holdingCall
    ? `A call with an update is due ${when}; it will stand in Today.`
    : `A holding update is sent automatically: ${when}.`;
}
