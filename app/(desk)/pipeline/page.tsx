/** The pipeline: how many submissions stand at each stage, and who they are. */
import type { Metadata } from "next";
import { PipelineBoard } from "@/components/reports/pipeline-board";
import { Page, PageHeader } from "@/components/ui/page";
import { Segmented } from "@/components/ui/segmented";
import { deskGate } from "@/lib/platform/gates";
import { PIPELINE_PAGE, pipelineCounts, pipelineRows } from "@/lib/reports/queries";
import { STATUS_ORDER, type SubmissionStatus } from "@/lib/submissions/lifecycle";

export const metadata: Metadata = { title: "Pipeline" };

type Search = { stage?: string; who?: string; page?: string };

export default async function PipelinePage({ searchParams }: { searchParams: Promise<Search> }) {
  const scope = await deskGate();
  const { stage, who, page } = await searchParams;
  const mine = who === "me";
  const ownerId = mine ? scope.consultantId : null;
  const counts = new Map((await pipelineCounts(scope, ownerId)).map((row) => [row.status, row.count]));
  const chosen: SubmissionStatus = STATUS_ORDER.find((status) => status === stage) ?? "awaiting_outcome";
  const number = Math.max(1, Number.parseInt(page ?? "1", 10) || 1);
  const rows = await pipelineRows(scope, chosen, ownerId, number);
  const link = (to: { stage?: string; who?: string; page?: number }) => {
    const query = new URLSearchParams({ stage: to.stage ?? chosen });
    if ((to.who ?? who) === "me") query.set("who", "me");
    if (to.page && to.page > 1) query.set("page", String(to.page));
    return `/pipeline?${query}`;
  };
  return (
    <Page width="wide">
      <PageHeader
        title="Pipeline"
        actions={
          <Segmented
            label="Whose jobs"
            segments={[
              { href: link({ who: "all" }), label: "Everybody’s jobs", current: !mine },
              { href: link({ who: "me" }), label: "My jobs", current: mine },
            ]}
          />
        }
      />
      <PipelineBoard
        counts={counts}
        chosen={chosen}
        rows={rows}
        stageHref={(status) => link({ stage: status })}
        pageHref={(to) => link({ page: to })}
        page={number}
        pages={Math.ceil((counts.get(chosen) ?? 0) / PIPELINE_PAGE)}
        now={scope.now}
      />
    </Page>
  );
}
