/** What went less well and what to do about it, one after the other. */
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { FormMessage } from "@/components/ui/form-message";
import { Select, TextArea } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { MOST_LESSONS, THEMES } from "@/lib/debriefs/kinds";
import type { Lesson } from "@/lib/debriefs/lessons";
import type { Action } from "@/lib/platform/action";
import { useOwnForm } from "./use-own-form";

type Props = { interviewId: string; action: Action; lessons: Lesson[] };

export function LessonsForm({ interviewId, action, lessons }: Props) {
  const say = useTranslations("own.learn");
  const { form, submit, state, tone, value, error } = useOwnForm(action);
  const [count, setCount] = useState(Math.max(1, lessons.length));
  return (
    <form ref={form} action={submit} noValidate className="space-y-6">
      <FormMessage tone={tone}>{state?.message}</FormMessage>
      <input type="hidden" name="interviewId" value={interviewId} />
      {Array.from({ length: count }, (_, at) => {
        const name = `lessons.${at}`;
        const known = lessons[at];
        return (
          <div
            key={name}
            className="space-y-3 border-t border-line pt-5 first-of-type:border-0 first-of-type:pt-0"
          >
            <TextArea
              label={say("weak")}
              name={`${name}.weak`}
              rows={2}
              defaultValue={value(`${name}.weak`) ?? known?.weak}
              error={error(`${name}.weak`)}
            />
            <TextArea
              label={say("better")}
              name={`${name}.better`}
              rows={3}
              defaultValue={value(`${name}.better`) ?? known?.better}
              error={error(`${name}.better`)}
            />
            <Select
              label={say("theme")}
              name={`${name}.theme`}
              defaultValue={value(`${name}.theme`) ?? known?.theme ?? "other"}
              options={THEMES.map((theme) => ({ value: theme, label: say(`themes.${theme}`) }))}
            />
            <Checkbox
              label={say("done")}
              name={`${name}.done`}
              defaultChecked={state?.values ? value(`${name}.done`) === "on" : known?.done}
            />
          </div>
        );
      })}
      <div className="flex flex-wrap gap-3">
        <SubmitButton size="lg">{say("save")}</SubmitButton>
        {count < MOST_LESSONS && (
          <Button size="lg" variant="quiet" onClick={() => setCount(count + 1)}>
            {say("another")}
          </Button>
        )}
      </div>
    </form>
  );
}
