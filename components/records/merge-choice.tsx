/** The first half of a merge: which record is the duplicate? Those much alike are proposed, any other can be searched. */
import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextInput } from "@/components/ui/input";
import { Section } from "@/components/ui/page";
import { Cell, Row, RowLink, Table } from "@/components/ui/table";

type Found = { id: string; label: string; hint: string };
type Props = {
  path: string;
  q: string | undefined;
  alike: Found[];
  /** What the search found; null where nothing was searched. */
  found: Found[] | null;
};

export function MergeChoice({ path, q, alike, found }: Props) {
  return (
    <div className="space-y-6">
      <Section id="alike" title="Much alike" hint="By name, address or number.">
        <Card flush>
          {alike.length === 0 ? (
            <EmptyState title="Nothing looks like this one.">Search for the duplicate below.</EmptyState>
          ) : (
            <Rows rows={alike} path={path} caption="Much alike" />
          )}
        </Card>
      </Section>
      <Section id="other" title="Or another one">
        <search>
          <form action={path} method="get" className="flex flex-wrap items-end gap-3">
            <TextInput
              label="Search"
              type="search"
              name="q"
              defaultValue={q}
              before={<Search />}
              className="min-w-60 flex-1"
            />
            <Button type="submit">Search</Button>
          </form>
        </search>
        {found && (
          <Card flush>
            {found.length === 0 ? (
              <EmptyState title="Nothing found.">Try fewer letters.</EmptyState>
            ) : (
              <Rows rows={found} path={path} caption="Found" />
            )}
          </Card>
        )}
      </Section>
    </div>
  );
}

function Rows({ rows, path, caption }: { rows: Found[]; path: string; caption: string }) {
  return (
    <Table caption={caption} columns={[{ label: "Record" }, { label: "More" }]}>
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell>
            <RowLink href={`${path}?with=${row.id}`}>{row.label}</RowLink>
          </Cell>
          <Cell className="text-muted">{row.hint}</Cell>
        </Row>
      ))}
    </Table>
  );
}
