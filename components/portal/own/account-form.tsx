/** "How did it go?" in steps on a phone, all of it on one page without scripts; kept at every pause, sent when the line is back. */
"use client";

import { useTranslations } from "next-intl";
import {
  type ReactNode,
  type RefObject,
  useActionState,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { steady } from "@/components/drafts/steady";
import { type DraftAnswer, useDraft } from "@/components/drafts/use-draft";
import { useScripted } from "@/components/interviews/use-scripted";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { TextArea } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { HowFields } from "./how-fields";
import { NextFields } from "./next-fields";
import { OwnLines } from "./own-lines";
import { useSendsItself } from "./use-sends-itself";

const STEPS = ["how", "next", "talk", "more"] as const;
type Step = (typeof STEPS)[number];
/** Fields of the first step, where a refusal leads back to. */
const FIRST = ["attended", "rating", "interest"];

type Props = {
  interviewId: string;
  who: string;
  today: string;
  send: Action;
  keep: Action;
  values: Record<string, string>;
  /** When the server kept its copy; null: it has none. */
  keptAt: string | null;
  sent: boolean;
};

export function AccountForm({ interviewId, who, today, send, keep, values: saved, keptAt, sent }: Props) {
  const say = useTranslations("own.account");
  const form = useRef<HTMLFormElement>(null);
  const scripted = useScripted();
  const [step, setStep] = useState<Step>("how");
  const save = useCallback((_name: string, values: Record<string, string>) => kept(keep, values), [keep]);
  const [server] = useState(keptAt ? { values: saved, at: keptAt } : null);
  const draft = useDraft(form, `account:${interviewId}`, save, server, sent ? "sent" : "");
  const [state, submit] = useActionState(scripted ? steady(send, say("lost")) : send, null);
  useSendsItself(form, state, `account:${interviewId}`, draft.generation);
  useStepInView(form, step);
  const values = state?.values ?? draft.restored?.values ?? saved;
  const errors = state?.errors ?? {};
  useEffect(() => {
    if (state?.ok) draft.forget();
    else if (FIRST.some((name) => state?.errors?.[name])) setStep("how");
  }, [state, draft.forget]);
  // Without scripts, "keep it for later" is a press like any other, and the form stays.
  const later = state?.data?.later === true;
  if (state?.ok && !later) return <FormMessage tone="ok">{state.message}</FormMessage>;
  const at = STEPS.indexOf(step);
  const go = (by: 1 | -1) => setStep(STEPS[at + by] ?? step);
  const part = (name: Step, children: ReactNode) => (
    <fieldset hidden={scripted && name !== step} className="space-y-5">
      <legend data-step={name} tabIndex={-1} className="text-xl font-semibold outline-none">
        {say(`steps.${name}`)}
      </legend>
      {children}
    </fieldset>
  );
  const around = { values, errors, today, who };
  return (
    <form
      ref={form}
      key={draft.generation}
      action={submit}
      onInput={draft.keep}
      onSubmit={draft.pause}
      noValidate
      className="space-y-6"
    >
      <input type="hidden" name="interviewId" value={interviewId} />
      {scripted && <p className="text-sm text-muted">{say("step", { at: at + 1, of: STEPS.length })}</p>}
      <FormMessage tone={later ? "ok" : state?.data?.lost ? "info" : "error"}>{state?.message}</FormMessage>
      {part("how", <HowFields {...around} />)}
      {part("next", <NextFields {...around} />)}
      {part(
        "talk",
        <>
          <OwnLines kind="met" {...around} />
          <OwnLines kind="question" {...around} />
          <OwnLines kind="asked" {...around} />
          <OwnLines kind="their_interest" {...around} />
        </>,
      )}
      {part(
        "more",
        <>
          <OwnLines kind="forgot" {...around} />
          <OwnLines kind="papers" {...around} />
          <OwnLines kind="setting" {...around} />
          <OwnLines kind="other_process" {...around} />
          <OwnLines kind="note" {...around} />
          <TextArea
            label={say("concern", { who })}
            name="concern"
            rows={2}
            optional
            defaultValue={values.concern}
            error={errors.concern}
          />
        </>,
      )}
      <div className="flex flex-wrap items-center gap-3">
        {scripted && at > 0 && (
          <Button size="lg" onClick={() => go(-1)}>
            {say("back")}
          </Button>
        )}
        {scripted && at < STEPS.length - 1 && (
          <Button size="lg" variant="primary" onClick={() => go(1)}>
            {say("next")}
          </Button>
        )}
        {(!scripted || at === STEPS.length - 1) && (
          <SubmitButton size="lg" pendingLabel={say("sending")}>
            {sent ? say("sendAgain") : say("send", { who })}
          </SubmitButton>
        )}
        {!scripted && (
          <Button size="lg" type="submit" name="later" value="on">
            {say("later")}
          </Button>
        )}
        <span role="status" className="text-sm text-muted">
          {say(`draft.${draft.state}`)}
        </span>
      </div>
    </form>
  );
}

/** Another step begins at its heading, for eyes, keyboard and screen reader alike; the page itself at its own beginning. */
function useStepInView(form: RefObject<HTMLFormElement | null>, step: Step): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    form.current?.querySelector<HTMLElement>(`[data-step=${step}]`)?.focus();
  }, [form, step]);
}

/** The draft is the form itself, so that a browser without scripts can keep it, too. */
async function kept(keep: Action, values: Record<string, string>): Promise<DraftAnswer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(values)) body.set(name, value);
  const { ok, data } = await keep(null, body);
  const at = typeof data?.at === "string" ? data.at : undefined;
  return { ok: ok === true, at, signedOut: data?.signedOut === true };
}
