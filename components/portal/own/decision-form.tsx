/** Want it, unsure, or not: with the line that the employer is to read where it is a no (source S13). */
"use client";

import { useTranslations } from "next-intl";
import { RadioCards } from "@/components/ui/choice";
import { FormMessage } from "@/components/ui/form-message";
import { TextArea } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { useOwnForm } from "./use-own-form";

type Props = {
  interviewId: string;
  who: string;
  action: Action;
  known: { decision: string | null; why: string | null; questions: string | null; farewell: string };
};

export function DecisionForm({ interviewId, who, action, known }: Props) {
  const say = useTranslations("own.decision");
  const { form, submit, state, tone, value, error } = useOwnForm(action, known);
  return (
    <form ref={form} action={submit} noValidate className="group/decision space-y-6">
      <FormMessage tone={tone}>{state?.message}</FormMessage>
      <input type="hidden" name="interviewId" value={interviewId} />
      <RadioCards
        label={say("title")}
        labelHidden
        name="decision"
        columns={1}
        required
        defaultValue={value("decision")}
        error={error("decision")}
        options={[
          { value: "want", label: say("want") },
          { value: "unsure", label: say("unsure"), hint: say("unsureHint") },
          { value: "withdraw", label: say("withdraw"), hint: say("withdrawHint", { who }) },
        ]}
      />
      <div className="hidden space-y-6 group-has-[input[value=withdraw]:checked]/decision:block">
        <TextArea
          label={say("why")}
          hint={say("whyHint", { who })}
          name="why"
          rows={2}
          defaultValue={value("why")}
          error={error("why")}
        />
        <TextArea
          label={say("farewell")}
          hint={say("farewellHint", { who })}
          name="farewell"
          rows={4}
          defaultValue={value("farewell")}
          error={error("farewell")}
        />
      </div>
      <div className="hidden group-has-[input[value=unsure]:checked]/decision:block">
        <TextArea
          label={say("questions")}
          hint={say("questionsHint", { who })}
          name="questions"
          rows={3}
          defaultValue={value("questions")}
          error={error("questions")}
        />
      </div>
      <SubmitButton size="lg">{say("save")}</SubmitButton>
    </form>
  );
}
