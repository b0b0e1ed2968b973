/** A consultant's open loops as a list to tick, and the colleague who takes them over. */
"use client";

import Link from "next/link";
import { useActionState, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import { Select } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDay } from "@/lib/interviews/when";
import type { Action } from "@/lib/platform/action";

export type HandOverLoop = {
  interviewId: string;
  candidateName: string;
  jobTitle: string;
  employerName: string;
  day: string;
  state: string;
  late: boolean;
};

type Props = {
  loops: HandOverLoop[];
  from: { id: string; name: string };
  colleagues: { value: string; label: string }[];
  action: Action;
  zone: string;
};

export function HandOver({ loops, from, colleagues, action }: Props) {
  const [state, submit] = useActionState(action, null);
  const [all, setAll] = useState(false);
  if (loops.length === 0 && !state?.ok) {
    return (
      <Card flush>
        <EmptyState good title={`Everyone ${from.name} looks after has heard back.`} />
      </Card>
    );
  }
  return (
    <form action={submit} className="space-y-4">
      <input type="hidden" name="from" value={from.id} />
      <FormMessage tone={state?.ok ? "ok" : "error"}>{state?.message}</FormMessage>
      <Card flush>
        <label className="flex min-h-11 items-center gap-3 border-b border-line bg-sunken/60 px-4 text-sm font-semibold">
          <input
            type="checkbox"
            className="size-4.5 accent-accent"
            checked={all}
            onChange={(event) => setAll(event.target.checked)}
          />
          All {loops.length}
        </label>
        <ul className="divide-y divide-line">
          {loops.map((loop) => (
            <li
              key={`${loop.interviewId}:${all}`}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2"
            >
              <input
                type="checkbox"
                name="interviewIds[]"
                value={loop.interviewId}
                defaultChecked={all}
                aria-label={`${loop.candidateName}, ${loop.employerName}`}
                className="size-4.5 accent-accent"
              />
              <Link className="font-semibold hover:underline" href={`/interviews/${loop.interviewId}`}>
                {loop.candidateName}
              </Link>
              <span className="min-w-40 flex-1 text-muted">
                {loop.jobTitle} at {loop.employerName} · {formatDay(loop.day)}
              </span>
              <Badge tone={loop.late ? "danger" : "neutral"}>
                {loop.late ? "Late: " : ""}
                {loop.state}
              </Badge>
            </li>
          ))}
        </ul>
      </Card>
      <div className="flex flex-wrap items-end gap-3">
        <Select
          label="Hand the ticked ones to"
          name="to"
          placeholder="Choose a colleague"
          options={colleagues}
          defaultValue={state?.values?.to}
          error={state?.errors?.to ?? state?.errors?.interviewIds}
          className="min-w-60"
        />
        <SubmitButton pendingLabel="Handing over…">Hand over</SubmitButton>
      </div>
    </form>
  );
}
