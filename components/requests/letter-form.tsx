/** The letter to the respondent: edited on the left, as it will be read on the right, and one button that says when it leaves. */
"use client";

import { Send } from "lucide-react";
import { type ReactNode, useActionState, useCallback, useRef, useState } from "react";
import { saveDraftBy } from "@/components/drafts/save-draft";
import { DRAFT_WORDS, type DraftCopy, useDraft } from "@/components/drafts/use-draft";
import { Checkbox } from "@/components/ui/choice";
import { FormMessage } from "@/components/ui/form-message";
import { TextArea, TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { LetterPreview, type PreviewFrame } from "./letter-preview";

type Props = {
  interviewId: string;
  mode: "ask" | "chase";
  /** Names this letter: a draft of another one is not shown in it. */
  stage: string;
  seen: number;
  proposal: { subject: string; body: string };
  draft: DraftCopy | null;
  frame: PreviewFrame;
  /** "Mon 16 Nov 09:00", with the reason; null: it leaves at once. */
  later: { at: string; because: string } | null;
  /** Whose it is that travels along in a reminder. */
  along: readonly { interviewId: string; candidate: string; owner: string }[];
  about: string;
  /** The call-back is not in, and this reader may go without it. */
  early: boolean;
  action: Action;
  keepDraft: Action;
};

export function LetterForm(props: Props) {
  const { interviewId, stage, proposal, later, keepDraft } = props;
  const form = useRef<HTMLFormElement>(null);
  const save = useCallback(
    (name: string, values: Record<string, string>) => saveDraftBy(keepDraft, name, values),
    [keepDraft],
  );
  const draft = useDraft(form, `ask:${interviewId}`, save, props.draft);
  const [state, send] = useActionState(props.action, null);
  const kept = [draft.restored, props.draft].find((copy) => copy?.values.mode === stage)?.values;
  const start = { ...proposal, ...kept, ...state?.values };
  return (
    <form
      ref={form}
      action={send}
      onInput={draft.keep}
      onSubmit={draft.pause}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
          form.current?.requestSubmit(form.current.querySelector<HTMLButtonElement>("button[name=departs]"));
      }}
      noValidate
      className="space-y-4"
    >
      <input type="hidden" name="interviewId" value={interviewId} />
      <input type="hidden" name="mode" value={stage} />
      {props.mode === "chase" && <input type="hidden" name="seen" value={props.seen} />}
      <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
      <Words
        key={`${draft.generation}:${stage}`}
        start={start}
        errors={state?.errors ?? {}}
        frame={props.frame}
        along={props.along.length > 0 ? props : null}
      >
        {props.early && (
          <TextInput
            name="earlyReason"
            label="Why is the employer asked before the call-back is in?"
            hint="Kept with this attempt. Without the candidate’s account you ask with empty hands."
            required
            defaultValue={state?.values?.earlyReason}
            error={state?.errors?.earlyReason}
          />
        )}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SubmitButton name="departs" value={later ? "then" : "now"} icon={<Send />} pendingLabel="Sending…">
            {later ? `Send ${later.at}` : "Send now"}
          </SubmitButton>
          <span className="text-sm text-muted">{later ? later.because : "Ctrl + Enter sends"}</span>
          <span role="status" className="text-sm text-muted">
            {DRAFT_WORDS[draft.state]}
          </span>
        </div>
      </Words>
    </form>
  );
}

type Start = { subject: string; body: string; alone?: string };

/** Its own state, so that the preview follows each letter; remounted when other words come in. */
function Words({
  start,
  errors,
  frame,
  along,
  children,
}: {
  start: Start;
  errors: Record<string, string[]>;
  frame: PreviewFrame;
  along: Pick<Props, "along" | "about"> | null;
  children: ReactNode;
}) {
  const [subject, setSubject] = useState(start.subject);
  const [body, setBody] = useState(start.body);
  const [alone, setAlone] = useState(start.alone === "on");
  return (
    <div className="grid gap-5 xl:grid-cols-2">
      <div className="space-y-4">
        <TextInput
          name="subject"
          label="Subject"
          required
          maxLength={200}
          value={subject}
          onChange={(event) => setSubject(event.target.value)}
          error={errors.subject}
        />
        <TextArea
          name="body"
          label="Letter"
          hint="The three answers, the other choices and your signature are added below."
          required
          rows={11}
          maxLength={6000}
          value={body}
          onChange={(event) => setBody(event.target.value)}
          error={errors.body}
        />
        {along && (
          <div className="space-y-1 rounded-md bg-sunken/60 px-3 py-2.5">
            <p>The same letter asks about {names(along.along)}: one reminder a day and person is the most.</p>
            <Checkbox
              name="alone"
              label={`Only about ${along.about} this time`}
              checked={alone}
              onChange={(event) => setAlone(event.target.checked)}
            />
          </div>
        )}
        {children}
      </div>
      <LetterPreview subject={subject} body={body} frame={frame} alone={alone} />
    </div>
  );
}

/** "Ben Ode (Jane Cole) and Dana Roe (Tom Reed)". */
function names(along: Props["along"]): string {
  return new Intl.ListFormat("en-GB").format(along.map(({ candidate, owner }) => `${candidate} (${owner})`));
}
