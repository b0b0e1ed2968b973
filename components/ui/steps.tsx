// A track as for a parcel: what is done, where it is now, what is still to come, each said in a word.
import { Check, Circle, CircleDot, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes";

export type StepState = "done" | "current" | "todo" | "skipped";
export type Step = { label: ReactNode; state: StepState; when?: ReactNode; detail?: ReactNode };

/** `words` are read for each state, so that colour and icon are never alone. */
export function Steps({
  label,
  steps,
  words = { done: "Done", current: "Now", todo: "Still to come", skipped: "Not needed" },
  className,
}: {
  label: string;
  steps: readonly Step[];
  words?: Record<StepState, string>;
  className?: string;
}) {
  return (
    <ol aria-label={label} className={className}>
      {steps.map((step, index) => {
        const { Icon, dot, line, text } = STATES[step.state];
        return (
          <li
            key={index}
            aria-current={step.state === "current" ? "step" : undefined}
            className="group relative flex gap-3.5 pb-5 last:pb-0"
          >
            <span
              aria-hidden="true"
              className={classes(
                "absolute top-8 bottom-0 left-4 w-0.5 -translate-x-1/2 group-last:hidden",
                line,
              )}
            />
            <span
              className={classes(
                "grid size-8 shrink-0 place-items-center rounded-full [&_svg]:size-4.5",
                dot,
              )}
            >
              <Icon strokeWidth={2.5} />
            </span>
            <div className="min-w-0 flex-1 pt-0.5">
              <p className="flex flex-wrap items-baseline gap-x-2.5">
                <span className={text}>{step.label}</span>
                <span className={step.state === "current" ? NOW : "sr-only"}>{words[step.state]}</span>
              </p>
              {step.when && <p className="text-sm text-muted">{step.when}</p>}
              {step.detail && <div className="mt-1">{step.detail}</div>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

const NOW = "rounded-sm bg-info-soft px-1.5 text-sm font-semibold text-info";

const STATES = {
  done: { Icon: Check, dot: "bg-ok-soft text-ok", line: "bg-ok-line", text: "font-semibold" },
  current: { Icon: CircleDot, dot: "bg-info-soft text-info", line: "bg-line", text: "font-bold" },
  todo: { Icon: Circle, dot: "bg-sunken text-muted", line: "bg-line", text: "text-muted" },
  skipped: { Icon: Minus, dot: "bg-sunken text-muted", line: "bg-line", text: "text-muted line-through" },
} as const;
