/** All questions of one letter, to go from one to the next; nothing where there is only one. */
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReplyPage } from "@/lib/reply/queries";

export function SameLetter({ page }: { page: ReplyPage }) {
  const say = useTranslations("reply.others");
  const { others, candidate } = page;
  if (others.length === 0) return null;
  const here = { candidate, waits: page.state === "open" || page.state === "over" };
  const waiting = [here, ...others].filter(({ waits }) => waits).length;
  return (
    <nav aria-label={say("label")} className="space-y-2 rounded-lg border border-line bg-sunken/50 px-4 py-3">
      <p className="font-semibold">{say("count", { total: others.length + 1, waiting })}</p>
      <ul className="divide-y divide-line">
        <li aria-current="page" className="flex min-h-11 items-center justify-between gap-3 py-1.5">
          <strong className="min-w-0 wrap-anywhere">{candidate}</strong>
          <span className="shrink-0 text-sm text-muted">{say("here")}</span>
        </li>
        {others.map(({ candidate: name, interview, waits, href }) => (
          <li key={href} className="flex min-h-11 items-center justify-between gap-3 py-1.5">
            {/* A plain link: nothing of another page is fetched before it is asked for. */}
            <a className="link min-w-0 wrap-anywhere" href={href}>
              {name}
            </a>
            <span className="flex shrink-0 items-center gap-1 text-sm text-muted">
              {waits ? (
                interview
              ) : (
                <>
                  <Check className="size-4" aria-hidden /> {say("answered")}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
