/** Whether it took place, the mark, and whether the job is wanted: what an account cannot do without. */
"use client";

import { useTranslations } from "next-intl";
import { RadioCards } from "@/components/ui/choice";
import { RatingScale } from "@/components/ui/rating-scale";

export function HowFields({
  values,
  errors,
}: {
  values: Record<string, string>;
  errors: Record<string, string[]>;
}) {
  const say = useTranslations("own.account");
  return (
    <>
      <RadioCards
        label={say("attended")}
        name="attended"
        defaultValue={values.attended || "attended"}
        error={errors.attended}
        options={[
          { value: "attended", label: say("attendedYes") },
          { value: "candidate_no_show", label: say("attendedNotMe") },
          { value: "employer_no_show", label: say("attendedNotThem") },
        ]}
      />
      <RatingScale
        label={say("rating")}
        name="rating"
        low={say("low")}
        high={say("high")}
        defaultValue={values.rating ? Number(values.rating) : null}
        error={errors.rating}
      />
      <RadioCards
        label={say("interest")}
        name="interest"
        defaultValue={values.interest}
        error={errors.interest}
        options={[
          { value: "want", label: say("want") },
          { value: "unsure", label: say("unsure") },
          { value: "withdraw", label: say("withdraw") },
        ]}
      />
    </>
  );
}
