/** The end of the day for a team: who is done, who has what left, and how many of today's candidates wait for a word. */
import { Badge } from "@/components/ui/badge";
import { Cell, Row, RowLink, Table } from "@/components/ui/table";
import type { TeamLine } from "@/lib/loops/queries/wrap-up";

const COLUMNS = [
  { label: "Consultant" },
  { label: "Call-backs" },
  { label: "Employers" },
  { label: "Candidates to tell" },
  { label: "Put off" },
  { label: "Today, not told" },
];

/** `away`: by the id of whoever is on leave, who covers for them. */
type Props = { lines: TeamLine[]; away: ReadonlyMap<string, string> };

export function WrapUpTeam({ lines, away }: Props) {
  return (
    <Table caption="The team’s wrap-up" columns={COLUMNS}>
      {lines.map((line) => {
        const left = line.toDebrief + line.toChase + line.toRelay;
        return (
          <Row key={line.consultantId}>
            <Cell>
              <RowLink href={`/team/${line.consultantId}`}>{line.name}</RowLink>
              {away.has(line.consultantId) && (
                <span className="ml-2 text-sm text-muted">away, {away.get(line.consultantId)} covers</span>
              )}
              {left === 0 && line.unaware === 0 && (
                <Badge tone="ok" className="ml-2">
                  Done
                </Badge>
              )}
            </Cell>
            <Cell label="Call-backs">{line.toDebrief}</Cell>
            <Cell label="Employers">{line.toChase}</Cell>
            <Cell label="Candidates to tell">{line.toRelay}</Cell>
            <Cell label="Put off">{line.putOff}</Cell>
            <Cell label="Today, not told">
              {line.unaware > 0 ? <Badge tone="danger">{line.unaware}</Badge> : 0}
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}
