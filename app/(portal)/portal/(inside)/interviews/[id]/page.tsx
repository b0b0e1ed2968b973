/** One interview: what was said to the candidate, where it stands, and who looks after it. */
import { MapPin } from "lucide-react";
import type { Metadata } from "next";
import { ForYou } from "@/components/portal/own/for-you";
import { LeftCard, NewsCard, WhoCard } from "@/components/portal/own/news-card";
import { PromiseCard } from "@/components/portal/own/promise-card";
import { Said, type SaidWords } from "@/components/portal/said";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { portalGate } from "@/lib/platform/gates";
import { words } from "@/lib/platform/words";
import { type PortalInterview, portalInterview, portalPerson } from "@/lib/portal/queries";
import { journalOf } from "@/lib/portal/queries/journal";
import { ownSide } from "@/lib/portal/queries/own";
import { ownPromises } from "@/lib/portal/queries/promises";
import { usualDays } from "@/lib/portal/queries/usual";
import { writersOf } from "@/lib/portal/queries/writers";
import { story } from "@/lib/portal/story";
import { calledBy, whenSaid } from "@/lib/portal/wording";
import { answer, anyNews, notePromise, read, takeNoteBack, tickPromise } from "./actions";

export const metadata: Metadata = { title: words("portal.interview")("track") };

export default async function PortalInterviewPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await portalGate();
  const { id } = await params;
  const [person, interview, own, promised, journal, usual] = await Promise.all([
    portalPerson(scope),
    portalInterview(scope, id),
    ownSide(scope, id),
    ownPromises(scope, id),
    journalOf(scope),
    usualDays(scope, id),
  ]);
  const writers = await writersOf(scope, interview.id);
  const say = words("portal.interview");
  const { employer, job, round, contact, place } = interview;
  const steps = story(interview.facts, person.zone);
  const prepares = journal.some(({ lessons }) => lessons.some(({ done }) => !done));
  const [newest, ...earlier] = interview.said.toReversed();
  const show = (said: PortalInterview["said"][number]) => (
    <Said
      key={said.id}
      said={{
        id: said.id,
        text: said.text,
        reply: said.reply,
        asks: said.kind !== "holding",
        known: said.toldAt !== null,
      }}
      read={read}
      answer={answer}
      words={saidWords(said, interview, person, writers.get(said.id))}
    />
  );
  return (
    <div className="space-y-6">
      <PageHeader
        back={{ href: "/portal", label: say("back") }}
        title={employer}
        meta={round > 1 ? `${job} · ${words("portal.list")("round", { round })}` : job}
      />
      {newest && show(newest)}
      <ForYou own={own} prepares={prepares} part="now" />
      <Card>
        <h2 className="mb-4 text-lg">{say("track")}</h2>
        <Steps label={say("track")} words={TRACK_WORDS} steps={steps} />
        {usual && <p className="mt-4 text-muted">{say("usual", { employer, days: usual })}</p>}
      </Card>
      {place && steps[0]?.state !== "done" && (
        <p className="flex items-start gap-2">
          <MapPin aria-hidden="true" className="mt-1 size-4 shrink-0 text-muted" />
          <span>
            <span className="sr-only">{say("place")}: </span>
            {place}
          </span>
        </p>
      )}
      <ForYou own={own} prepares={prepares} part="more" />
      <NewsCard own={own} action={anyNews} />
      <PromiseCard own={own} promised={promised} tick={tickPromise} make={notePromise} />
      <LeftCard own={own} takeBack={takeNoteBack} />
      {own.held && <WhoCard own={own} />}
      {earlier.length > 0 && (
        <Disclosure summary={say("earlier")} meta={earlier.length}>
          <div className="space-y-4">{earlier.map(show)}</div>
        </Disclosure>
      )}
      {contact && (
        <Card className="space-y-1">
          <h2 className="text-lg">{say("contact", { who: contact.name })}</h2>
          {contact.covering && (
            <p className="text-muted">
              {say("covering", { name: contact.name, covering: contact.covering })}
            </p>
          )}
          {contact.phone && (
            <p>
              <a
                className="link inline-flex min-h-11 items-center"
                href={`tel:${contact.phone.replace(/[^+\d]/g, "")}`}
              >
                {say("ring", { phone: contact.phone })}
              </a>
            </p>
          )}
          <p>
            <a
              className="link inline-flex min-h-11 items-center wrap-anywhere"
              href={`mailto:${contact.email}`}
            >
              {say("mail", { email: contact.email })}
            </a>
          </p>
        </Card>
      )}
    </div>
  );
}

const TRACK_WORDS = {
  done: words("portal.interview.trackWords")("done"),
  current: words("portal.interview.trackWords")("current"),
  todo: words("portal.interview.trackWords")("todo"),
  skipped: words("portal.interview.trackWords")("skipped"),
};

function saidWords(
  said: PortalInterview["said"][number],
  { owner, contact }: PortalInterview,
  { zone, agency }: { zone: string; agency: string },
  writer: string | undefined,
): SaidWords {
  const say = words("portal.interview");
  const name = writer ?? owner?.name ?? agency;
  const who = calledBy(contact?.name ?? name);
  const when = whenSaid(said, zone);
  return {
    title: say(`said.${said.kind as "feedback"}`),
    from: say(said.channel === "spoken" ? "spokenFrom" : "from", { who: name, when: when.sent }),
    nextWord: when.nextWordBy && say("nextWordBy", { day: when.nextWordBy }),
    read: say("read"),
    reading: say("reading"),
    sees: say("sees", { who }),
    readOn: when.read && said.channel !== "spoken" ? say("readOn", { when: when.read, who }) : null,
    answered: when.replied ? say("answered", { when: when.replied }) : null,
    answer: say("answer", { who }),
    answerHint: say("answerHint", { who, agency }),
    answerSend: say("answerSend"),
    more: say("more"),
  };
}
