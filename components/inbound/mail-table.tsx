/** What came back by e-mail, a line each: from whom, about which interview, what it is, how long it waits. */
import { Badge, type Tone } from "@/components/ui/badge";
import { Cell, Row, RowLink, Table } from "@/components/ui/table";
import { TimeAgo } from "@/components/ui/time-ago";
import { MAIL_KIND_WORDS, type MailKind, SETTLED_WORDS } from "@/lib/inbound/model";
import type { MailRow } from "@/lib/inbound/queries";
import { formatInstant, relativeTime } from "@/lib/interviews/when";

type Around = { now: Date; zone: string; showOwner: boolean; done: boolean };

export function MailTable({ rows, around }: { rows: MailRow[]; around: Around }) {
  const columns = [
    { label: "From", className: "w-[30%]" },
    { label: "About", className: "w-[30%]" },
    ...(around.showOwner ? [{ label: "Consultant" }] : []),
    { label: "What it is" },
    { label: "Came" },
  ];
  return (
    <Table caption={around.done ? "Dealt with" : "Waiting"} columns={columns}>
      {rows.map((row) => (
        <MailLine key={row.id} row={row} around={around} />
      ))}
    </Table>
  );
}

function MailLine({ row, around }: { row: MailRow; around: Around }) {
  const { now, zone } = around;
  return (
    <Row>
      <Cell>
        <RowLink href={`/inbox/${row.id}`}>{row.fromName || row.fromAddress || "No sender"}</RowLink>
        {row.fromName && <div className="wrap-anywhere text-muted">{row.fromAddress}</div>}
      </Cell>
      <Cell>
        {row.candidateName ? (
          <>
            {row.candidateName} <span className="text-muted">at</span> {row.employerName}
          </>
        ) : (
          <span className="text-muted">no interview</span>
        )}
      </Cell>
      {around.showOwner && <Cell label="Consultant">{row.ownerName}</Cell>}
      <Cell>
        <span className="flex flex-wrap items-center gap-1.5">
          <KindBadge kind={row.kind} />
          {row.unverified && <Badge tone="warn">Another address</Badge>}
        </span>
        {row.settled && <div className="text-muted">{SETTLED_WORDS[row.settled]}</div>}
      </Cell>
      <Cell>
        <TimeAgo
          dateTime={row.receivedAt.toISOString()}
          title={formatInstant(row.receivedAt, zone, undefined, now)}
          className="whitespace-nowrap text-muted"
        >
          {relativeTime(row.receivedAt, now)}
        </TimeAgo>
      </Cell>
    </Row>
  );
}

const TONES: Record<MailKind, Tone> = {
  person: "accent",
  auto_reply: "info",
  bounce: "danger",
  complaint: "danger",
  unknown: "neutral",
};

export function KindBadge({ kind }: { kind: MailKind }) {
  return <Badge tone={TONES[kind]}>{MAIL_KIND_WORDS[kind]}</Badge>;
}
