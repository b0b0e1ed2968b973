/** What there is for the candidate to do about an interview: the pressing above the track, the rest in plain lines below it. */
import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { formatInstant } from "@/lib/interviews/when";
import { words } from "@/lib/platform/words";
import type { OwnSide } from "@/lib/portal/queries/own";

type Props = {
  own: OwnSide;
  /** There is something in the journal to read before this interview. */
  prepares: boolean;
  part: "now" | "more";
};

export function ForYou({ own, prepares, part }: Props) {
  const say = words("own.todo");
  const { who, account, zone } = own;
  const lines: ReactNode[] = [];
  const add = (href: string, title: string, hint: string, pressing = false) => {
    if (pressing === (part === "now"))
      lines.push(<Line key={href} id={own.id} {...{ href, title, hint, pressing }} />);
  };
  if (prepares && own.open && own.held && !own.begun)
    add("/portal/learning", say("prepare"), say("prepareHint"), true);
  if (own.inTheRoom) add("before-you-leave", say("room"), say("roomHint"), !own.over);
  if (own.mayTell && !account.sentAt)
    add("how-it-went", say("tell", { who }), account.draft ? say("resume") : say("tellHint", { who }), true);
  if (account.sentAt && own.open)
    add("how-it-went", say("told", { who }), say("toldHint", { when: formatInstant(account.sentAt, zone) }));
  if (own.thanks === "now") add("thank-you", say("thanks"), say("thanksHint"), true);
  if (own.thanks === "late") add("thank-you", say("thanks"), say("thanksLate"));
  if (own.open && own.held && own.over && !own.toldNo) {
    const decision = (account.decision ?? "none") as "none" | "want" | "unsure" | "withdraw";
    add("decision", say("decision"), say(`decisionHint.${decision}`));
    add("something-to-add", say("extra"), say("extraHint", { who }));
  }
  if (own.held && own.begun) add("notes", say("notes"), say("notesHint"));
  if (own.held && own.over) add("learn", say("learn"), say("learnHint"));
  if (lines.length === 0) return null;
  return (
    <Card flush>
      <h2 className="px-4 py-3 text-lg sm:px-5">{say(part === "now" ? "title" : "more")}</h2>
      <ul className="divide-y divide-line">{lines}</ul>
    </Card>
  );
}

function Line({
  id,
  href,
  title,
  hint,
  pressing,
}: {
  id: string;
  href: string;
  title: string;
  hint: string;
  pressing: boolean;
}) {
  return (
    <li className={pressing ? "relative bg-accent-soft" : "relative hover:bg-accent-soft/45"}>
      <div className="flex min-h-14 items-center gap-3 px-4 py-3 sm:px-5">
        <div className="min-w-0 flex-1">
          <Link
            href={href.startsWith("/") ? href : `/portal/interviews/${id}/${href}`}
            className="font-semibold text-accent-text after:absolute after:inset-0 hover:underline"
          >
            {title}
          </Link>
          <p className="text-sm text-muted">{hint}</p>
        </div>
        <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-muted" />
      </div>
    </li>
  );
}
