/** Notes for oneself, each shared or not. */
"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/choice";
import { FormMessage } from "@/components/ui/form-message";
import { TextArea } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { NOTE_KINDS } from "@/lib/debriefs/kinds";
import type { OwnNote } from "@/lib/debriefs/own-account";
import type { Action } from "@/lib/platform/action";
import { useOwnForm } from "./use-own-form";

type Props = { interviewId: string; who: string; action: Action; notes: OwnNote[] };

export function NotesForm({ interviewId, who, action, notes }: Props) {
  const say = useTranslations("own.notes");
  const { form, submit, state, tone, value, error } = useOwnForm(action);
  return (
    <form ref={form} action={submit} noValidate className="space-y-6">
      <FormMessage tone={tone}>{state?.message}</FormMessage>
      <input type="hidden" name="interviewId" value={interviewId} />
      {NOTE_KINDS.map((kind, at) => {
        const known = notes.find((note) => note.kind === kind);
        const name = `notes.${at}`;
        return (
          <div key={kind}>
            <input type="hidden" name={`${name}.kind`} value={kind} />
            <TextArea
              label={say(kind)}
              name={`${name}.text`}
              rows={3}
              defaultValue={value(`${name}.text`) ?? known?.text}
              error={error(`${name}.text`)}
            />
            <Checkbox
              label={say("share", { who })}
              name={`${name}.shared`}
              defaultChecked={state?.values ? value(`${name}.shared`) === "on" : known?.shared}
            />
          </div>
        );
      })}
      <SubmitButton size="lg">{say("save")}</SubmitButton>
    </form>
  );
}
