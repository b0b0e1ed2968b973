/** All the candidate's interviews, each with where it stands in one line. */
import { CalendarDays, ChevronRight } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page";
import { portalGate } from "@/lib/platform/gates";
import { words } from "@/lib/platform/words";
import { portalInterviews, portalPerson } from "@/lib/portal/queries";
import { journalOf } from "@/lib/portal/queries/journal";
import { headline, isUnread, story } from "@/lib/portal/story";
import { calledBy } from "@/lib/portal/wording";

export const metadata: Metadata = { title: words("portal.list")("title") };

export default async function PortalPage() {
  const scope = await portalGate();
  const [person, interviews, journal] = await Promise.all([
    portalPerson(scope),
    portalInterviews(scope),
    journalOf(scope),
  ]);
  const say = words("portal.list");
  return (
    <div className="space-y-6">
      <PageHeader title={say("title")} meta={say("hello", { name: calledBy(person.name) })} />
      {interviews.length === 0 && (
        <Card flush>
          <EmptyState title={say("emptyTitle")} icon={<CalendarDays />}>
            {say("empty", { agency: person.agency })}
          </EmptyState>
        </Card>
      )}
      {journal.length > 0 && (
        <p className="flex flex-wrap gap-x-5">
          {journal.filter(({ open }) => open).length > 1 && (
            <Link className="link inline-flex min-h-11 items-center" href="/portal/compare">
              {words("own.compare")("link")}
            </Link>
          )}
          {journal.some(({ lessons }) => lessons.length > 0) && (
            <Link className="link inline-flex min-h-11 items-center" href="/portal/learning">
              {words("own.journal")("title")}
            </Link>
          )}
        </p>
      )}
      <ul className="space-y-3">
        {interviews.map(({ id, employer, job, round, facts, said }) => (
          <li key={id}>
            <Card flush className="relative hover:bg-accent-soft/45">
              <div className="flex items-center gap-3 p-4 sm:p-5">
                <div className="min-w-0 flex-1 space-y-1">
                  <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                    <h2 className="text-lg">
                      <Link
                        href={`/portal/interviews/${id}`}
                        className="after:absolute after:inset-0 hover:underline"
                      >
                        {employer}
                      </Link>
                    </h2>
                    {said.some(isUnread) && <Badge tone="accent">{say("new")}</Badge>}
                  </div>
                  <p className="text-muted">
                    {job}
                    {round > 1 && ` · ${say("round", { round })}`}
                  </p>
                  <p>{headline(story(facts, person.zone))}</p>
                </div>
                <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-muted" />
              </div>
            </Card>
          </li>
        ))}
      </ul>
    </div>
  );
}
