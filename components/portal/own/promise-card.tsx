/** What the candidate promised, each to be ticked off; and a new one with its day (source S11). */
import { CircleCheck } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { formatDay } from "@/lib/interviews/when";
import type { Action } from "@/lib/platform/action";
import { words } from "@/lib/platform/words";
import type { OwnSide } from "@/lib/portal/queries/own";
import type { ownPromises } from "@/lib/portal/queries/promises";
import { Press } from "../press";
import { PromiseForm } from "./promise-form";

type Props = {
  own: OwnSide;
  promised: Awaited<ReturnType<typeof ownPromises>>;
  tick: Action;
  make: Action;
};

export function PromiseCard({ own, promised: { promises, kept, settled }, tick, make }: Props) {
  const say = words("own.promises");
  if (!own.held || (!own.open && promises.length === 0)) return null;
  return (
    <Card className="space-y-4">
      <h2 className="text-lg">{say("title")}</h2>
      {promises.length === 0 && <p className="text-muted">{say("empty", { who: own.who })}</p>}
      <ul className="space-y-4">
        {promises.map(({ id, words: what, dueOn, status }) => {
          const open = status === "open";
          const past = open && dueOn !== null && dueOn < own.today;
          const day = dueOn ? formatDay(dueOn, own.today) : "";
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
              <div className="min-w-0">
                <p className="wrap-anywhere">{what}</p>
                <p className="flex items-center gap-1.5 text-sm text-muted">
                  {status === "kept" && <CircleCheck aria-hidden="true" className="size-4 text-ok" />}
                  {open && past && <Badge tone="warn">{say("was", { day })}</Badge>}
                  {open && !past && say("by", { day })}
                  {status === "kept" && say("done")}
                  {status === "broken" && say("broken")}
                </p>
              </div>
              {own.open && status !== "broken" && (
                <Press
                  action={tick}
                  fields={{ interviewId: own.id, promiseId: id, status: open ? "kept" : "open" }}
                  label={open ? say("tick") : say("again")}
                  pending={say("ticking")}
                  look={open ? { size: "lg", variant: "secondary" } : { size: "md", variant: "quiet" }}
                />
              )}
            </li>
          );
        })}
      </ul>
      {settled > 1 && <p className="text-sm text-muted">{say("rate", { kept, settled })}</p>}
      {own.open && (
        <Disclosure plain summary={say("add")}>
          <PromiseForm interviewId={own.id} today={own.today} action={make} />
        </Disclosure>
      )}
    </Card>
  );
}
