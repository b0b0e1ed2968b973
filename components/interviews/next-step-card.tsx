/** The one thing to do next, where the eye falls first. */
import { CircleCheck, CirclePause, Hourglass, Zap } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Clock } from "@/components/ui/clock";
import { formatInstant, relativeTime } from "@/lib/interviews/when";
import type { NextStep } from "@/lib/loops/next-step";

type Props = {
  step: NextStep;
  now: Date;
  zone: string;
  /** Other ways to act beside the main button. */
  children?: ReactNode;
};

export function NextStepCard({ step, now, zone, children }: Props) {
  const { Icon, look, dot } = MOODS[step.mood];
  return (
    <section aria-labelledby="next-step" className={`rounded-lg border p-4 shadow-low sm:p-5 ${look}`}>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-1 basis-72 items-start gap-3.5">
          <span
            aria-hidden="true"
            className={`grid size-9 shrink-0 place-items-center rounded-full [&_svg]:size-5 ${dot}`}
          >
            <Icon />
          </span>
          <div className="min-w-0">
            <h2 id="next-step" className="text-lg">
              <span className="sr-only">Next: </span>
              {step.title}
            </h2>
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {step.why && <p className="text-muted">{step.why}</p>}
              <StepClock step={step} now={now} zone={zone} />
            </div>
          </div>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {step.action && (
            <ButtonLink
              href={step.action.href}
              size="lg"
              variant={step.mood === "act" ? "primary" : "secondary"}
              shortcut={step.action.key}
            >
              {step.action.label}
            </ButtonLink>
          )}
          {children}
        </div>
      </div>
    </section>
  );
}

function StepClock({ step, now, zone }: Omit<Props, "children">) {
  const { dueAt, urgency } = step;
  // What may be done at once has no clock: since when is no news.
  if (!dueAt || step.mood === "done" || (urgency === "neutral" && dueAt <= now)) return null;
  const late = urgency === "overdue";
  return (
    <Clock
      tone={urgency === "held" ? "neutral" : urgency}
      word={step.until}
      label={late ? `by ${relativeTime(dueAt, now).replace(/ ago$/, "")}` : relativeTime(dueAt, now)}
      title={formatInstant(dueAt, zone, undefined, now)}
    />
  );
}

const MOODS = {
  act: { Icon: Zap, look: "border-accent-line bg-surface", dot: "bg-accent-soft text-accent-text" },
  wait: { Icon: Hourglass, look: "border-line bg-surface", dot: "bg-info-soft text-info" },
  done: { Icon: CircleCheck, look: "border-line bg-surface", dot: "bg-ok-soft text-ok" },
  still: { Icon: CirclePause, look: "border-line bg-sunken/50", dot: "bg-sunken text-muted" },
} as const;
