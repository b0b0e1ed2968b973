/** Something the candidate forgot to say: a point or a link, passed on by the consultant (source S12). */
import type { Metadata } from "next";
import { PassOnForm } from "@/components/portal/own/pass-on-form";
import { PageHeader } from "@/components/ui/page";
import { portalGate } from "@/lib/platform/gates";
import { words } from "@/lib/platform/words";
import { ownSide } from "@/lib/portal/queries/own";
import { leaveNote } from "./actions";

export const metadata: Metadata = { title: words("own.extra")("title") };

export default async function SomethingToAddPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await portalGate();
  const { id } = await params;
  const { who, employer } = await ownSide(scope, id);
  const say = words("own.extra");
  return (
    <div className="space-y-6">
      <PageHeader
        back={{ href: `/portal/interviews/${id}`, label: employer }}
        title={say("title")}
        meta={say("lead", { who, employer })}
      />
      <PassOnForm interviewId={id} kind="extra" who={who} action={leaveNote} />
    </div>
  );
}
