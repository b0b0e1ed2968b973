/** One letter, as it was sent. */
import type { Metadata } from "next";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import { Page, PageHeader } from "@/components/ui/page";
import { agencyOf, me } from "@/lib/agencies/queries";
import { formatInstant } from "@/lib/interviews/when";
import { sentLetter } from "@/lib/loops/queries/letter";
import { deskGate } from "@/lib/platform/gates";
import { letterState } from "@/lib/platform/letter-state";

export const metadata: Metadata = { title: "Letter" };

type Props = { params: Promise<{ id: string; letterId: string }> };

export default async function LetterPage({ params }: Props) {
  const scope = await deskGate();
  const { id, letterId } = await params;
  const [letter, agency, self] = await Promise.all([
    sentLetter(scope, id, letterId),
    agencyOf(scope),
    me(scope),
  ]);
  const zone = self.zone ?? agency.zone;
  const state = letterState(letter);
  const at = (moment: Date) => formatInstant(moment, zone, undefined, scope.now);
  return (
    <Page width="narrow">
      <PageHeader
        back={{ href: `/interviews/${id}`, label: `INT-${letter.facts.number}` }}
        title={letter.subject}
        badge={<Badge tone={state.tone}>{state.word}</Badge>}
        meta={state.means}
      />
      <Card className="space-y-5">
        <Facts
          facts={[
            { label: "To", value: [letter.toName, `<${letter.toAddress}>`].filter(Boolean).join(" ") },
            { label: letter.postedAt ? "Left" : "Written", value: at(letter.postedAt ?? letter.createdAt) },
            ...(letter.template
              ? [
                  {
                    label: "Words",
                    value: `Your agency’s, as ${letter.template.by} saved them ${at(letter.template.at)}`,
                  },
                ]
              : []),
          ]}
        />
        {letter.words ? (
          <p className="wrap-anywhere whitespace-pre-wrap">{letter.words}</p>
        ) : (
          <p className="text-muted">This letter has only its frame: a link and what it is for.</p>
        )}
      </Card>
    </Page>
  );
}
