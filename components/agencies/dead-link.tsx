// A link of the front door that opens nothing: why, and what to do instead.
import { Unlink } from "lucide-react";
import type { ReactNode } from "react";
import { LINK_WORDS, type LinkState } from "@/lib/agencies/links";

export function DeadLink({
  state,
  children,
}: {
  state: Exclude<LinkState, "good">;
  /** What to do now. */
  children: ReactNode;
}) {
  return (
    <div className="space-y-5">
      <span className="grid size-12 place-items-center rounded-full bg-sunken text-muted">
        <Unlink className="size-6" />
      </span>
      <h1 className="text-2xl">{TITLES[state]}</h1>
      <p>{LINK_WORDS[state]}</p>
      {children}
    </div>
  );
}

const TITLES: Record<Exclude<LinkState, "good">, string> = {
  unknown: "This link leads nowhere",
  used: "This link was used already",
  withdrawn: "This link was replaced",
  expired: "This link has run out",
};
