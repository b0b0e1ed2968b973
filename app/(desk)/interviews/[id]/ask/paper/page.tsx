/** The reminder as a letter on paper: made to be printed and signed. */
import type { Metadata } from "next";
import { PrintButton } from "@/components/loops/print-button";
import { Page, PageHeader } from "@/components/ui/page";
import { formatLongDay } from "@/lib/interviews/when";
import { deskGate } from "@/lib/platform/gates";
import { paperLetter } from "@/lib/requests/queries/paper";

export const metadata: Metadata = { title: "Letter on paper" };

export default async function PaperLetterPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await deskGate();
  const { id } = await params;
  const { agency, to, contact, candidate, writer, body, today } = await paperLetter(scope, id);
  return (
    <Page>
      <div data-no-print="">
        <PageHeader
          back={{ href: `/interviews/${id}/ask`, label: "Ask the employer" }}
          title={`To ${contact}, about ${candidate}`}
          actions={<PrintButton />}
        />
      </div>
      <article className="max-w-2xl space-y-5 rounded-lg border border-line bg-surface px-8 py-9 print:max-w-none print:border-0 print:p-0">
        <p className="font-semibold">{agency}</p>
        <address className="not-italic">
          {to.map((line) => (
            <span key={line} className="block wrap-anywhere">
              {line}
            </span>
          ))}
        </address>
        <p>{formatLongDay(today)}</p>
        <p className="whitespace-pre-wrap wrap-anywhere">{body}</p>
        <p>Kind regards</p>
        <p className="pt-10">
          {writer}
          <br />
          {agency}
        </p>
      </article>
    </Page>
  );
}
