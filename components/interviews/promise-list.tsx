/** Who said they would do what, by when: kept with one press, and taken back with another. */
"use client";

import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { DateInput, Select, TextInput, TimeInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDay } from "@/lib/interviews/when";
import type { StoryPromise } from "@/lib/loops/queries/story";
import type { Action } from "@/lib/platform/action";
import { promiseState, promiseWords } from "@/lib/promises/due";
import { ActForm } from "./act-form";

type Props = {
  interviewId: string;
  promises: StoryPromise[];
  around: { now: Date; today: string; zone: string };
  names: { candidate: string; employer: string };
  settle: Action;
  make: Action;
};

export function PromiseList({ interviewId, promises, around, names, settle, make }: Props) {
  return (
    <Card>
      <CardHeader title="Promises" meta={promises.length > 0 ? promises.length : undefined} />
      {promises.length > 0 && (
        <ul className="-mt-1 mb-2 divide-y divide-line">
          {promises.map((promise) => (
            <li key={promise.id} className="py-2.5">
              <PromiseLine {...{ interviewId, promise, around, names, settle }} />
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
                hint={`${names.candidate} reads their own in the portal.`}
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
              <TimeInput
                label="At (ours only)"
                name="time"
                optional
                defaultValue={state.values?.time}
                error={state.errors?.time}
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
  around,
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
        <PromiseBadge promise={promise} around={around} />
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

const TONES = { past: "danger", today: "warn", ahead: "neutral" } as const;

function PromiseBadge({ promise, around }: { promise: StoryPromise; around: Props["around"] }) {
  const { status, dueOn } = promise;
  if (status === "kept") return <Badge tone="ok">Kept</Badge>;
  if (status === "cancelled") return <Badge>No longer needed</Badge>;
  if (status === "broken") return <Badge tone="danger">Was due {formatDay(dueOn, around.today)}</Badge>;
  return <Badge tone={TONES[promiseState(promise, around)]}>{promiseWords(promise, around)}</Badge>;
}
