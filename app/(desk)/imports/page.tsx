/** Imports: bring in a list of interviews, and the lists that were brought in before. */
import { FileUp } from "lucide-react";
import type { Metadata } from "next";
import { UploadForm } from "@/components/imports/upload-form";
import { IMPORT_STATES } from "@/components/imports/words";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader, Section } from "@/components/ui/page";
import { Cell, Row, RowLink, Table } from "@/components/ui/table";
import { importList } from "@/lib/imports/queries";
import { relativeTime } from "@/lib/interviews/when";
import { deskGate } from "@/lib/platform/gates";
import { upload } from "./actions";

export const metadata: Metadata = { title: "Import interviews" };

export default async function ImportsPage() {
  const scope = await deskGate();
  const imports = await importList(scope);
  return (
    <Page>
      <PageHeader
        title="Import interviews"
        meta="From a spreadsheet saved as CSV. Nothing comes in before you have seen what it would become."
      />
      <Card>
        <UploadForm action={upload} />
      </Card>
      <Section id="earlier" title="Brought in before" count={imports.length}>
        <Card flush>
          {imports.length === 0 ? (
            <EmptyState icon={<FileUp />} title="Nothing yet">
              Any list with a date, a candidate and an employer in each row will do. Each import can be undone
              as a whole.
            </EmptyState>
          ) : (
            <Table
              caption="Imports"
              columns={[
                { label: "File" },
                { label: "When" },
                { label: "State" },
                { label: "Rows", align: "end" },
              ]}
            >
              {imports.map((row) => (
                <Row key={row.id}>
                  <Cell>
                    <RowLink href={`/imports/${row.id}`}>{row.fileName}</RowLink>
                  </Cell>
                  <Cell label="When">{relativeTime(row.createdAt, scope.now)}</Cell>
                  <Cell label="State">
                    <Badge tone={IMPORT_STATES[row.status]?.tone}>
                      {IMPORT_STATES[row.status]?.words ?? row.status}
                    </Badge>
                  </Cell>
                  <Cell label="Rows" align="end">
                    {row.total || "–"}
                  </Cell>
                </Row>
              ))}
            </Table>
          )}
        </Card>
      </Section>
    </Page>
  );
}
