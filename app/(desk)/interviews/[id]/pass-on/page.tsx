/** What the candidate left for the employer: the letter as we propose it, the telephone, or keeping it back. */
import type { Metadata } from "next";
import { DonePassOns } from "@/components/passing-on/done-list";
import { PassOnCard } from "@/components/passing-on/pass-on-card";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import { Page, PageHeader } from "@/components/ui/page";
import { agencyOf, me } from "@/lib/agencies/queries";
import { formatInstant } from "@/lib/interviews/when";
import { passOnPage } from "@/lib/passing-on/queries";
import { deskGate } from "@/lib/platform/gates";
import { passOn, settlePassOn } from "./actions";

export const metadata: Metadata = { title: "Pass on" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> };

const DONE: Record<string, string> = {
  sent: "It is in the post, or leaves when their working day begins. The candidate sees that you passed it on.",
  told: "Noted. The candidate sees that you passed it on.",
  kept: "Kept back. The candidate sees that, without the reason: please tell them.",
};

export default async function PassOnPage({ params, searchParams }: Props) {
  const scope = await deskGate();
  const { id } = await params;
  const { done: just } = await searchParams;
  const [agency, self, page] = await Promise.all([agencyOf(scope), me(scope), passOnPage(scope, id)]);
  const { interview, contact, never, departure, waiting, done } = page;
  const { candidate, employer } = interview;
  const later =
    departure?.when === "later"
      ? { at: formatInstant(departure.at, page.zone, undefined, scope.now), because: departure.because }
      : null;
  return (
    <Page width="narrow" className="max-w-3xl">
      <PageHeader
        back={{ href: `/interviews/${id}`, label: `INT-${interview.number}` }}
        title={`From ${candidate.name}, for ${employer.name}`}
        meta={contact ? `Goes to ${contact.name}${contact.email ? `, ${contact.email}` : ""}` : null}
      />
      {just && DONE[just] && <FormMessage tone="ok">{DONE[just]}</FormMessage>}
      {waiting.length === 0 && (
        <Card flush>
          <EmptyState title="Nothing waits to be passed on">
            What {candidate.name} leaves in the portal stands here and on Today.
          </EmptyState>
        </Card>
      )}
      {waiting.map((item) => (
        <PassOnCard
          key={item.id}
          interviewId={id}
          item={item}
          when={formatInstant(item.createdAt, self.zone ?? agency.zone, undefined, scope.now)}
          later={later}
          never={never}
          phone={contact?.phone ?? null}
          send={passOn}
          settle={settlePassOn}
        />
      ))}
      <DonePassOns items={done} zone={self.zone ?? agency.zone} now={scope.now} />
    </Page>
  );
}
