/** One thing that the product does by itself: whether it does, what that means, and one press to change it. */
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { Switch } from "@/lib/agencies/clocks";
import type { Action } from "@/lib/platform/action";
import { PressForm } from "./press-form";

type Props = {
  what: Switch;
  title: string;
  on: boolean;
  readOnly: boolean;
  action: Action;
  /** In a sentence or two, what happens when it is on. */
  children: ReactNode;
};

export function ByItself({ what, title, on, readOnly, action, children }: Props) {
  return (
    <section
      aria-labelledby={what}
      className="space-y-3 rounded-lg border border-line bg-surface p-4 shadow-low sm:p-5"
    >
      <h2 id={what} className="flex flex-wrap items-center gap-x-3 text-lg">
        {title} <Badge tone={on ? "ok" : "neutral"}>{on ? "On" : "Off"}</Badge>
      </h2>
      {children}
      {!readOnly && (
        <PressForm
          action={action}
          fields={{ what, turn: on ? "off" : "on" }}
          label={on ? "Turn it off" : "Turn it on"}
          look={{ variant: "secondary" }}
        />
      )}
    </section>
  );
}
