/** "I rang": how the call went and what came of it, on one small form that opens only what the outcome asks for. */
"use client";

import { Phone } from "lucide-react";
import { useActionState } from "react";
import { RadioCards, Radios } from "@/components/ui/choice";
import { FormMessage } from "@/components/ui/form-message";
import { DateInput, TextArea, TextInput, TimeInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { CALL_OUTCOMES } from "@/lib/requests/model";
import { OUTCOME_WORDS } from "@/lib/requests/words";
import { Way, type WayHead } from "./way";

type Props = WayHead & { interviewId: string; seen: number; today: string; action: Action };

export function CallForm({ interviewId, seen, today, action, ...head }: Props) {
  const [state, send] = useActionState(action, null);
  const value = (name: string) => state?.values?.[name];
  const error = (name: string) => state?.errors?.[name];
  return (
    <Way {...head} state={state}>
      <form action={send} noValidate className="group/call space-y-4">
        <input type="hidden" name="interviewId" value={interviewId} />
        <input type="hidden" name="seen" value={seen} />
        <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
        <RadioCards
          name="outcome"
          label="How did the call go?"
          columns={4}
          required
          defaultValue={value("outcome") ?? null}
          error={error("outcome")}
          options={CALL_OUTCOMES.map((outcome) => ({ value: outcome, label: OUTCOME_WORDS[outcome] }))}
        />
        <div className="hidden group-has-[input[value=talked]:checked]/call:block">
          <p className="rounded-md bg-accent-soft px-3.5 py-2 text-sm">
            They told you what they think? Use <strong>They answered</strong> above instead: it takes the
            answer and the call in one go.
          </p>
        </div>
        <Radios
          name="came"
          label="What came of it?"
          defaultValue={value("came") ?? "nothing"}
          error={error("came")}
          options={[
            { value: "nothing", label: "Nothing yet" },
            { value: "promised", label: "They answer by a day" },
            { value: "again", label: "Ring again" },
            { value: "no_feedback", label: "There will be no feedback" },
          ]}
        />
        <div className="hidden group-has-[input[value=promised]:checked]/call:block">
          <DateInput
            name="promisedBy"
            label="They answer by"
            min={today}
            className="sm:max-w-56"
            defaultValue={value("promisedBy")}
            error={error("promisedBy")}
          />
        </div>
        <div className="hidden gap-4 group-has-[input[value=again]:checked]/call:grid sm:max-w-md sm:grid-cols-2">
          <DateInput
            name="againOn"
            label="Ring again on"
            min={today}
            defaultValue={value("againOn")}
            error={error("againOn")}
          />
          <TimeInput
            name="againAt"
            label="At, their time"
            optional
            defaultValue={value("againAt")}
            error={error("againAt")}
          />
        </div>
        <div className="hidden group-has-[input[value=wrong_number]:checked]/call:block">
          <TextInput
            name="rightPhone"
            type="tel"
            label="The right number"
            hint="Left empty, the wrong one is taken out."
            className="sm:max-w-xs"
            defaultValue={value("rightPhone")}
            error={error("rightPhone")}
          />
        </div>
        <TextArea
          name="note"
          label="Note"
          optional
          rows={2}
          maxLength={2000}
          defaultValue={value("note")}
          error={error("note")}
        />
        <SubmitButton icon={<Phone />} variant="secondary">
          Log the call
        </SubmitButton>
      </form>
    </Way>
  );
}
