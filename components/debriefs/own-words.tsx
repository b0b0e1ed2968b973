/** What the candidate said by themselves in the portal, for whoever may read the call-back's private lines. */
import { Lock, Phone } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import type { NoteKind } from "@/lib/debriefs/kinds";
import { LINE_WORDS } from "@/lib/debriefs/model";
import type { AccountAtDesk } from "@/lib/debriefs/queries/own-account";
import { formatDay, formatInstant } from "@/lib/interviews/when";

type Around = { now: Date; zone: string; today: string };

const DECISIONS: Record<string, string> = {
  want: "wants the job",
  unsure: "is still unsure",
  withdraw: "does not want to go on",
};
const NOTES: Record<NoteKind, string> = {
  felt: "How it felt",
  offices: "The offices, the way there",
  culture: "How they work",
  people: "The people",
};

/** `brief`: without the words that the form below holds already. */
export function OwnWords({
  account,
  name,
  around,
  brief = false,
}: {
  account: AccountAtDesk;
  name: string;
  around: Around;
  brief?: boolean;
}) {
  const {
    told,
    sentAt,
    notes,
    decision,
    decidedAt,
    decisionWhy,
    openQuestions,
    callWishedAt,
    callWishedFor,
  } = account;
  const at = (moment: Date) => formatInstant(moment, around.zone, undefined, around.now);
  return (
    <Card className="space-y-4">
      <CardHeader
        title={`From ${name}`}
        meta={sentAt ? `written ${at(sentAt)}` : undefined}
        actions={
          <Badge icon={<Lock />} title="For whoever looks after this interview, and managers">
            Private
          </Badge>
        }
        className="mb-0"
      />
      {callWishedAt && (
        <p className="flex items-center gap-2 font-semibold">
          <Phone aria-hidden="true" className="size-4" /> Asks to be rung
          {callWishedFor && `: ${callWishedFor}`}
        </p>
      )}
      {decision && decidedAt && (
        <p>
          <span className="font-semibold">
            {name} {DECISIONS[decision]}
          </span>
          <span className="text-muted">, {at(decidedAt)}</span>
          {decisionWhy && <span className="block whitespace-pre-line wrap-anywhere">{decisionWhy}</span>}
        </p>
      )}
      <dl className="space-y-3 empty:hidden">
        {openQuestions && <Said title="Still wants to know">{openQuestions}</Said>}
        {told && !brief && (
          <>
            {told.rating !== undefined && <Said title="How it went">{told.rating} of 10</Said>}
            {told.nextStep && <Said title="Next step, as they said it">{told.nextStep}</Said>}
            {told.employerDecidesBy && (
              <Said title="The employer decides by">{formatDay(told.employerDecidesBy, around.today)}</Said>
            )}
            {told.followUpWith && <Said title="To follow up with">{told.followUpWith}</Said>}
            {told.notBefore && <Said title="Not before">{formatDay(told.notBefore, around.today)}</Said>}
            {told.concern && <Said title="To handle before the call">{told.concern}</Said>}
            {told.lines.map((line, at) => (
              <Said key={`${line.kind}${at}`} title={LINE_WORDS[line.kind].title}>
                {line.text}
                {line.detail && <span className="text-muted"> · {line.detail}</span>}
              </Said>
            ))}
          </>
        )}
        {notes.map((note) => (
          <Said key={note.kind} title={NOTES[note.kind]}>
            {note.text}
          </Said>
        ))}
      </dl>
    </Card>
  );
}

function Said({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{title}</dt>
      <dd className="wrap-anywhere whitespace-pre-line">{children}</dd>
    </div>
  );
}
