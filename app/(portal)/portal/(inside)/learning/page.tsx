/** The learning journal over all interviews: a preparation sheet, to read on a phone or on paper. */
import { GraduationCap } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { PrintButton } from "@/components/loops/print-button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page";
import { portalGate } from "@/lib/platform/gates";
import { words } from "@/lib/platform/words";
import { type JournalLine, journalOf } from "@/lib/portal/queries/journal";

export const metadata: Metadata = { title: words("own.journal")("title") };

export default async function LearningPage() {
  const lines = await journalOf(await portalGate());
  const say = words("own.journal");
  const all = lines.flatMap((line) => line.lessons.map((lesson) => ({ line, lesson })));
  const part = (title: string, done: boolean) => {
    const some = all.filter(({ lesson }) => lesson.done === done);
    if (some.length === 0) return null;
    return (
      <section className="space-y-3">
        <h2 className="text-xl">{title}</h2>
        {some.map(({ line, lesson }, at) => (
          <LessonCard key={`${line.interviewId}${at}`} line={line} lesson={lesson} />
        ))}
      </section>
    );
  };
  return (
    <div className="space-y-6">
      <PageHeader
        back={{ href: "/portal", label: words("portal.shell")("home") }}
        title={say("title")}
        meta={say("lead")}
        actions={all.length > 0 && <PrintButton>{say("print")}</PrintButton>}
      />
      {all.length === 0 && (
        <Card flush>
          <EmptyState title={say("emptyTitle")} icon={<GraduationCap />}>
            {say("empty")}
          </EmptyState>
        </Card>
      )}
      {part(say("open"), false)}
      {part(say("done"), true)}
    </div>
  );
}

function LessonCard({ line, lesson }: { line: JournalLine; lesson: JournalLine["lessons"][number] }) {
  const say = words("own.journal");
  const { theme, weak, better, done } = lesson;
  return (
    <Card className="space-y-2 break-inside-avoid">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm text-muted">
        <span>{say("about", { employer: line.employer, job: line.job })}</span>
        <Link
          data-no-print=""
          className="link inline-flex min-h-11 items-center"
          href={`/portal/interviews/${line.interviewId}/learn`}
        >
          {say("change")}
        </Link>
      </p>
      {weak && <p className="font-semibold wrap-anywhere whitespace-pre-line">{weak}</p>}
      {better && <p className="wrap-anywhere whitespace-pre-line">{better}</p>}
      {!done && theme !== "other" && <p className="text-sm text-muted">{say(`suggest.${theme}`)}</p>}
    </Card>
  );
}
