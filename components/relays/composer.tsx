/** Writing to the candidate: what kind of word, the text with live hints, and the two ways to tell it. */
"use client";

import { useActionState, useCallback, useEffect, useRef } from "react";
import { saveDraftBy } from "@/components/drafts/save-draft";
import { DRAFT_WORDS, type DraftCopy, useDraft } from "@/components/drafts/use-draft";
import { FormMessage } from "@/components/ui/form-message";
import { useToast } from "@/components/ui/toast";
import type { Action, ActionState } from "@/lib/platform/action";
import { draftName } from "@/lib/relays/model";
import { Fields, type FieldsOf } from "./relay-fields";

type Props = FieldsOf & {
  interviewId: string;
  answerId: string | null;
  after: string | null;
  draft: DraftCopy | null;
  action: Action;
  keepDraft: Action;
  takeBack: Action;
};

export function Composer(props: Props) {
  const form = useRef<HTMLFormElement>(null);
  const saveDraft = useCallback(
    (name: string, values: Record<string, string>) => saveDraftBy(props.keepDraft, name, values),
    [props.keepDraft],
  );
  const draft = useDraft(form, draftName(props.interviewId), saveDraft, props.draft);
  const [state, submit] = useActionState(props.action, null);
  useOutcome(state, props.takeBack, draft.forget);
  const kept = state?.ok ? undefined : draft.restored?.values;
  const start = state?.values ?? kept ?? props.draft?.values ?? {};
  return (
    <form
      ref={form}
      action={submit}
      onInput={draft.keep}
      onSubmit={draft.pause}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      }}
      noValidate
      className="space-y-4"
    >
      <input type="hidden" name="interviewId" value={props.interviewId} />
      <input type="hidden" name="answerId" value={props.answerId ?? ""} />
      <input type="hidden" name="after" value={props.after ?? ""} />
      <FormMessage>{state?.ok === false && !state.errors?.approvalReason ? state.message : null}</FormMessage>
      {start.returned && (
        <FormMessage tone="warn" title="Your colleague sent it back">
          {start.returned}
        </FormMessage>
      )}
      <Fields
        key={`${draft.generation}:${props.after}:${props.draft ? "draft" : ""}:${state?.ok}`}
        {...props}
        start={start}
        errors={state?.errors ?? {}}
        draftWords={DRAFT_WORDS[draft.state]}
      />
    </form>
  );
}

/** Says what came of it at the foot of the screen, with "Undo" while the letter has not left. */
function useOutcome(state: ActionState | null, takeBack: Action, forget: () => void): void {
  const show = useToast();
  const seen = useRef<ActionState | null>(null);
  useEffect(() => {
    if (!state?.ok || seen.current === state) return;
    seen.current = state;
    forget();
    const { relayId } = state.data ?? {};
    show({
      message: state.message ?? "Done.",
      undo:
        typeof relayId === "string"
          ? {
              run: async () => {
                const body = new FormData();
                body.set("relayId", relayId);
                const back = await takeBack(null, body);
                show({ message: back.message ?? "Taken back." });
              },
            }
          : undefined,
    });
  }, [state, show, takeBack, forget]);
}
