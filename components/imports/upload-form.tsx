/** Choosing the file. */
"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

export function UploadForm({ action }: { action: Action }) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="space-y-4">
      <FormMessage>{state?.ok === false && !state.errors?.file ? state.message : null}</FormMessage>
      <div className="flex flex-wrap items-end gap-3">
        <TextInput
          label="CSV file"
          hint="Up to 10 MB and 50,000 rows; commas, semicolons or tabs, any usual encoding."
          name="file"
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          required
          error={state?.errors?.file}
          className="min-w-72 flex-1"
          controlClassName="py-1.5"
        />
        <SubmitButton pendingLabel="Reading…">Read the file</SubmitButton>
      </div>
    </form>
  );
}
