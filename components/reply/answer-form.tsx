/** Twenty seconds: one of three, and whatever else comes to mind. Works without JavaScript and with a thumb. */
"use client";

import { CircleCheck, CircleHelp, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { RadioCards } from "@/components/ui/choice";
import { Disclosure } from "@/components/ui/disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { DateInput, TextArea, TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import type { ReplyPage } from "@/lib/reply/queries";

const VERDICTS = [
  { value: "progress", Icon: CircleCheck },
  { value: "undecided", Icon: CircleHelp },
  { value: "no", Icon: CircleX },
] as const;

type Props = { action: Action; token: string; page: ReplyPage; verdict: string | undefined };

export function AnswerForm({ action, token, page, verdict }: Props) {
  const say = useTranslations("reply.form");
  const page_ = useTranslations("reply.page");
  const [state, send] = useActionState(action, null);
  const { answer, candidateFirst: candidate, consultant, respondent, today } = page;
  const correcting = page.state === "answered" && answer !== null;
  // An undecided answer was for that day: the real one starts on an empty sheet.
  const known = correcting ? answer : null;
  const asked = VERDICTS.some(({ value }) => value === verdict) ? verdict : undefined;
  const value = (name: string, before: string | null | undefined) => state?.values?.[name] ?? before ?? "";
  const error = (name: string) => state?.errors?.[name];
  return (
    <form
      action={send}
      className="group/answer space-y-5 [&_label.font-semibold]:text-base [&_legend]:text-base"
    >
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="seen" value={page.seen} />
      {state?.ok === false && <FormMessage>{state.message}</FormMessage>}
      <RadioCards
        name="verdict"
        label={say("verdict")}
        required
        defaultValue={value("verdict", asked ?? known?.verdict) || null}
        error={error("verdict")}
        options={VERDICTS.map(({ value: name, Icon }) => ({
          value: name,
          label: say(name),
          hint: say(`${name}Hint`),
          icon: <Icon />,
        }))}
      />
      <FormMessage tone="info">{page_("seen", { candidate })}</FormMessage>
      <TextArea
        name="strengths"
        label={say("strengths")}
        optional
        rows={2}
        maxLength={5000}
        defaultValue={value("strengths", known?.strengths)}
        error={error("strengths")}
      />
      <TextArea
        name="concerns"
        label={say("concerns")}
        optional
        rows={2}
        maxLength={5000}
        defaultValue={value("concerns", known?.concerns)}
        error={error("concerns")}
      />
      <div className="hidden group-has-[input[name=verdict][value=no]:checked]/answer:block">
        <TextArea
          name="wouldHaveBeenYes"
          label={say("wouldHaveBeenYes")}
          hint={say("wouldHaveBeenYesHint", { candidate })}
          optional
          rows={2}
          maxLength={5000}
          defaultValue={value("wouldHaveBeenYes", known?.wouldHaveBeenYes)}
          error={error("wouldHaveBeenYes")}
        />
      </div>
      <div className="grid gap-5 sm:grid-cols-[1fr_12rem]">
        <TextInput
          name="nextStep"
          label={say("nextStep")}
          hint={say("nextStepHint")}
          optional
          maxLength={1000}
          defaultValue={value("nextStep", known?.nextStep)}
          error={error("nextStep")}
        />
        <DateInput
          name="nextStepDay"
          label={say("nextStepDay")}
          optional
          min={today}
          className="content-end"
          defaultValue={value("nextStepDay", known?.nextStepDay)}
          error={error("nextStepDay")}
        />
      </div>
      <RadioCards
        name="share"
        label={say("share", { candidate })}
        columns={3}
        required
        defaultValue={value("share", known?.share) || "reword"}
        error={error("share")}
        options={[
          { value: "as_is", label: say("asIs") },
          { value: "reword", label: say("reword", { consultant }) },
          { value: "not", label: say("not") },
        ]}
      />
      <Disclosure
        plain
        summary={say("somebodyElse", { respondent })}
        open={Boolean(value("givenByName", known?.givenByName))}
      >
        <TextInput
          name="givenByName"
          label={say("givenByName")}
          hint={say("givenByNameHint", { consultant })}
          autoComplete="name"
          maxLength={200}
          defaultValue={value("givenByName", known?.givenByName)}
          error={error("givenByName")}
        />
      </Disclosure>
      <SubmitButton size="lg" block pendingLabel={say("sending")}>
        {correcting ? say("sendAgain") : say("send", { consultant })}
      </SubmitButton>
    </form>
  );
}
