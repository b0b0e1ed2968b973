/** The call-back form, made for typing while listening: the required part on one screen, the rest folded below. */
"use client";

import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useActionState,
  useCallback,
  useEffect,
  useRef,
} from "react";
import { saveDraftBy } from "@/components/drafts/save-draft";
import { steady } from "@/components/drafts/steady";
import { DRAFT_WORDS, type DraftCopy, useDraft } from "@/components/drafts/use-draft";
import { focusFirstWrong } from "@/components/interviews/first-wrong";
import { useScripted } from "@/components/interviews/use-scripted";
import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choice";
import { FormMessage } from "@/components/ui/form-message";
import { TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { LINE_KINDS } from "@/lib/debriefs/kinds";
import type { Action, ActionState } from "@/lib/platform/action";
import { LineFields } from "./line-fields";
import { PromiseFields } from "./promise-fields";
import { HIDDEN_WITHOUT_INTERVIEW, RequiredFields } from "./required-fields";

type Props = {
  interviewId: string;
  action: Action;
  keepDraft: Action;
  dropDraft: Action;
  draft: DraftCopy | null;
  /** When the draft was last kept, in words. */
  draftAge: string | null;
  /** What is saved already, when it is being amended; else what is known of the candidate's wishes. */
  saved: Record<string, string>;
  /** The version that is saved, 0 for none. */
  version: number;
  today: string;
  handyDays: { label: string; day: string }[];
};

export function CallBackForm(props: Props) {
  const { keepDraft, version } = props;
  const form = useRef<HTMLFormElement>(null);
  const save = useCallback(
    (name: string, values: Record<string, string>) => saveDraftBy(keepDraft, name, values),
    [keepDraft],
  );
  const draft = useDraft(form, `call-back:${props.interviewId}`, save, props.draft, String(version));
  const scripted = useScripted();
  const [state, submit] = useActionState(scripted ? steady(props.action) : props.action, null);
  const values = state?.values ?? draft.restored?.values ?? props.draft?.values ?? props.saved;
  const errors = state?.errors ?? {};
  useFirstField(form, state, draft.generation);
  return (
    <form
      ref={form}
      key={draft.generation}
      action={submit}
      onInput={draft.keep}
      onSubmit={draft.pause}
      onKeyDown={staysOnEnter}
      onClick={entersWhatOpens}
      noValidate
      className="space-y-6"
    >
      <input type="hidden" name="interviewId" value={props.interviewId} />
      <input type="hidden" name="seen" value={values.seen ?? String(version)} />
      <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
      {!state && (draft.restored || props.draft) && (
        <FromDraft
          words={
            draft.restored
              ? "What you had typed on this computer is back."
              : `You go on from ${props.draftAge}.`
          }
          onDrop={async () => {
            draft.forget();
            const body = new FormData();
            body.set("interviewId", props.interviewId);
            await props.dropDraft(null, body);
            location.reload();
          }}
        />
      )}
      <RequiredFields values={values} errors={errors} today={props.today} handyDays={props.handyDays} />
      <fieldset className={`space-y-3 ${HIDDEN_WITHOUT_INTERVIEW}`}>
        <legend className="text-lg font-semibold">If there is time</legend>
        <p className="text-sm text-muted">
          Tick “may be passed on” for what the employer may read; all else stays private. Enter begins the
          next line.
        </p>
        <div className="grid grid-flow-dense gap-2 sm:grid-cols-2 lg:grid-cols-3">
          {LINE_KINDS.map((kind) => (
            <LineFields key={kind} kind={kind} values={values} errors={errors} />
          ))}
          <PromiseFields values={values} errors={errors} today={props.today} />
        </div>
        <HearingBack values={values} errors={errors} />
      </fieldset>
      <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-bg px-4 py-3 max-sm:bottom-14 sm:-mx-6 sm:px-6">
        <SubmitButton pendingLabel="Saving…">{version > 0 ? "Save changes" : "Save call-back"}</SubmitButton>
        <span className="text-sm text-muted max-sm:hidden">Ctrl + Enter saves</span>
        <span role="status" className="min-w-0 flex-1 text-sm text-muted">
          {DRAFT_WORDS[draft.state]}
        </span>
      </div>
    </form>
  );
}

/** Ready to type at once; after a refusal, at what is wrong. */
function useFirstField(
  form: RefObject<HTMLFormElement | null>,
  state: ActionState | null,
  generation: string,
): void {
  useEffect(() => {
    const rating = (which: string) => form.current?.querySelector<HTMLElement>(`[name=rating]${which}`);
    const first = rating(":checked") ?? rating("");
    if (generation) first?.focus({ preventScroll: true });
  }, [form, generation]);
  useEffect(() => {
    if (state?.ok === false) focusFirstWrong(form.current);
  }, [form, state]);
}

/** Enter in a field goes to the next line or nowhere: half a call-back is never saved by a slip of the hand. */
function staysOnEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && event.target instanceof HTMLInputElement)
    event.preventDefault();
}

/** A part that is unfolded is about to be typed in. */
function entersWhatOpens(event: MouseEvent<HTMLFormElement>): void {
  const part = (event.target as HTMLElement).closest("summary")?.parentElement;
  if (!(part instanceof HTMLDetailsElement) || part.open) return;
  requestAnimationFrame(() => part.querySelector<HTMLElement>("textarea, input:not([type=hidden])")?.focus());
}

function FromDraft({ words, onDrop }: { words: string; onDrop: () => void }) {
  return (
    <FormMessage
      tone="info"
      action={
        <Button size="sm" variant="quiet" onClick={onDrop}>
          Throw it away
        </Button>
      }
    >
      {words} It is a draft: nothing is logged until you save.
    </FormMessage>
  );
}

type Part = { values: Record<string, string>; errors: Record<string, string[]> };

function HearingBack({ values, errors }: Part) {
  return (
    <div className="grid gap-4 pt-2 sm:grid-cols-2">
      <Radios
        label="How would the candidate like to hear back?"
        name="preferredChannel"
        defaultValue={values.preferredChannel}
        options={[
          { value: "phone", label: "By telephone" },
          { value: "email", label: "By e-mail" },
        ]}
      />
      <TextInput
        label="Best time"
        name="preferredTime"
        placeholder="after six, not on Wednesdays"
        autoComplete="off"
        defaultValue={values.preferredTime}
        error={errors.preferredTime}
      />
    </div>
  );
}
