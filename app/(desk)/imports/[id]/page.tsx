/** One import: first its dry run with everything to correct, then its progress, then its result and the way back. */
import type { Metadata } from "next";
import { ChoicesForm } from "@/components/imports/choices-form";
import { DryRun } from "@/components/imports/dry-run";
import { ImportProgress } from "@/components/imports/import-progress";
import { StartForm } from "@/components/imports/start-form";
import { UndoForm } from "@/components/imports/undo-form";
import { IMPORT_STATES } from "@/components/imports/words";
import { Badge } from "@/components/ui/badge";
import { Page, PageHeader } from "@/components/ui/page";
import { importDryRun, importHead } from "@/lib/imports/queries";
import { deskGate } from "@/lib/platform/gates";
import { choose, discard, start, undo } from "../actions";

export const metadata: Metadata = { title: "Import" };

/** The form stays when its work is done, to say what was taken out. */
const ENDED = ["done", "failed", "undone"];

export default async function ImportPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await deskGate();
  const { id } = await params;
  const head = await importHead(scope, id);
  const state = IMPORT_STATES[head.status];
  const dry = head.status === "uploaded" ? await importDryRun(scope, id) : null;
  return (
    <Page width="wide">
      <PageHeader
        back={{ href: "/imports", label: "Imports" }}
        title={head.fileName}
        badge={<Badge tone={state?.tone}>{state?.words}</Badge>}
        meta={dry ? `${dry.table.rows.length} rows, ${dry.table.headers.length} columns` : undefined}
      />
      {dry ? (
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
          <ChoicesForm
            importId={id}
            action={choose}
            headers={dry.table.headers}
            samples={dry.table.headers.map((_, index) => sample(dry.table.rows, index))}
            columns={dry.columns}
            options={dry.options}
            ambiguous={dry.dates.ambiguous}
            doubtful={dry.dates.doubtful}
            groups={dry.groups}
            zones={Intl.supportedValuesOf("timeZone")}
          />
          <DryRun importId={id} plan={dry.plan} refused={dry.refused} tableWarnings={dry.table.warnings}>
            <StartForm importId={id} start={start} discard={discard} count={dry.plan?.rows.length ?? 0} />
          </DryRun>
        </div>
      ) : (
        <ImportProgress head={head}>
          {ENDED.includes(head.status) && (
            <UndoForm importId={id} action={undo} count={head.done} open={head.status !== "undone"} />
          )}
        </ImportProgress>
      )}
    </Page>
  );
}

function sample(rows: string[][], index: number): string {
  const values = rows.map((cells) => cells[index]?.trim() ?? "").filter((value) => value !== "");
  return [...new Set(values)].slice(0, 3).join(" · ");
}
