/** What the file would become: counts, the rows that cannot come in, the first rows as they would be. */
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { Section } from "@/components/ui/page";
import { Cell, Row, Table } from "@/components/ui/table";
import type { RowIssue } from "@/lib/imports/model";
import type { ImportPlan } from "@/lib/imports/plan";
import { formatDay } from "@/lib/interviews/when";

type Props = {
  importId: string;
  plan: ImportPlan | null;
  refused: string | null;
  tableWarnings: string[];
  children: ReactNode;
};

export function DryRun({ importId, plan, refused, tableWarnings, children }: Props) {
  return (
    <Section id="dry-run" title="What would come in" className="lg:sticky lg:top-20">
      <Card className="space-y-4">
        {refused && <FormMessage tone="warn">{refused}</FormMessage>}
        {tableWarnings.map((warning) => (
          <FormMessage key={warning} tone="info">
            {warning}
          </FormMessage>
        ))}
        {plan && <Summary plan={plan} />}
        {plan && plan.errors.length > 0 && (
          <Disclosure summary="Rows that cannot come in" meta={`${plan.summary.rowsWithErrors}`} open>
            <Issues issues={plan.errors} />
            <a className="link mt-2 inline-block" href={`/imports/${importId}/errors`} download>
              Download these rows to mend them
            </a>
          </Disclosure>
        )}
        {plan && plan.warnings.length > 0 && (
          <Disclosure summary="Worth a look" meta={`${plan.summary.rowsWithWarnings}`}>
            <Issues issues={plan.warnings} />
          </Disclosure>
        )}
        {children}
      </Card>
      {plan && plan.rows.length > 0 && <FirstRows plan={plan} />}
    </Section>
  );
}

function Summary({ plan: { summary } }: { plan: ImportPlan }) {
  const facts: [string, number][] = [
    ["interviews", summary.planned],
    ["as history", summary.history],
    ["still to come", summary.upcoming],
    ["attended", summary.attended],
    ["candidate did not come", summary.noShow],
    ["candidates", summary.candidates],
    ["employers", summary.employers],
    ["jobs", summary.jobs],
    ["without a time", summary.withoutTime],
  ];
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-1.5 sm:grid-cols-3">
        {facts.map(([label, count]) => (
          <div key={label} className="flex flex-col-reverse">
            <dt className="text-sm text-muted">{label}</dt>
            <dd className="text-xl font-semibold tabular-nums">{count.toLocaleString("en-GB")}</dd>
          </div>
        ))}
      </dl>
      {summary.firstDay && summary.lastDay && (
        <p className="text-sm text-muted">
          From {formatDay(summary.firstDay, "")} to {formatDay(summary.lastDay, "")}.
        </p>
      )}
    </>
  );
}

const SHOWN = 50;

function Issues({ issues }: { issues: RowIssue[] }) {
  return (
    <ul className="max-h-72 space-y-1 overflow-y-auto text-sm">
      {issues.slice(0, SHOWN).map((issue) => (
        <li key={`${issue.row}:${issue.column}:${issue.message}`}>
          <span className="font-semibold tabular-nums">Row {issue.row}</span>
          {issue.column && <span className="text-muted"> · {issue.column}</span>}: {issue.message}
        </li>
      ))}
      {issues.length > SHOWN && <li className="text-muted">and {issues.length - SHOWN} more</li>}
    </ul>
  );
}

function FirstRows({ plan }: { plan: ImportPlan }) {
  return (
    <Card flush className="mt-4">
      <Table
        caption="The first rows as they would be"
        columns={[{ label: "Day" }, { label: "Candidate" }, { label: "Job" }, { label: "Employer" }]}
      >
        {plan.rows.slice(0, 8).map((row) => (
          <Row key={row.rowNumber}>
            <Cell label="Day">
              {formatDay(row.day, "")}
              {row.time && ` ${row.time}`}
            </Cell>
            <Cell label="Candidate">{row.candidateName}</Cell>
            <Cell label="Job">{row.jobTitle ?? <span className="text-muted">not named</span>}</Cell>
            <Cell label="Employer">{row.employerName}</Cell>
          </Row>
        ))}
      </Table>
    </Card>
  );
}
