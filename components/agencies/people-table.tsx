// Who works here: role, team, open interviews, last seen. A row leads to the person's page where the role allows.
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Cell, Row, RowLink, Table } from "@/components/ui/table";

export type PersonLine = {
  id: string;
  name: string;
  email: string;
  role: string;
  owner: boolean;
  self: boolean;
  teamName: string | null;
  openLoops: number;
  seen: string;
};

export function PeopleTable({
  caption,
  people,
  mayManage,
}: {
  caption: string;
  people: readonly PersonLine[];
  mayManage: boolean;
}) {
  return (
    <Card flush>
      <Table
        caption={caption}
        columns={[
          { label: "Name" },
          { label: "Role" },
          { label: "Team" },
          { label: "Open interviews", align: "end" },
          { label: "Last seen" },
        ]}
      >
        {people.map((person) => (
          <Row key={person.id}>
            <Cell>
              <span className="flex items-center gap-3">
                <Avatar name={person.name} />
                <span className="min-w-0">
                  <span className="flex flex-wrap items-center gap-2">
                    {mayManage ? (
                      <RowLink href={`/settings/people/${person.id}`}>{person.name}</RowLink>
                    ) : (
                      <span className="font-semibold">{person.name}</span>
                    )}
                    {person.self && <Badge>You</Badge>}
                  </span>
                  <span className="block text-sm text-muted wrap-anywhere">{person.email}</span>
                </span>
              </span>
            </Cell>
            <Cell label="Role">
              {person.owner ? <Badge tone="accent">{person.role}</Badge> : person.role}
            </Cell>
            <Cell label="Team">{person.teamName ?? <span className="text-muted">None</span>}</Cell>
            <Cell label="Open" align="end">
              {person.openLoops}
            </Cell>
            <Cell label="Last seen">
              <span className="text-muted">{person.seen}</span>
            </Cell>
          </Row>
        ))}
      </Table>
    </Card>
  );
}
