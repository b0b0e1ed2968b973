/** A folded form: it opens by itself when it was refused, so that the reason is seen without JavaScript, too. */
import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import type { ActionState } from "@/lib/platform/action";

export type WayHead = { icon?: ReactNode; title: string };

export function Way({
  icon,
  title,
  state,
  plain = false,
  children,
}: WayHead & { state: ActionState | null; plain?: boolean; children: ReactNode }) {
  return (
    <Disclosure
      name={plain ? "respondent" : "way"}
      plain={plain}
      open={state?.ok === false || undefined}
      summary={
        <span className="flex items-center gap-2.5 [&_svg]:size-4.5 [&_svg]:text-muted">
          {icon}
          {title}
        </span>
      }
    >
      {children}
    </Disclosure>
  );
}
