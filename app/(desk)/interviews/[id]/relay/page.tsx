/** Telling the candidate: the employer's words on the left, the words for the candidate on the right. */
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AddressForm } from "@/components/relays/address-form";
import { AnswerCard } from "@/components/relays/answer-card";
import { CallNote } from "@/components/relays/call-note";
import { Composer } from "@/components/relays/composer";
import { Exceptions } from "@/components/relays/exceptions";
import { PendingCard } from "@/components/relays/pending-card";
import { SaidList } from "@/components/relays/said-list";
import { TakeOver } from "@/components/relays/take-over";
import { Card, CardHeader } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { Page, PageHeader, Section } from "@/components/ui/page";
import { me } from "@/lib/agencies/queries";
import { formatInstant, formatInterview } from "@/lib/interviews/when";
import { type TellingDesk, tellingDesk } from "@/lib/loops/queries/telling";
import { deskGate } from "@/lib/platform/gates";
import type { Zone } from "@/lib/platform/time";
import {
  addAddress,
  decide,
  giveUp,
  keepDraft,
  logAttempt,
  noteReply,
  sendApproved,
  takeBack,
  takeOver,
  tell,
  withholdIt,
} from "./actions";

export const metadata: Metadata = { title: "Tell the candidate" };

export default async function RelayPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await deskGate();
  const { id } = await params;
  const desk = await tellingDesk(scope, id);
  const self = await me(scope);
  const zone = self.zone ?? desk.agencyZone;
  const { facts, pending } = desk;
  const { candidate, loop } = facts;
  const waits = ["to_write", "failed", "nothing_to_say"].includes(loop.relay);
  return (
    <Page width="wide">
      <PageHeader
        back={{ href: `/interviews/${id}`, label: `INT-${facts.number}` }}
        title={`Tell ${candidate.name}`}
        meta={`${facts.job.title} at ${facts.employer.name} · ${formatInterview(facts, zone, facts.place, scope.now)}`}
      />
      <State desk={desk} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <div className="space-y-6">
          <AnswerCard
            requests={desk.requests}
            seesRaw={desk.seesRaw}
            ownerName={facts.owner.name}
            zone={zone}
            takeOver={<TakeOver interviewId={id} action={takeOver} />}
          />
          <Card>
            <CardHeader title="By telephone" />
            <CallNote
              interviewId={id}
              phone={candidate.phone}
              preferredTime={candidate.preferredTime}
              tries={triesOf(desk, zone)}
              action={logAttempt}
            />
          </Card>
        </div>
        <div className="space-y-6">
          {pending && <PendingCard relay={pending} decide={decide} send={sendApproved} takeBack={takeBack} />}
          {!pending && !facts.history && (
            <Writing desk={desk} open={waits}>
              {noWay(desk) && <AddressForm interviewId={id} why={noWay(desk) ?? ""} action={addAddress} />}
              <Composer
                interviewId={id}
                candidateName={candidate.name}
                kinds={desk.seesRaw ? desk.kinds : desk.kinds.filter((kind) => kind !== "feedback")}
                facts={desk.proposalFacts}
                around={{ names: desk.names, ownName: candidate.name, answer: guardedAnswer(desk) }}
                answerId={desk.answer?.id ?? null}
                after={desk.after}
                alone={desk.alone}
                email={noWay(desk) ? null : candidate.email}
                prefersPhone={candidate.preferredChannel === "phone"}
                draft={desk.draft && { values: desk.draft.values, at: desk.draft.updatedAt.toISOString() }}
                action={tell}
                keepDraft={keepDraft}
                takeBack={takeBack}
              />
            </Writing>
          )}
          {desk.relays.some((relay) => relay.id !== pending?.id) && (
            <Section id="said" title="What they have been told">
              <SaidList
                relays={desk.relays}
                letters={desk.letters}
                undoable={desk.undoable}
                zone={zone}
                takeBack={takeBack}
                noteReply={noteReply}
              />
            </Section>
          )}
          {desk.mayWithhold && !facts.history && loop.state === "open" && (
            <Exceptions
              interviewId={id}
              candidateName={candidate.name}
              after={desk.after}
              mayGiveUp={desk.mayGiveUp}
              withhold={withholdIt}
              giveUp={giveUp}
            />
          )}
        </div>
      </div>
    </Page>
  );
}

/**
 * Open where something is to be said; folded away where the candidate only has to read. One and the same element in
 * both, so that what the form has to say after sending is not lost with it.
 */
function Writing({ desk, open, children }: { desk: TellingDesk; open: boolean; children: ReactNode }) {
  const first = open || desk.relays.length === 0;
  return (
    <Disclosure
      open={first}
      summary={first ? "Your words" : "Write again"}
      meta={first ? choiceOf(desk) : "a correction, or a further word"}
    >
      <div className="space-y-4">{children}</div>
    </Disclosure>
  );
}

/** Where the leg stands, in a sentence, with what would move it. */
function State({ desk }: { desk: TellingDesk }) {
  const { facts } = desk;
  const { loop, candidate } = facts;
  if (facts.history)
    return (
      <FormMessage tone="info">
        This interview came in as history, so no letter leaves. Open its loop on the interview's page first.
      </FormMessage>
    );
  if (loop.state === "closed")
    return <FormMessage tone="ok">{CLOSED[loop.closedReason ?? ""] ?? "This loop is closed."}</FormMessage>;
  const says = STATES[loop.relay]?.(candidate.name);
  return says ? <FormMessage tone={loop.relay === "failed" ? "error" : "info"}>{says}</FormMessage> : null;
}

const STATES: Record<string, ((name: string) => string) | undefined> = {
  sent: (name) =>
    `Sent, and ${name} has not read it yet. A mail server taking a letter is no evidence; if it stays unread, ring.`,
  failed: (name) => `The letter to ${name} did not arrive. Correct the address, or ring.`,
  acknowledged: () => "They have read it.",
  spoken: () => "You have told them.",
  withheld: () => "A manager has decided that this is not told.",
};
const CLOSED: Record<string, string | undefined> = {
  told: "The candidate knows. This loop is closed.",
  no_feedback_told: "The candidate knows that no feedback could be had. This loop is closed.",
  candidate_unreachable:
    "The candidate could not be reached. This loop is closed, and opens again with anything new.",
  cancelled: "The interview fell through, and the candidate knows. This loop is closed.",
};

function choiceOf({ facts: { candidate } }: TellingDesk): string {
  const channel = candidate.preferredChannel === "phone" ? "prefers the telephone" : "prefers e-mail";
  return candidate.wantsReasons ? channel : `${channel}, wants the outcome only`;
}

/** Why there is no way by e-mail; null when there is one. */
function noWay({ facts: { candidate } }: TellingDesk): string | null {
  if (!candidate.email) return "We have no e-mail address. Add one, or ring and log what you said.";
  if (candidate.addressFailedAt) return `Letters to ${candidate.email} come back. Correct it, or ring.`;
  if (candidate.stoppedAt) return "They asked us to stop writing. Ring, and log what you said.";
  return null;
}

function guardedAnswer({ answer }: TellingDesk) {
  return answer?.words ? { share: answer.share, ...answer.words } : null;
}

function triesOf({ attempts }: TellingDesk, zone: Zone): string[] {
  return attempts.map(({ at, outcome }) => `${formatInstant(at, zone)}: ${TRIES[outcome]}`);
}

const TRIES = {
  sent: "letter, not read yet",
  failed: "letter, did not arrive",
  voicemail: "voicemail",
  missed: "no answer",
} as const;
