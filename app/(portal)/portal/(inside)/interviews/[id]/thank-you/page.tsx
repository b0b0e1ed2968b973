/** The thank-you note: within a day, short, once (sources S7, S10). */
import type { Metadata } from "next";
import { PassOnForm } from "@/components/portal/own/pass-on-form";
import { PageHeader } from "@/components/ui/page";
import { portalGate } from "@/lib/platform/gates";
import { words } from "@/lib/platform/words";
import { ownSide } from "@/lib/portal/queries/own";
import { leaveNote } from "./actions";

export const metadata: Metadata = { title: words("own.thanks")("title") };

export default async function ThankYouPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await portalGate();
  const { id } = await params;
  const { who, employer, job, offered, thanks, direct } = await ownSide(scope, id);
  const say = words("own.thanks");
  const already = offered.some(({ kind }) => kind === "thank_you");
  return (
    <div className="space-y-6">
      <PageHeader
        back={{ href: `/portal/interviews/${id}`, label: employer }}
        title={say("title")}
        meta={direct ? say("leadDirect", { who }) : say("lead", { who, employer })}
      />
      {already && <p className="text-lg">{say("already", { who })}</p>}
      {!already && (thanks === "gone" || thanks === null) && <p className="text-lg">{say("gone")}</p>}
      {(thanks === "now" || thanks === "late") && (
        <PassOnForm
          interviewId={id}
          kind="thank_you"
          who={who}
          action={leaveNote}
          suggestion={say("suggestion", { job })}
        />
      )}
    </div>
  );
}
