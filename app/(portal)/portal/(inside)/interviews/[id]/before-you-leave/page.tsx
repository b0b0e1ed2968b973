/** The card for the day of the interview: what to ask in the room, and where to note it in the lift. */
import type { Metadata } from "next";
import { RoomForm } from "@/components/portal/own/room-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page";
import { portalGate } from "@/lib/platform/gates";
import { words } from "@/lib/platform/words";
import { ownSide } from "@/lib/portal/queries/own";
import { noteInTheLift } from "./actions";

export const metadata: Metadata = { title: words("own.room")("title") };

const QUESTIONS = ["next", "when", "who", "how", "peace"] as const;

export default async function BeforeYouLeavePage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await portalGate();
  const { id } = await params;
  const { who, employer, today, values } = await ownSide(scope, id);
  const say = words("own.room");
  return (
    <div className="space-y-6">
      <PageHeader
        back={{ href: `/portal/interviews/${id}`, label: employer }}
        title={say("title")}
        meta={say("lead", { who })}
      />
      <Card>
        <ol className="list-decimal space-y-2 pl-6 text-lg">
          {QUESTIONS.map((question) => (
            <li key={question}>{say(`ask.${question}`)}</li>
          ))}
        </ol>
      </Card>
      <section className="space-y-4">
        <h2 className="text-xl">{say("note")}</h2>
        <RoomForm interviewId={id} today={today} action={noteInTheLift} values={values} />
      </section>
    </div>
  );
}
