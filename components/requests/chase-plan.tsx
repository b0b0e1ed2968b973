/** "If nobody answers": the reminders to come, by the clock of the person who gets them. */
import { FileText, Flag, Mail, Phone } from "lucide-react";
import { formatInstant } from "@/lib/interviews/when";
import type { Instant, Zone } from "@/lib/platform/time";
import type { PlannedStep } from "@/lib/requests/chase-plan";

/** `byItself`: the e-mails leave without anybody pressing. */
type Props = { steps: readonly PlannedStep[]; theirs: Zone; now: Instant; byItself?: boolean };

export function ChasePlan({ steps, theirs, now, byItself = false }: Props) {
  return (
    <ol className="space-y-1.5 text-sm">
      {steps.map((step) => (
        <li key={step.at.toISOString() + step.step} className="flex items-baseline gap-2.5">
          <span className="translate-y-0.5 text-muted [&_svg]:size-4">{ICONS[step.step]}</span>
          <time dateTime={step.at.toISOString()} className="w-30 shrink-0 tabular-nums">
            {step.at <= now ? "due now" : formatInstant(step.at, theirs, undefined, now)}
          </time>
          <span>{wordsFor(step, byItself)}</span>
        </li>
      ))}
    </ol>
  );
}

const ICONS = { email: <Mail />, phone: <Phone />, paper: <FileText />, lapse: <Flag /> } as const;

function wordsFor(step: PlannedStep, byItself: boolean): string {
  if (step.step === "lapse") return "shall we stop asking?";
  const words = CHANNELS[step.step] + (step.step === "email" && byItself ? ", sent automatically" : "");
  return step.escalate ? `${words}; ${BRINGS_IN[step.escalate]}` : words;
}

const CHANNELS = { email: "e-mail", phone: "telephone", paper: "letter on paper" };
const BRINGS_IN = { colleague: "a colleague of theirs is proposed", manager: "a manager is told" };
