/** Whether candidates who wait get a word by themselves: what that means, and one press to change it. */
import { Badge } from "@/components/ui/badge";
import type { Action } from "@/lib/platform/action";
import { PressForm } from "./press-form";

type Props = { on: boolean; afterHours: number; everyDays: number; readOnly: boolean; action: Action };

export function HoldingByItself({ on, afterHours, everyDays, readOnly, action }: Props) {
  return (
    <section
      aria-labelledby="holding-by-itself"
      className="space-y-3 rounded-lg border border-line bg-surface p-4 shadow-low sm:p-5"
    >
      <h2 id="holding-by-itself" className="flex flex-wrap items-center gap-x-3 text-lg">
        Holding updates <Badge tone={on ? "ok" : "neutral"}>{on ? "On" : "Off"}</Badge>
      </h2>
      <p className="max-w-prose text-muted">
        After {afterHours} hours without a word, then every {everyDays === 1 ? "day" : `${everyDays} days`}, a
        candidate who waits hears what was done and when the next word comes: by e-mail and in the portal in
        the consultant’s name, or by a call that stands in Today where the candidate prefers that. It never
        closes a loop.
        {!on && " Once they are on, whoever has waited longer than that hears within minutes."}
      </p>
      {!readOnly && (
        <PressForm
          action={action}
          fields={{ turn: on ? "off" : "on" }}
          label={on ? "Turn them off" : "Turn them on"}
          look={{ variant: "secondary" }}
        />
      )}
    </section>
  );
}
