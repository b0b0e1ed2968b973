/** Notes for oneself about one interview; what is ticked the consultant may read. */
import type { Metadata } from "next";
import { NotesForm } from "@/components/portal/own/notes-form";
import { PageHeader } from "@/components/ui/page";
import { portalGate } from "@/lib/platform/gates";
import { words } from "@/lib/platform/words";
import { ownSide } from "@/lib/portal/queries/own";
import { keepOwnNotes } from "./actions";

export const metadata: Metadata = { title: words("own.notes")("title") };

export default async function NotesPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await portalGate();
  const { id } = await params;
  const { who, employer, account } = await ownSide(scope, id);
  const say = words("own.notes");
  return (
    <div className="space-y-6">
      <PageHeader
        back={{ href: `/portal/interviews/${id}`, label: employer }}
        title={say("title")}
        meta={say("lead", { who })}
      />
      <NotesForm interviewId={id} who={who} action={keepOwnNotes} notes={account.notes} />
    </div>
  );
}
