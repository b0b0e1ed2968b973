/** The message itself: who wrote, when, to which of our letters, and the words without what they quote. */
import { Download } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormMessage } from "@/components/ui/form-message";
import type { MailItem } from "@/lib/inbound/queries";
import { formatInstant } from "@/lib/interviews/when";
import { KindBadge } from "./mail-table";

export function MailWords({ item, now, zone }: { item: MailItem; now: Date; zone: string }) {
  const { words, letter } = item;
  return (
    <Card className="min-w-0 space-y-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="text-lg wrap-anywhere">{words?.subject || letter.subject}</h2>
          <p className="wrap-anywhere text-muted">
            {item.fromName && <span className="text-text">{item.fromName} </span>}
            {item.fromAddress && <span>&lt;{item.fromAddress}&gt;</span>}
          </p>
          <p className="text-sm text-muted">
            {formatInstant(item.receivedAt, zone, undefined, now)}
            {letter.postedAt && (
              <>
                {" · "}in answer to our letter of {formatInstant(letter.postedAt, zone, undefined, now)} to{" "}
                {letter.toName ?? letter.toAddress}
              </>
            )}
          </p>
        </div>
        <KindBadge kind={item.kind} />
      </div>
      {item.unverified && (
        <FormMessage tone="warn" title="From another address">
          We wrote to {letter.toAddress}. Make sure that this is the same person, or somebody they asked,
          before you record it as an answer.
        </FormMessage>
      )}
      {words ? (
        <>
          <blockquote className="border-l-2 border-line-strong pl-4 wrap-anywhere whitespace-pre-wrap">
            {words.text || "No words for people in it."}
          </blockquote>
          <ButtonLink href={`/inbox/${item.id}/raw`} size="sm" variant="quiet" prefetch={false}>
            <Download /> The whole message as it came
          </ButtonLink>
        </>
      ) : (
        <p className="text-muted">
          Only {item.facts.owner.name}, who looks after this interview, and managers may read what employers
          and candidates write.
        </p>
      )}
    </Card>
  );
}
