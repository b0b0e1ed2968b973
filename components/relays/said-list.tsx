/** What the candidate has been told so far, how it travelled, and whether there is evidence that it arrived. */
import { CircleCheck, Mail, PhoneCall } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { formatDay, formatInstant } from "@/lib/interviews/when";
import type { StoryRelay } from "@/lib/loops/queries/story";
import type { Action } from "@/lib/platform/action";
import { letterState } from "@/lib/platform/letter-state";
import type { LetterLine } from "@/lib/platform/letters";
import { KIND_WORDS } from "@/lib/relays/model";
import { ReplyNote } from "./reply-note";
import { TakeBack } from "./take-back";

type Props = {
  relays: readonly StoryRelay[];
  letters: readonly LetterLine[];
  /** Ids of those whose letter has not left. */
  undoable: readonly string[];
  zone: string;
  takeBack: Action;
  noteReply: Action;
};

export function SaidList({ relays, letters, undoable, zone, takeBack, noteReply }: Props) {
  const said = relays.filter((relay) => !["needs_approval", "approved"].includes(relay.status));
  return (
    <ul className="space-y-3">
      {said.map((relay) => (
        <li key={relay.id}>
          <Card className="space-y-3">
            <div className="flex flex-wrap items-center gap-2">
              <h3 className="font-semibold">{KIND_WORDS[relay.kind]}</h3>
              <Evidence relay={relay} />
            </div>
            <Way relay={relay} letter={letters.find((letter) => letter.id === relay.letterId)} zone={zone} />
            {relay.text && (
              <p className="border-l-2 border-accent-line pl-3 wrap-anywhere whitespace-pre-line">
                {relay.text}
              </p>
            )}
            {relay.status === "withheld" && <p>Not told, because: {relay.approvalReason}</p>}
            {relay.nextWordBy && (
              <p className="text-sm text-muted">Next word promised by {formatDay(relay.nextWordBy)}</p>
            )}
            {relay.repliedAt && <Reply relay={relay} zone={zone} />}
            {undoable.includes(relay.id) && <TakeBack relayId={relay.id} action={takeBack} />}
            {relay.status === "sent" && !undoable.includes(relay.id) && (
              <ReplyNote relayId={relay.id} action={noteReply} />
            )}
          </Card>
        </li>
      ))}
    </ul>
  );
}

function Evidence({ relay }: { relay: StoryRelay }) {
  if (relay.toldAt)
    return (
      <Badge tone="ok" icon={<CircleCheck />}>
        {TOLD[relay.toldBy ?? ""] ?? "Told"}
      </Badge>
    );
  if (relay.status === "failed") return <Badge tone="danger">Did not arrive</Badge>;
  if (relay.status === "withheld") return <Badge tone="neutral">Withheld</Badge>;
  return <Badge tone="warn">Not read yet</Badge>;
}

function Way({ relay, letter, zone }: { relay: StoryRelay; letter: LetterLine | undefined; zone: string }) {
  const by = relay.writtenBy ? ` by ${relay.writtenBy}` : "";
  if (relay.channel === "spoken" && relay.status !== "withheld")
    return (
      <p className="flex flex-wrap items-center gap-1.5 text-sm text-muted">
        <PhoneCall aria-hidden="true" className="size-4" /> Told on the telephone{by},{" "}
        {formatInstant(relay.toldAt ?? relay.createdAt, zone)}
      </p>
    );
  if (!letter) return null;
  const { word, tone, means } = letterState(letter);
  return (
    <p className="flex flex-wrap items-center gap-1.5 text-sm text-muted">
      <Mail aria-hidden="true" className="size-4" /> To {letter.toAddress}
      {by}, {formatInstant(relay.createdAt, zone)} <Badge tone={tone}>{word}</Badge>
      <span>{means}</span>
    </p>
  );
}

function Reply({ relay, zone }: { relay: StoryRelay; zone: string }) {
  return (
    <div className="rounded-md bg-accent-soft px-3 py-2">
      <p className="text-sm font-semibold">
        They wrote back, {relay.repliedAt && formatInstant(relay.repliedAt, zone)}
      </p>
      {relay.reply && <p className="wrap-anywhere whitespace-pre-line">{relay.reply}</p>}
    </div>
  );
}

const TOLD: Record<string, string> = {
  read_in_portal: "Read in the portal",
  replied: "They answered",
  spoken: "Talked to",
};
