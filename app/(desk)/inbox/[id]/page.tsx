/** One message that came back, and what a person makes of it. */
import type { Metadata } from "next";
import { MailDecision } from "@/components/inbound/mail-decision";
import { MailWords } from "@/components/inbound/mail-words";
import { ButtonLink } from "@/components/ui/button";
import { Page, PageHeader } from "@/components/ui/page";
import { agencyOf, me } from "@/lib/agencies/queries";
import { mailItem } from "@/lib/inbound/queries";
import { formatInterview } from "@/lib/interviews/when";
import { deskGate } from "@/lib/platform/gates";
import { dayIn } from "@/lib/platform/time";
import { askColleague, back, isAnswer, isEvidence, isPromise, isRead } from "./actions";

export const metadata: Metadata = { title: "E-mail" };

export default async function MailPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await deskGate();
  const { id } = await params;
  const [item, agency, self] = await Promise.all([mailItem(scope, id), agencyOf(scope), me(scope)]);
  const { facts } = item;
  const zone = self.zone ?? agency.zone;
  const around = { now: scope.now, zone, today: dayIn(scope.now, zone) };
  return (
    <Page width="wide">
      <PageHeader
        back={{ href: "/inbox", label: "Inbox" }}
        title={item.fromName || item.fromAddress || "No sender"}
        meta={`${facts.candidate.name}, ${facts.job.title} at ${facts.employer.name} · ${formatInterview(facts, zone, null, scope.now)}`}
        actions={<ButtonLink href={`/interviews/${facts.id}`}>Open the interview</ButtonLink>}
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <MailWords item={item} now={scope.now} zone={zone} />
        <MailDecision
          item={item}
          around={around}
          actions={{ isAnswer, isPromise, isEvidence, askColleague, isRead, back }}
        />
      </div>
    </Page>
  );
}
