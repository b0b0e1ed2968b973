/** Who said they would do what, by when: kept with one press, and taken back with another. */
"use client";

import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { DateInput, Select, TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDay } from "@/lib/interviews/when";
import type { StoryPromise } from "@/lib/loops/queries/story";
import type { Action } from "@/lib/platform/action";
import { ActForm } from "./act-form";

type Props = {
  interviewId: string;
  promises: StoryPromise[];
  today: string;
  names: { candidate: string; employer: string };
  settle: Action;
  make: Action;
};

export function PromiseList({ interviewId, promises, today, names, settle, make }: Props) {
  return (
    <Card>
      <CardHeader title="Promises" meta={promises.length > 0 ? promises.length : undefined} />
      {promises.length > 0 && (
        <ul className="-mt-1 mb-2 divide-y divide-line">
          {promises.map((promise) => (
            <li key={promise.id} className="py-2.5">
              <PromiseLine {...{ interviewId, promise, today, names, settle }} />
            </li>
          ))}
        </ul>
      )}
      <Disclosure plain summary="Note a promise">
        <ActForm action={make} fields={{ interviewId }}>
          {(state) => (
            <div key={JSON.stringify(state.values ?? state.ok ?? "")} className="space-y-3">
              <Select
                label="Who"
                name="side"
                defaultValue={state.values?.side ?? "consultant"}
                options={[
                  { value: "consultant", label: "We" },
                  { value: "candidate", label: names.candidate },
                ]}
              />
              <TextInput
                label="Will do what"
                name="what"
                defaultValue={state.values?.what}
                error={state.errors?.what}
              />
              <DateInput
                label="By"
                name="dueOn"
                defaultValue={state.values?.dueOn}
                error={state.errors?.dueOn}
              />
              <SubmitButton variant="secondary" size="sm">
                Note it
              </SubmitButton>
            </div>
          )}
        </ActForm>
      </Disclosure>
    </Card>
  );
}

function PromiseLine({
  interviewId,
  promise,
  today,
  names,
  settle,
}: Omit<Props, "promises" | "make"> & { promise: StoryPromise }) {
  const { side, status } = promise;
  const who = side === "consultant" ? "We" : side === "candidate" ? names.candidate : names.employer;
  const undo = { action: settle, fields: { interviewId, promiseId: promise.id, status } };
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="min-w-0 wrap-anywhere">
          <span className="font-semibold">{who}:</span> {promise.what}
        </span>
        <PromiseBadge status={status} dueOn={promise.dueOn} today={today} />
      </p>
      {/* The employer's day is kept or broken by the answer itself. */}
      {!promise.requestId && (
        <ActForm
          action={settle}
          fields={{ interviewId, promiseId: promise.id }}
          undo={status === "broken" ? undefined : undo}
          className="mt-1 flex flex-wrap gap-1"
        >
          {status === "open" || status === "broken" ? (
            <>
              <SubmitButton variant="quiet" size="sm" name="status" value="kept">
                Kept
              </SubmitButton>
              <SubmitButton variant="quiet" size="sm" name="status" value="cancelled">
                No longer needed
              </SubmitButton>
            </>
          ) : (
            <SubmitButton variant="quiet" size="sm" name="status" value="open">
              Take that back
            </SubmitButton>
          )}
        </ActForm>
      )}
    </>
  );
}

function PromiseBadge({ status, dueOn, today }: { status: string; dueOn: string; today: string }) {
  const day = formatDay(dueOn, today);
  if (status === "kept") return <Badge tone="ok">Kept</Badge>;
  if (status === "cancelled") return <Badge>No longer needed</Badge>;
  if (status === "broken" || dueOn < today) return <Badge tone="danger">Was due {day}</Badge>;
  return <Badge tone={dueOn === today ? "warn" : "neutral"}>{dueOn === today ? "Today" : `By ${day}`}</Badge>;
}
