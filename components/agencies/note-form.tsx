// The note on a handover sheet: a field on the screen, plain words on paper.
"use client";

import { TextArea } from "@/components/ui/input";
import type { Action } from "@/lib/platform/action";
import { SettingForm } from "./setting-form";

export function NoteForm({ action, id, note }: { action: Action; id: string; note: string | null }) {
  return (
    <>
      <div data-no-print="">
        <SettingForm action={action} submit="Save note">
          {(state) => (
            <>
              <input type="hidden" name="id" value={id} />
              <TextArea
                name="note"
                label="What the cover should know"
                rows={3}
                defaultValue={state?.values?.note ?? note ?? ""}
                error={state?.errors?.note}
              />
            </>
          )}
        </SettingForm>
      </div>
      <p className="hidden whitespace-pre-wrap wrap-anywhere print:block">{note ?? "No note."}</p>
    </>
  );
}
