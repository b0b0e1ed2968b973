// Days of leave with the colleague who covers; for oneself, or by a manager for somebody else.
"use client";

import { DateInput, Select, TextArea } from "@/components/ui/input";
import type { Action } from "@/lib/platform/action";
import { SettingForm } from "./setting-form";

type Props = {
  action: Action;
  today: string;
  colleagues: { value: string; label: string }[];
  /** Whose leave, where it is not one's own. */
  consultant?: { id: string; name: string };
};

export function LeaveForm({ action, today, colleagues, consultant }: Props) {
  if (colleagues.length === 0)
    return <p className="text-muted">There is no colleague yet who could cover. Invite one under People.</p>;
  return (
    <SettingForm action={action} submit="Enter leave">
      {(state) => {
        const typed = state?.ok ? undefined : state?.values;
        const errors = state?.errors ?? {};
        return (
          <>
            {consultant && <input type="hidden" name="consultantId" value={consultant.id} />}
            <div className="grid items-start gap-4 sm:grid-cols-2">
              <DateInput
                name="firstDay"
                label="First day away"
                required
                defaultValue={typed?.firstDay}
                error={errors.firstDay}
              />
              <DateInput
                name="lastDay"
                label="Last day away"
                required
                min={today}
                defaultValue={typed?.lastDay}
                error={errors.lastDay}
              />
            </div>
            <Select
              key={typed?.coverId}
              name="coverId"
              label="Who covers"
              required
              placeholder="Choose a colleague"
              options={colleagues}
              defaultValue={typed?.coverId ?? ""}
              error={errors.coverId}
            />
            <TextArea
              name="note"
              label="A note for the cover"
              hint="It stands on top of the handover sheet, and can be changed there."
              optional
              rows={3}
              defaultValue={typed?.note}
              error={errors.note}
            />
          </>
        );
      }}
    </SettingForm>
  );
}
