/** Did it take place? One press each; what was said by mistake can be taken back. */
"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { ActForm } from "./act-form";

type Props = { interviewId: string; status: string; markAttendance: Action };

const CHOICES = [
  { value: "attended", label: "It took place" },
  { value: "candidate_no_show", label: "Candidate did not come" },
  { value: "employer_no_show", label: "Employer did not come" },
];

const SAID: Record<string, string> = {
  attended: "It took place.",
  candidate_no_show: "The candidate did not come.",
  employer_no_show: "The employer did not come.",
};

export function Attendance({ interviewId, status, markAttendance }: Props) {
  const undo = { action: markAttendance, fields: { interviewId, status } };
  const said = SAID[status];
  return (
    <ActForm action={markAttendance} fields={{ interviewId }} undo={undo}>
      {said ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>{said}</span>
          <SubmitButton variant="quiet" size="sm" name="status" value="booked">
            Take that back
          </SubmitButton>
        </div>
      ) : (
        <div className="flex flex-wrap gap-1.5">
          {CHOICES.map((choice) => (
            <SubmitButton key={choice.value} variant="secondary" size="sm" name="status" value={choice.value}>
              {choice.label}
            </SubmitButton>
          ))}
        </div>
      )}
    </ActForm>
  );
}
