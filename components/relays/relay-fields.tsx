/** The fields of a word to the candidate: its kind, its text with the guard's hints, and the two ways to tell it. */
"use client";

import { Mail, PhoneCall, RotateCcw } from "lucide-react";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/choice";
import { DateInput, TextArea, TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Around, judge } from "@/lib/relays/guard";
import type { RelayKind } from "@/lib/relays/lifecycle";
import { gapsIn, KIND_WORDS, withPlainBreaks } from "@/lib/relays/model";
import { type ProposalFacts, proposal } from "@/lib/relays/proposal";
import { GapNote } from "./gap-note";
import { HintList } from "./hint-list";

export type FieldsOf = {
  candidateName: string;
  /** What fits, the one to propose first. */
  kinds: readonly RelayKind[];
  facts: ProposalFacts;
  /** What the guard needs to know; the server judges again. */
  around: Around;
  /** Nobody else is there to approve: a typed reason takes that place. */
  alone: boolean;
  /** Null: there is no way by e-mail, and the page says why. */
  email: string | null;
  prefersPhone: boolean;
};
type FieldsProps = FieldsOf & {
  start: Record<string, string>;
  errors: Record<string, string[]>;
  draftWords: string;
};

/** What is written, with live hints; `start` is what was typed before. */
export function Fields({ kinds, facts, start, errors, ...props }: FieldsProps) {
  const typed = withPlainBreaks(start.text ?? "");
  const area = useRef<HTMLDivElement>(null);
  const began = kinds.find((kind) => kind === start.kind) ?? kinds[0] ?? "holding";
  const [kind, setKind] = useState<RelayKind>(began);
  const [day, setDay] = useState(start.nextWordBy || facts.nextWordBy || "");
  const propose = (which: RelayKind, by = day) => proposal(which, { ...facts, nextWordBy: by || null });
  const [text, setText] = useState(typed || propose(began));
  const untouched = text.trim() === "" || kinds.some((each) => text === propose(each));
  const later = useDeferredValue(text);
  const around = useMemo(
    () => ({ ...props.around, answer: kind === "feedback" ? props.around.answer : null }),
    [props.around, kind],
  );
  const { hints, needsSecondPerson } = useMemo(() => judge(later, around), [later, around]);
  const gaps = gapsIn(later);

  function pick(from: number, to: number) {
    const field = area.current?.querySelector("textarea");
    field?.focus();
    field?.setSelectionRange(from, to);
  }

  function choose(next: RelayKind) {
    setKind(next);
    if (untouched) setText(propose(next));
  }

  function setBy(next: string) {
    if (text === propose(kind)) setText(propose(kind, next));
    setDay(next);
  }

  return (
    <>
      {kinds.length > 1 ? (
        <RadioCards
          label="What do you have to tell?"
          name="kind"
          value={kind}
          onChange={(value) => choose(value as RelayKind)}
          columns={2}
          options={kinds.map((value) => ({ value, label: KIND_WORDS[value], hint: KIND_HINTS[value] }))}
        />
      ) : (
        <input type="hidden" name="kind" value={kind} />
      )}
      <div ref={area}>
        <TextArea
          label={`For ${props.candidateName}`}
          hint="They read exactly this, below “Hello” and above your name. Write it as you would say it to them."
          name="text"
          rows={12}
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={text === typed ? errors.text : undefined}
          required
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {!untouched && (
          <Button variant="quiet" size="sm" icon={<RotateCcw />} onClick={() => setText(propose(kind))}>
            Start from our proposal
          </Button>
        )}
        <span role="status" className="text-sm text-muted">
          {props.draftWords}
        </span>
      </div>
      <GapNote gaps={gaps} onPick={(gap) => pick(text.indexOf(gap), text.indexOf(gap) + gap.length)} />
      <HintList hints={hints} onPick={(hint) => pick(hint.start, hint.end)} />
      {kind === "holding" && (
        <DateInput
          label="They hear from you again by"
          name="nextWordBy"
          required
          min={facts.today}
          value={day}
          onChange={(event) => setBy(event.target.value)}
          error={errors.nextWordBy}
          className="max-w-56"
        />
      )}
      {(errors.approvalReason || (needsSecondPerson && props.alone)) && (
        <TextInput
          label="Why the marked words should stay"
          hint="Nobody else is here to ask, so your reason is kept with the words."
          name="approvalReason"
          defaultValue={start.approvalReason}
          error={errors.approvalReason}
          required
        />
      )}
      <Ways {...props} asks={needsSecondPerson && !props.alone} />
    </>
  );
}

function Ways({ email, prefersPhone, asks }: Pick<FieldsOf, "email" | "prefersPhone"> & { asks: boolean }) {
  const talkFirst = prefersPhone || !email;
  return (
    <div className="space-y-2 border-t border-line pt-4">
      <div className="flex flex-wrap items-center gap-2">
        {email && (
          <SubmitButton
            name="how"
            value="send"
            variant={talkFirst ? "secondary" : "primary"}
            icon={<Mail />}
            pendingLabel="Sending…"
          >
            {asks ? "Ask a colleague to approve" : "Send by e-mail and portal"}
          </SubmitButton>
        )}
        <SubmitButton
          name="how"
          value="talked"
          variant={talkFirst ? "primary" : "secondary"}
          icon={<PhoneCall />}
          pendingLabel="Saving…"
        >
          I have told them this by telephone
        </SubmitButton>
      </div>
      {email && (
        <p className="text-sm text-muted">
          {asks
            ? "The marked words ask for a second pair of eyes. Change them, or let a colleague decide."
            : `Goes to ${email}. You can take it back for ten seconds.`}
        </p>
      )}
    </div>
  );
}

const KIND_HINTS: Record<RelayKind, string> = {
  feedback: "What they said, in words fit to be read",
  no_answer: "We asked, and honestly had none",
  holding: "No news yet, and when the next word comes",
  cancelled: "What happened, and what comes next",
};
