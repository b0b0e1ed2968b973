/** On an interview's page: a message that waits to be read, where the eye falls; and what came before. */
import { Mail } from "lucide-react";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { SETTLED_WORDS } from "@/lib/inbound/model";
import type { MailLine } from "@/lib/inbound/queries";
import { formatInstant, relativeTime } from "@/lib/interviews/when";
import { KindBadge } from "./mail-table";

type Around = { now: Date; zone: string };

/** Nothing where nothing waits. */
export function MailNotice({ mail, now }: { mail: MailLine[]; now: Date }) {
  const waiting = mail.filter(({ status }) => status === "waiting");
  const [first] = waiting;
  if (!first) return null;
  const who = first.fromName || first.fromAddress || "Somebody";
  const more = waiting.length > 1 ? `, and ${waiting.length - 1} more` : "";
  return (
    <section
      aria-label="E-mail to read"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-info-line bg-info-soft p-4"
    >
      <Mail aria-hidden="true" className="size-5 shrink-0 text-info" />
      <p className="min-w-0 flex-1 basis-60">
        <span className="font-semibold">
          {first.kind === "person" ? `${who} answered by e-mail` : `An e-mail came from ${who}`}
          {more}
        </span>{" "}
        <span className="text-muted">
          {relativeTime(first.receivedAt, now)}. No reminder leaves until it is read.
        </span>
      </p>
      <ButtonLink href={`/inbox/${first.id}`} variant="primary">
        Read it
      </ButtonLink>
    </section>
  );
}

export function MailList({ mail, now, zone }: { mail: MailLine[] } & Around) {
  if (mail.length === 0) return null;
  return (
    <Card>
      <CardHeader title="E-mail that came back" meta={mail.length} />
      <ul className="-mt-1 divide-y divide-line">
        {mail.map((one) => (
          <li key={one.id} className="py-2.5">
            <p className="flex items-baseline justify-between gap-x-3">
              <Link className="link min-w-0 wrap-anywhere" href={`/inbox/${one.id}`}>
                {one.fromName || one.fromAddress || "No sender"}
              </Link>
              <KindBadge kind={one.kind} />
            </p>
            <p className="text-sm text-muted">
              {formatInstant(one.receivedAt, zone, undefined, now)}
              {" · "}
              {one.settled ? SETTLED_WORDS[one.settled] : "waits to be read"}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
