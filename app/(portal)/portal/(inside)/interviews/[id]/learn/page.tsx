/** What the candidate would do better, beside what they said of them: the beginning of the next preparation. */
import type { Metadata } from "next";
import { LessonsForm } from "@/components/portal/own/lessons-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page";
import { portalGate } from "@/lib/platform/gates";
import { words } from "@/lib/platform/words";
import { portalInterview } from "@/lib/portal/queries";
import { ownSide } from "@/lib/portal/queries/own";
import { keepJournal } from "./actions";

export const metadata: Metadata = { title: words("own.learn")("title") };

export default async function LearnPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await portalGate();
  const { id } = await params;
  const [own, { said }] = await Promise.all([ownSide(scope, id), portalInterview(scope, id)]);
  const say = words("own.learn");
  const feedback = said.findLast(({ kind }) => kind === "feedback");
  return (
    <div className="space-y-6">
      <PageHeader
        back={{ href: `/portal/interviews/${id}`, label: own.employer }}
        title={say("title")}
        meta={say("lead", { who: own.who })}
      />
      {feedback && (
        <Card className="space-y-2">
          <h2 className="text-lg">{say("said")}</h2>
          <p className="wrap-anywhere whitespace-pre-line">{feedback.text}</p>
        </Card>
      )}
      <LessonsForm interviewId={id} action={keepJournal} lessons={own.lessons} />
    </div>
  );
}
