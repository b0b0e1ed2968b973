/** The call-back form, made for typing while listening: the required part on one screen, the rest folded below. */
"use client";

import { useActionState, useRef } from "react";
import { DRAFT_WORDS, type DraftCopy, useDraft } from "@/components/drafts/use-draft";
import { Checkbox, RadioCards, Radios } from "@/components/ui/choice";
import { FormMessage } from "@/components/ui/form-message";
import { DateInput, TextArea, TextInput } from "@/components/ui/input";
import { RatingScale } from "@/components/ui/rating-scale";
import { SubmitButton } from "@/components/ui/submit-button";
import { LINE_KINDS } from "@/lib/debriefs/model";
import type { Action } from "@/lib/platform/action";
import { LineFields } from "./line-fields";
import { PromiseFields } from "./promise-fields";

type Props = {
  interviewId: string;
  candidateName: string;
  action: Action;
  saveDraft: (name: string, values: Record<string, string>) => Promise<{ ok: boolean }>;
  draft: DraftCopy | null;
  /** What is saved already, when it is being amended. */
  saved: Record<string, string>;
  amending: boolean;
  today: string;
};

export function CallBackForm(props: Props) {
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(form, `call-back:${props.interviewId}`, props.saveDraft, props.draft);
  const [state, submit] = useActionState(props.action, null);
  const values = state?.values ?? draft.restored?.values ?? props.draft?.values ?? props.saved;
  const errors = state?.errors ?? {};
  return (
    <form
      ref={form}
      key={draft.generation}
      action={submit}
      onInput={draft.keep}
      onSubmit={() => draft.forget()}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      }}
      noValidate
      className="space-y-6"
    >
      <input type="hidden" name="interviewId" value={props.interviewId} />
      <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
      {draft.restored && (
        <FormMessage tone="info">What you had typed on this computer is back in the form.</FormMessage>
      )}
      <Required values={values} errors={errors} today={props.today} />
      <fieldset className="space-y-2">
        <legend className="text-lg font-semibold">If there is time</legend>
        <p className="text-sm text-muted">
          Tick “may be passed on” for what the employer may read. Everything else stays private.
        </p>
        {LINE_KINDS.map((kind) => (
          <LineFields key={kind} kind={kind} values={values} errors={errors} />
        ))}
        <PromiseFields values={values} errors={errors} />
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
            defaultValue={values.preferredTime}
            error={errors.preferredTime}
          />
        </div>
      </fieldset>
      <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-4 border-t border-line bg-bg/95 px-4 py-3 max-sm:bottom-14 sm:-mx-6 sm:px-6">
        <SubmitButton pendingLabel="Saving…">
          {props.amending ? "Save changes" : "Save call-back"}
        </SubmitButton>
        <span className="text-sm text-muted">Ctrl + Enter saves</span>
        <span role="status" className="text-sm text-muted">
          {DRAFT_WORDS[draft.state]}
        </span>
      </div>
    </form>
  );
}

type Part = { values: Record<string, string>; errors: Record<string, string[]> };

function Required({ values, errors, today }: Part & { today: string }) {
  return (
    <div className="space-y-5">
      <RadioCards
        label="Did it take place?"
        name="attended"
        required
        defaultValue={values.attended ?? "attended"}
        error={errors.attended}
        options={[
          { value: "attended", label: "Yes" },
          { value: "candidate_no_show", label: "Candidate did not come", hint: "Nothing else is needed" },
          { value: "employer_no_show", label: "Employer did not come", hint: "Nothing else is needed" },
        ]}
      />
      <RatingScale
        label="How did it go?"
        name="rating"
        low="badly"
        high="could not be better"
        defaultValue={values.rating ? Number(values.rating) : null}
        error={errors.rating}
      />
      <RadioCards
        label="Does the candidate want the job?"
        name="interest"
        defaultValue={values.interest}
        error={errors.interest}
        options={[
          { value: "want", label: "Wants it" },
          { value: "unsure", label: "Unsure" },
          { value: "withdraw", label: "Withdraws" },
        ]}
      />
      <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
        <TextInput
          label="Next step, as they said it"
          name="nextStep"
          defaultValue={values.nextStep}
          error={errors.nextStep}
        />
        <div>
          <DateInput
            label="The employer decides by"
            name="employerDecidesBy"
            min={today}
            defaultValue={values.employerDecidesBy}
            error={errors.employerDecidesBy}
          />
          <Checkbox
            label="Asked, and no date given"
            name="decidesByUnknown"
            defaultChecked={values.decidesByUnknown === "on"}
          />
        </div>
        <TextArea
          label="Anything to handle before I call them?"
          name="concern"
          rows={2}
          defaultValue={values.concern}
          error={errors.concern}
        />
        <DateInput
          label="They asked not to be contacted before"
          name="notBefore"
          hint="We keep to this, whatever else is due."
          min={today}
          defaultValue={values.notBefore}
          error={errors.notBefore}
        />
      </div>
    </div>
  );
}
