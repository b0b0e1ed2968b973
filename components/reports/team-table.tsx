/** The team at a glance: a row a consultant, each number leading to the rows behind it. */
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Cell, Row, RowLink, Table } from "@/components/ui/table";
import { formatDay } from "@/lib/interviews/when";
import type { ConsultantPicture } from "@/lib/reports/queries";

const AGES = ["today", "1–2 days", "3–5 days", "over 5 days"];

/** `away`: by consultant, what their leave means now ("away until Fri 4 Dec, Tom Reed covers"). */
type Props = {
  rows: ConsultantPicture[];
  today: string;
  away: Record<string, { words: string; covered: boolean }>;
};

export function TeamTable({ rows, today, away }: Props) {
  return (
    <Card flush>
      <Table
        caption="Open loops by consultant"
        columns={[
          { label: "Consultant" },
          { label: "Open", align: "end" },
          ...AGES.map((label) => ({ label, align: "end" as const })),
          { label: "Late call-backs", align: "end" },
          { label: "Late chases", align: "end" },
          { label: "Late relays", align: "end" },
          { label: "Oldest" },
        ]}
      >
        {rows.map((row) => (
          <Row key={row.id}>
            <Cell>
              <RowLink href={`/team/${row.id}`}>{row.name}</RowLink>
              {row.disabled && (
                <Badge tone="warn" className="ml-2">
                  No longer here
                </Badge>
              )}
              {away[row.id] && (
                <div className="my-0.5">
                  <Badge tone={away[row.id]?.covered ? "info" : "warn"}>{away[row.id]?.words}</Badge>
                </div>
              )}
              {row.teamName && <div className="text-muted">{row.teamName}</div>}
            </Cell>
            <Cell label="Open" align="end" className="font-semibold">
              {row.open}
            </Cell>
            {row.ages.map((count, index) => (
              <Cell
                key={AGES[index]}
                label={AGES[index]}
                align="end"
                className={index === 3 && count > 0 ? "font-semibold text-danger" : undefined}
              >
                {count || "–"}
              </Cell>
            ))}
            <Late label="Late call-backs" count={row.lateDebriefs} />
            <Late label="Late chases" count={row.lateChases} />
            <Late label="Late relays" count={row.lateRelays} />
            <Cell label="Oldest">{row.oldestDay ? formatDay(row.oldestDay, today) : "–"}</Cell>
          </Row>
        ))}
      </Table>
      <p className="border-t border-line px-4 py-2.5 text-sm text-muted">
        Counted from the day of the interview until the candidate has been told. Interviews still to come and{" "}
        <Link className="underline" href="/interviews?state=history">
          history
        </Link>{" "}
        are left out.
      </p>
    </Card>
  );
}

function Late({ label, count }: { label: string; count: number }) {
  return (
    <Cell label={label} align="end">
      {count > 0 ? <Badge tone="danger">{count} late</Badge> : "–"}
    </Cell>
  );
}
