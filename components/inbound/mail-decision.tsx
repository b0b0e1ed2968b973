/** What a message is taken for: the choices that fit it, the likeliest first; or what became of it, and the way back. */
import Link from "next/link";
import { Fragment } from "react";
import { OnePress } from "@/components/requests/one-press";
import { Card, CardHeader } from "@/components/ui/card";
import { FormMessage } from "@/components/ui/form-message";
import { SETTLED_WORDS } from "@/lib/inbound/model";
import type { MailItem } from "@/lib/inbound/queries";
import { formatDay, formatInstant } from "@/lib/interviews/when";
import type { Action } from "@/lib/platform/action";
import { VERDICT_WORDS } from "@/lib/requests/words";
import { MailAnswerForm, MailColleagueForm, MailPromiseForm } from "./mail-forms";

type Actions = Record<"isAnswer" | "isPromise" | "isEvidence" | "askColleague" | "isRead" | "back", Action>;
type Around = { now: Date; zone: string; today: string };
type Props = { item: MailItem; around: Around; actions: Actions };

export function MailDecision({ item, around, actions }: Props) {
  if (!item.words) return null;
  if (item.status === "done") return <Settled item={item} around={around} actions={actions} />;
  return (
    <div className="min-w-0 space-y-5">
      {item.also.length > 0 && <Also item={item} />}
      {item.colleague && item.request && <Away item={item} around={around} actions={actions} />}
      {item.request && item.kind !== "auto_reply" && <Answer item={item} around={around} actions={actions} />}
      {item.relay && item.kind === "person" && !item.unverified && <Heard item={item} actions={actions} />}
      <Card>
        <CardHeader title="Nothing to record" />
        <p className="mb-3 text-muted">
          {item.request
            ? "Thanks, a question, something else: mark it as read, and the asking goes on as planned."
            : "Mark it as read. It stays here and on the interview."}
        </p>
        <OnePress action={actions.isRead} fields={{ mailId: item.id }}>
          Mark as read
        </OnePress>
        {item.request && (
          <p className="mt-3 text-sm text-muted">
            They give no feedback, or somebody else is to be asked?{" "}
            <Link className="link" href={`/interviews/${item.facts.id}/ask`}>
              All ways to go on
            </Link>
          </p>
        )}
      </Card>
    </div>
  );
}

/** One letter may ask about several: what it says of the others is recorded on their own pages. */
function Also({ item: { also, facts } }: Pick<Props, "item">) {
  return (
    <FormMessage tone="info">
      Our letter asked about more than {facts.candidate.name}. Does this say something about{" "}
      {also.map(({ interviewId, candidate }, at) => (
        <Fragment key={interviewId}>
          {at > 0 && (at === also.length - 1 ? " or " : ", ")}
          <Link className="link" href={`/interviews/${interviewId}/ask#came`}>
            {candidate}
          </Link>
        </Fragment>
      ))}
      , too? Record it there before you settle this one: until then nobody is reminded.
    </FormMessage>
  );
}

function Answer({ item, around, actions }: Props) {
  const { words, request } = item;
  if (!words || !request) return null;
  const { verdict, answersBy, text } = words;
  const field = verdict === "progress" ? "strengths" : "concerns";
  const begun = {
    verdict: verdict ?? undefined,
    [field]: verdict ? text.slice(0, 5000) : undefined,
    nextStepDay: verdict === "undecided" ? (answersBy ?? undefined) : undefined,
  };
  return (
    <>
      <Card>
        <CardHeader
          title={
            verdict
              ? `It reads like an answer: ${VERDICT_WORDS[verdict].toLowerCase()}`
              : "Is it their answer?"
          }
        />
        <p className="mb-4 text-muted">
          {verdict
            ? "Check the words and the verdict before you save: a machine read them, and you decide."
            : "Put what they say into the form. The candidate reads only what you relay."}
        </p>
        <MailAnswerForm
          mailId={item.id}
          action={actions.isAnswer}
          seen={request.answers}
          today={around.today}
          begun={begun}
        />
      </Card>
      {["ready", "asked", "held", "promised"].includes(request.status) && (
        <Card>
          <CardHeader title="Do they name a day?" />
          <MailPromiseForm mailId={item.id} action={actions.isPromise} today={around.today} day={answersBy} />
        </Card>
      )}
    </>
  );
}

function Away({ item, around, actions }: Props) {
  const { colleague, returnsOn } = item;
  if (!colleague) return null;
  return (
    <Card>
      <CardHeader title="They name a colleague" />
      <p className="mb-3 text-muted">
        {returnsOn
          ? `They are back on ${formatDay(returnsOn, around.today)}, and nobody is reminded before. Or ask the colleague now:`
          : "No day of return is given. Ask the colleague:"}
      </p>
      <MailColleagueForm
        mailId={item.id}
        action={actions.askColleague}
        name={colleague.name}
        email={colleague.email}
      />
    </Card>
  );
}

function Heard({ item, actions }: Omit<Props, "around">) {
  const { relay, facts } = item;
  if (!relay) return null;
  return (
    <Card>
      <CardHeader title={`Does it show that ${facts.candidate.name} has heard?`} />
      <p className="mb-3 text-muted">
        {relay.toldAt
          ? "That they have heard is on record already. Their words can be added to it."
          : "A reply of their own to what you told them is proof, and closes the loop."}
      </p>
      <OnePress action={actions.isEvidence} fields={{ mailId: item.id }} variant="primary">
        Yes, they have heard
      </OnePress>
    </Card>
  );
}

function Settled({ item, around, actions }: Props) {
  const { settled, settledAt, settledBy } = item;
  return (
    <Card>
      <CardHeader title={settled ? SETTLED_WORDS[settled] : "Dealt with"} />
      <p className="mb-3 text-muted">
        {settledBy ?? "Hearback"}
        {settledAt && `, ${formatInstant(settledAt, around.zone, undefined, around.now)}`}.{" "}
        {item.returnsOn && `They are back on ${formatDay(item.returnsOn, around.today)}. `}
        What was recorded stays on the interview’s page, where it can be changed.
      </p>
      <OnePress action={actions.back} fields={{ mailId: item.id }}>
        Put it back in the inbox
      </OnePress>
    </Card>
  );
}
