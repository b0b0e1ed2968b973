/** When the employer is asked or reminded by itself, off at one press for this interview, and the way back. */
import Link from "next/link";
import { Card, CardHeader } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatInstant } from "@/lib/interviews/when";
import type { Action } from "@/lib/platform/action";
import { ActForm } from "./act-form";

type Loop = {
  state: string;
  history: boolean;
  request: string;
  requestDueAt: Date | null;
  actAt: Date | null;
  byHand: boolean;
};
type Props = {
  interviewId: string;
  loop: Loop;
  byItself: boolean;
  /** Where a letter would go; null while no address is known, or nobody is named. */
  address: string | null;
  now: Date;
  zone: string;
  action: Action;
};

const OPEN = ["planned", "waiting_debrief", "ready", "asked", "held", "promised"];

export function AskingSwitch({ interviewId, loop, byItself, address, now, zone, action }: Props) {
  if (!byItself || loop.history || loop.state !== "open" || !OPEN.includes(loop.request)) return null;
  const fields = (turn: string) => ({ interviewId, turn });
  const [turn, back] = loop.byHand ? ["on", "off"] : ["off", "on"];
  return (
    <Card>
      <CardHeader title="Asking the employer" />
      <p className="text-sm">
        {address || loop.byHand ? (
          words(loop, now, zone)
        ) : (
          <>
            Nothing can be sent automatically: there is no e-mail address yet.{" "}
            <Link className="link" href={`/interviews/${interviewId}/ask`}>
              Add one
            </Link>
          </>
        )}
      </p>
      <ActForm
        action={action}
        fields={fields(turn ?? "")}
        undo={{ action, fields: fields(back ?? "") }}
        className="mt-2"
      >
        <SubmitButton variant="quiet" size="sm">
          {loop.byHand ? "Let Hearback go on asking" : "Leave it to me"}
        </SubmitButton>
      </ActForm>
    </Card>
  );
}

function words(loop: Loop, now: Date, zone: string): string {
  if (loop.byHand) return "In your hands: nothing is sent automatically.";
  if (loop.actAt) {
    const when = loop.actAt <= now ? "in a moment" : formatInstant(loop.actAt, zone, undefined, now);
    const what = loop.request === "asked" ? "The next reminder" : "The first letter";
    return `${what} is written automatically: ${when}. It leaves in their working hours.`;
  }
  if (loop.request === "ready" || (loop.request === "asked" && loop.requestDueAt && loop.requestDueAt <= now))
    return "A person’s turn: see what stands in Today.";
  if (loop.request === "planned" || loop.request === "waiting_debrief")
    return "Hearback asks them once the call-back is in.";
  return "Nothing leaves before the day they named or asked for; then Hearback goes on.";
}
