/** Whether the candidate wants the job: yes, unsure, or a courteous no. */
import type { Metadata } from "next";
import { DecisionForm } from "@/components/portal/own/decision-form";
import { PageHeader } from "@/components/ui/page";
import { portalGate } from "@/lib/platform/gates";
import { words } from "@/lib/platform/words";
import { ownSide } from "@/lib/portal/queries/own";
import { saveDecision } from "./actions";

export const metadata: Metadata = { title: words("own.decision")("title") };

export default async function DecisionPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await portalGate();
  const { id } = await params;
  const { who, employer, job, account, offered } = await ownSide(scope, id);
  const say = words("own.decision");
  const farewell = offered.find(({ kind }) => kind === "withdrawal")?.text;
  return (
    <div className="space-y-6">
      <PageHeader
        back={{ href: `/portal/interviews/${id}`, label: employer }}
        title={say("title")}
        meta={say("lead", { employer })}
      />
      <DecisionForm
        interviewId={id}
        who={who}
        action={saveDecision}
        known={{
          decision: account.decision,
          why: account.decisionWhy,
          questions: account.openQuestions,
          farewell: farewell ?? say("farewellDefault", { job }),
        }}
      />
    </div>
  );
}
