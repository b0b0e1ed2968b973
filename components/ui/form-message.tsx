// What a form has to say about itself as a whole: it failed, it worked, or mind this.
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes";

export type MessageTone = "error" | "ok" | "warn" | "info";

/** Renders nothing without `children`. An error is an alert, anything else a status; `action` stands at the end (undo). */
export function FormMessage({
  tone = "error",
  title,
  action,
  className,
  children,
}: {
  tone?: MessageTone;
  title?: ReactNode;
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
}) {
  if (!children && !title) return null;
  const { Icon, look } = TONES[tone];
  return (
    <div
      role={tone === "error" ? "alert" : "status"}
      className={classes("flex items-start gap-2.5 rounded-md border px-3.5 py-2.5", look, className)}
    >
      <Icon className="mt-0.5 size-4.5 shrink-0" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-text">{children}</div>}
      </div>
      {action && <div className="-my-1 shrink-0">{action}</div>}
    </div>
  );
}

const TONES = {
  error: { Icon: CircleAlert, look: "border-danger-line bg-danger-soft text-danger" },
  ok: { Icon: CircleCheck, look: "border-ok-line bg-ok-soft text-ok" },
  warn: { Icon: TriangleAlert, look: "border-warn-line bg-warn-soft text-warn" },
  info: { Icon: Info, look: "border-info-line bg-info-soft text-info" },
} as const;
