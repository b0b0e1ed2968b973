/** What they said about the next step, the day, the person and the silence (sources S4, S5): in the lift, or afterwards. */
"use client";

import { useTranslations } from "next-intl";
import { Checkbox, Radios } from "@/components/ui/choice";
import { DateInput, TextInput } from "@/components/ui/input";

type Props = { values: Record<string, string>; errors: Record<string, string[]>; today: string };

export function NextFields({ values, errors, today }: Props) {
  const say = useTranslations("own.account");
  return (
    <>
      <TextInput
        label={say("nextStep")}
        name="nextStep"
        optional
        defaultValue={values.nextStep}
        error={errors.nextStep}
      />
      <div>
        <DateInput
          label={say("decidesBy")}
          name="employerDecidesBy"
          optional
          min={today}
          defaultValue={values.employerDecidesBy}
          error={errors.employerDecidesBy}
        />
        <Checkbox
          label={say("unknown")}
          name="decidesByUnknown"
          defaultChecked={values.decidesByUnknown === "on"}
        />
      </div>
      <TextInput
        label={say("followUpWith")}
        name="followUpWith"
        optional
        autoComplete="off"
        defaultValue={values.followUpWith}
        error={errors.followUpWith}
      />
      <Radios
        label={say("followUpBy")}
        name="followUpBy"
        defaultValue={values.followUpBy}
        options={[
          { value: "email", label: say("email") },
          { value: "phone", label: say("phone") },
          { value: "either", label: say("either") },
        ]}
      />
      <DateInput
        label={say("notBefore")}
        hint={say("notBeforeHint")}
        name="notBefore"
        optional
        min={today}
        defaultValue={values.notBefore}
        error={errors.notBefore}
      />
    </>
  );
}
