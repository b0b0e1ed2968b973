// A pipeline as arrows in a row, each with its counter, each a link to what stands in that stage.
import { Check, Minus, X } from "lucide-react";
import Link from "next/link";
import { classes } from "./classes";

/** Blue is where it is now, green is passed, red rejected, grey skipped; plain is still ahead, or no particular one. */
export type StageState = "current" | "passed" | "rejected" | "skipped" | "plain";
export type Stage = { label: string; count?: number; href?: string; state?: StageState };

export function Chevrons({
  label,
  stages,
  className,
}: {
  label: string;
  stages: readonly Stage[];
  className?: string;
}) {
  return (
    <ol
      aria-label={label}
      className={classes(
        "relative flex w-full flex-wrap gap-y-1 pl-2 sm:flex-nowrap sm:overflow-x-auto",
        className,
      )}
    >
      {stages.map((stage, index) => (
        <li
          key={stage.label}
          className="-ml-2 min-w-fit flex-1"
          aria-current={stage.state === "current" ? "step" : undefined}
        >
          <Arrow stage={stage} first={index === 0} last={index === stages.length - 1} />
        </li>
      ))}
    </ol>
  );
}

function Arrow({ stage, first, last }: { stage: Stage; first: boolean; last: boolean }) {
  const { word, Icon, look } = STATES[stage.state ?? "plain"];
  const classNames = classes(
    "flex min-h-11 w-full flex-col justify-center py-1.5 text-sm leading-tight whitespace-nowrap",
    first ? "rounded-l-md pl-4" : "pl-6",
    last ? "rounded-r-md pr-4" : "pr-6",
    first && !last && "[clip-path:polygon(0_0,calc(100%-0.75rem)_0,100%_50%,calc(100%-0.75rem)_100%,0_100%)]",
    !first &&
      !last &&
      "[clip-path:polygon(0_0,calc(100%-0.75rem)_0,100%_50%,calc(100%-0.75rem)_100%,0_100%,0.75rem_50%)]",
    !first && last && "[clip-path:polygon(0_0,100%_0,100%_100%,0_100%,0.75rem_50%)]",
    look,
  );
  const inside = (
    <>
      {stage.count !== undefined && (
        <span className="text-lg leading-tight font-semibold tabular-nums">{stage.count}</span>
      )}
      <span className="flex items-center gap-1 font-medium">
        {Icon && <Icon className="size-3.5" strokeWidth={2.75} />}
        {stage.label}
        {word && <span className="sr-only">, {word}</span>}
      </span>
    </>
  );
  if (!stage.href) return <div className={classNames}>{inside}</div>;
  return (
    <Link
      href={stage.href}
      className={classes(classNames, "-outline-offset-4 hover:underline hover:underline-offset-3")}
    >
      {inside}
    </Link>
  );
}

const STATES = {
  current: { word: "now", Icon: null, look: "bg-info text-bg" },
  passed: { word: "passed", Icon: Check, look: "bg-ok-soft text-ok" },
  rejected: { word: "rejected", Icon: X, look: "bg-danger-soft text-danger" },
  skipped: { word: "skipped", Icon: Minus, look: "bg-sunken text-muted" },
  plain: { word: "", Icon: null, look: "bg-sunken text-text" },
} as const;
