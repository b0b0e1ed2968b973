// What an employer said about a candidate: verdict, strengths, concerns, next step, and whether it may be shared.
// Stands in a form of class "group/answer".
import { RadioCards, Radios } from "@/components/ui/choice";
import { DateInput, TextArea, TextInput } from "@/components/ui/input";
import type { ActionState } from "@/lib/platform/action";
import { SHARES, VERDICTS } from "@/lib/requests/model";
import { SHARE_WORDS, VERDICT_WORDS } from "@/lib/requests/words";

type Props = {
  state: ActionState | null;
  /** First day that may be named. */
  today: string;
  /** What stands in the fields before anybody types, by name. */
  begun?: Readonly<Record<string, string | undefined>>;
};

const HINTS = {
  progress: "They go on with the candidate",
  undecided: "Kept, and the request stays open",
  no: "Not for this job",
} as const;

export function AnswerFields({ state, today, begun = {} }: Props) {
  const value = (name: string) => state?.values?.[name] ?? begun[name];
  const error = (name: string) => state?.errors?.[name];
  return (
    <>
      <RadioCards
        name="verdict"
        label="What do they say?"
        required
        defaultValue={value("verdict") ?? null}
        error={error("verdict")}
        options={VERDICTS.map((verdict) => ({
          value: verdict,
          label: VERDICT_WORDS[verdict],
          hint: HINTS[verdict],
        }))}
      />
      <p className="text-sm text-muted">
        Write down their own words. The candidate reads only what you relay, and may ask for all of it one
        day.
      </p>
      <div className="grid gap-4 lg:grid-cols-2">
        <TextArea
          name="strengths"
          label="Strengths"
          optional
          maxLength={5000}
          defaultValue={value("strengths")}
          error={error("strengths")}
        />
        <TextArea
          name="concerns"
          label="Concerns"
          optional
          maxLength={5000}
          defaultValue={value("concerns")}
          error={error("concerns")}
        />
      </div>
      <div className="hidden group-has-[input[value=no]:checked]/answer:block">
        <TextArea
          name="wouldHaveBeenYes"
          label="What would have made it a yes?"
          optional
          rows={2}
          maxLength={5000}
          defaultValue={value("wouldHaveBeenYes")}
          error={error("wouldHaveBeenYes")}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-[1fr_12rem]">
        <TextInput
          name="nextStep"
          label="Next step"
          optional
          maxLength={1000}
          defaultValue={value("nextStep")}
          error={error("nextStep")}
        />
        <DateInput
          name="nextStepDay"
          label="By"
          optional
          min={today}
          defaultValue={value("nextStepDay")}
          error={error("nextStepDay")}
        />
      </div>
      <Radios
        name="share"
        label="May we share it with the candidate?"
        defaultValue={value("share") ?? "reword"}
        error={error("share")}
        options={SHARES.map((share) => ({ value: share, label: SHARE_WORDS[share] }))}
      />
    </>
  );
}
