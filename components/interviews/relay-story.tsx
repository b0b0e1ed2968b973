/** What the candidate has been told, newest first, with the evidence that it was heard. */
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/page";
import { formatDay, formatInstant } from "@/lib/interviews/when";
import { RELAY_LEG } from "@/lib/loops/leg-words";
import type { InterviewStory, StoryRelay } from "@/lib/loops/queries/story";
import { KIND_WORDS } from "@/lib/relays/model";

const EVIDENCE: Record<string, string> = {
  read_in_portal: "Read in the portal",
  replied: "Replied",
  spoken: "Told in person",
};

type Around = { now: Date; zone: string; today: string };

export function RelayStory({ story, around }: { story: InterviewStory; around: Around }) {
  if (story.relays.length === 0) return null;
  return (
    <Section
      id="candidate"
      title="Candidate"
      actions={
        <ButtonLink size="sm" variant="quiet" href={`/interviews/${story.facts.id}/relay`}>
          All about telling
        </ButtonLink>
      }
    >
      <Card flush>
        <ul className="divide-y divide-line">
          {story.relays.map((relay) => (
            <li key={relay.id} className="space-y-2 p-4 sm:px-5">
              <Told relay={relay} around={around} />
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

function Told({ relay, around }: { relay: StoryRelay; around: Around }) {
  const { words, tone } = RELAY_LEG[relay.status];
  const at = relay.sentAt ?? relay.toldAt ?? relay.createdAt;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="font-semibold">{KIND_WORDS[relay.kind]}</span>
        <Badge tone={tone}>{words}</Badge>
        <span className="text-sm text-muted">
          {[
            relay.writtenBy,
            relay.channel === "email" ? "by e-mail and portal" : "spoken",
            formatInstant(at, around.zone, undefined, around.now),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </p>
      {relay.text && <p className="max-w-prose wrap-anywhere whitespace-pre-line">{relay.text}</p>}
      <p className="text-sm text-muted">{evidence(relay, around)}</p>
      {relay.reply && (
        <blockquote className="rounded-md border border-info-line bg-info-soft px-3.5 py-2.5">
          <p className="text-sm font-semibold text-info">
            The candidate wrote back
            {relay.repliedAt && `, ${formatInstant(relay.repliedAt, around.zone, undefined, around.now)}`}
          </p>
          <p className="wrap-anywhere whitespace-pre-line">{relay.reply}</p>
        </blockquote>
      )}
    </>
  );
}

function evidence(relay: StoryRelay, around: Around): string {
  const when = (at: Date) => formatInstant(at, around.zone, undefined, around.now);
  const parts = [
    relay.toldAt && `${EVIDENCE[relay.toldBy ?? ""] ?? "Heard"}, ${when(relay.toldAt)}`,
    !relay.toldAt && relay.openedAt && `Opened, ${when(relay.openedAt)}`,
    relay.approvedBy && `approved by ${relay.approvedBy}`,
    relay.nextWordBy && `next word promised by ${formatDay(relay.nextWordBy, around.today)}`,
  ];
  return parts.filter(Boolean).join(" · ");
}
