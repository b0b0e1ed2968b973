/** The inbox: what came back by e-mail and waits for somebody, and what was dealt with. */
import { MailCheck } from "lucide-react";
import type { Metadata } from "next";
import { MailTable } from "@/components/inbound/mail-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { Segmented } from "@/components/ui/segmented";
import { agencyOf, me } from "@/lib/agencies/queries";
import { inboxPage } from "@/lib/inbound/queries";
import { deskGate } from "@/lib/platform/gates";
import { pageOf, rangeWords, withQuery } from "@/lib/platform/lists";

export const metadata: Metadata = { title: "Inbox" };

type Props = { searchParams: Promise<{ who?: string; show?: string; page?: string }> };

export default async function InboxPage({ searchParams }: Props) {
  const scope = await deskGate();
  const query = await searchParams;
  const everybody = query.who === "all";
  const done = query.show === "done";
  const page = pageOf(query.page);
  const [agency, self, mail] = await Promise.all([
    agencyOf(scope),
    me(scope),
    inboxPage(scope, { done, ownerId: everybody ? null : scope.consultantId, page }),
  ]);
  const zone = self.zone ?? agency.zone;
  const to = (change: Record<string, string | undefined>) =>
    withQuery("/inbox", query, { page: "", ...change });
  return (
    <Page width="wide">
      <PageHeader
        title="Inbox"
        meta="What employers and candidates, and their mail servers, send back to our letters."
        actions={
          <>
            <Segmented
              label="Which"
              segments={[
                { href: to({ show: "" }), label: "Waiting", current: !done },
                { href: to({ show: "done" }), label: "Dealt with", current: done },
              ]}
            />
            <Segmented
              label="Whose"
              segments={[
                { href: to({ who: "" }), label: "Mine", current: !everybody },
                { href: to({ who: "all" }), label: "Everybody’s", current: everybody },
              ]}
            />
          </>
        }
      />
      <Card flush>
        {mail.rows.length === 0 ? (
          <Empty done={done} />
        ) : (
          <MailTable rows={mail.rows} around={{ now: scope.now, zone, showOwner: everybody, done }} />
        )}
      </Card>
      {(mail.hasNext || page > 1) && (
        <Pagination
          summary={rangeWords(mail)}
          previous={page > 1 ? to({ page: String(page - 1) }) : undefined}
          next={mail.hasNext ? to({ page: String(page + 1) }) : undefined}
        />
      )}
    </Page>
  );
}

function Empty({ done }: { done: boolean }) {
  if (done)
    return <EmptyState title="Nothing has been dealt with yet">What you settle is kept here.</EmptyState>;
  return (
    <EmptyState good icon={<MailCheck />} title="Nothing waits to be read">
      Replies to our letters come here and to the interview they are about. Letters that come back and
      out-of-office answers are dealt with automatically; what needs a person waits here.
    </EmptyState>
  );
}
