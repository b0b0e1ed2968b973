// A running deadline as a pill: icon, word and time; the colour only repeats what the word says.
import { CircleCheck, Clock3, Hourglass, PauseCircle, TriangleAlert } from "lucide-react";
import { classes } from "./classes";

/** neutral: time enough; risk: near; due: its time has come; overdue: late; held: the clock is stopped on purpose; done: met. */
export type ClockTone = "neutral" | "risk" | "due" | "overdue" | "held" | "done";

/** `label` is the time ("due 17:00", "by 2 h"); `word` replaces the tone's own word; `title` is the absolute time with its zone. */
export function Clock({
  tone,
  label,
  word,
  title,
  className,
}: {
  tone: ClockTone;
  label: string;
  word?: string;
  title?: string;
  className?: string;
}) {
  const { Icon, look, says } = TONES[tone];
  const said = word ?? says;
  return (
    <span title={title} className={classes("ui-pill", look, className)}>
      <Icon className="size-3.5 shrink-0" />
      {said && <span>{said}</span>}
      <span className={said ? "font-medium" : undefined}>{label}</span>
    </span>
  );
}

const TONES = {
  neutral: { Icon: Clock3, says: "", look: "border-line bg-sunken/60 text-muted" },
  risk: { Icon: Hourglass, says: "At risk", look: "border-warn-line bg-warn-soft text-warn" },
  due: { Icon: Hourglass, says: "Due", look: "border-warn-line bg-warn-soft text-warn" },
  overdue: { Icon: TriangleAlert, says: "Overdue", look: "border-danger-line bg-danger-soft text-danger" },
  held: { Icon: PauseCircle, says: "Held", look: "border-info-line bg-info-soft text-info" },
  done: { Icon: CircleCheck, says: "Done", look: "border-ok-line bg-ok-soft text-ok" },
} as const;
