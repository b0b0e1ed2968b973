/** The three legs of the loop side by side: where each stands, by when, and the way to its page. */
import { Headset, Mail, MessageSquareText } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Clock } from "@/components/ui/clock";
import { formatDay, formatInstant, relativeTime } from "@/lib/interviews/when";
import { DEBRIEF_LEG, type LegWords, RELAY_LEG, REQUEST_LEG } from "@/lib/loops/leg-words";
import type { InterviewStory } from "@/lib/loops/queries/story";
import { urgencyOf } from "@/lib/loops/urgency";
import { KIND_WORDS } from "@/lib/relays/model";
import { VERDICT_WORDS } from "@/lib/requests/words";

/** `grace`: minutes after its due time until a call-back is late. */
type Around = { story: InterviewStory; grace: number; now: Date; zone: string };

export function Legs(around: Around) {
  return (
    <section aria-label="The three legs of the loop" className="grid gap-3 md:grid-cols-3">
      <CallBackLeg {...around} />
      <EmployerLeg {...around} />
      <CandidateLeg {...around} />
    </section>
  );
}

function CallBackLeg({ story, grace, now, zone }: Around) {
  const { facts, debrief } = story;
  const leg = DEBRIEF_LEG[facts.loop.debrief as keyof typeof DEBRIEF_LEG];
  const logged = facts.loop.debrief === "logged";
  return (
    <Leg
      icon={<Headset />}
      title="Call-back"
      leg={leg}
      clock={<DueClock at={facts.loop.debriefDueAt} grace={grace} now={now} zone={zone} />}
      button={{
        href: `/interviews/${facts.id}/call-back`,
        label: logged ? "Change" : "Log call-back",
        key: "l",
      }}
    >
      {debrief ? (
        <>
          {debrief.loggedBy ?? "Logged"}, {formatInstant(debrief.loggedAt, zone, undefined, now)}
        </>
      ) : (
        `${facts.candidate.name}’s own account, before the employer is asked`
      )}
    </Leg>
  );
}

function EmployerLeg(around: Around) {
  const { facts, requests } = around.story;
  const [lead] = requests;
  const leg = REQUEST_LEG[facts.loop.request as keyof typeof REQUEST_LEG];
  const answer = lead?.answers[0];
  const person = lead?.contact;
  const open = facts.loop.request === "asked" || facts.loop.request === "ready";
  return (
    <Leg
      icon={<Mail />}
      title="Employer"
      leg={
        answer
          ? { words: `${leg.words}: ${VERDICT_WORDS[answer.verdict].toLowerCase()}`, tone: leg.tone }
          : leg
      }
      clock={<EmployerClock {...around} />}
      button={{
        href: `/interviews/${facts.id}/ask`,
        label: open ? (facts.loop.request === "asked" ? "Chase" : "Ask") : "Open request",
        key: "a",
      }}
    >
      {person ? (
        <>
          {person.name}
          {person.title && `, ${person.title}`}
        </>
      ) : (
        `Nobody at ${facts.employer.name} is named yet`
      )}
    </Leg>
  );
}

function EmployerClock({ story, now, zone }: Around) {
  const { loop } = story.facts;
  const [lead] = story.requests;
  if (loop.request === "promised" && lead?.promisedFor)
    return <Clock tone="held" word="By" label={formatDay(lead.promisedFor)} />;
  if (loop.request === "held" && lead?.heldUntil)
    return <Clock tone="held" word="Until" label={formatDay(lead.heldUntil)} />;
  if (loop.request === "ready" && loop.requestDueAt && loop.requestDueAt <= now) return null;
  return <DueClock at={loop.requestDueAt} now={now} zone={zone} />;
}

function CandidateLeg({ story, now, zone }: Around) {
  const { facts, relays } = story;
  const leg = RELAY_LEG[facts.loop.relay as keyof typeof RELAY_LEG];
  const latest = relays[0];
  const write = ["to_write", "failed"].includes(facts.loop.relay);
  const { preferredChannel, preferredTime, wantsReasons } = facts.candidate;
  const wishes = [
    `Hears best by ${preferredChannel === "phone" ? "telephone" : "e-mail"}`,
    preferredTime,
    wantsReasons ? null : "wants the outcome only",
  ];
  return (
    <Leg
      icon={<MessageSquareText />}
      title="Candidate"
      leg={leg}
      clock={<DueClock at={facts.loop.relayDueAt} now={now} zone={zone} />}
      button={{ href: `/interviews/${facts.id}/relay`, label: write ? "Tell" : "Open relay", key: "t" }}
    >
      {latest ? `${KIND_WORDS[latest.kind]}, ${formatInstant(latest.createdAt, zone, undefined, now)}` : ""}
      {latest && <br />}
      {wishes.filter(Boolean).join(", ")}
    </Leg>
  );
}

function Leg({
  icon,
  title,
  leg,
  clock,
  button,
  children,
}: {
  icon: ReactNode;
  title: string;
  leg: LegWords;
  clock: ReactNode;
  button: { href: string; label: string; key: string };
  children: ReactNode;
}) {
  return (
    <Card className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5">
        <h2 className="flex items-center gap-2 text-base [&_svg]:size-4.5 [&_svg]:text-muted">
          {icon}
          {title}
        </h2>
        <div className="flex flex-wrap items-center gap-1.5">
          <Badge tone={leg.tone}>{leg.words}</Badge>
          {clock}
        </div>
      </div>
      <p className="flex-1 text-sm text-muted">{children}</p>
      <div>
        <ButtonLink
          size="sm"
          href={button.href}
          shortcut={button.key}
          aria-label={
            button.label === "Log call-back" ? button.label : `${button.label}: ${title.toLowerCase()}`
          }
        >
          {button.label}
        </ButtonLink>
      </div>
    </Card>
  );
}

function DueClock({
  at,
  grace = 0,
  now,
  zone,
}: {
  at: Date | null;
  grace?: number;
  now: Date;
  zone: string;
}) {
  if (!at) return null;
  const tone = urgencyOf(at, now, grace);
  const away = relativeTime(at, now);
  return (
    <Clock
      tone={tone}
      label={tone === "overdue" ? `by ${away.replace(/ ago$/, "")}` : away}
      title={formatInstant(at, zone, undefined, now)}
    />
  );
}
