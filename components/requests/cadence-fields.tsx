/** The numbers of a rhythm of reminders, with what they would mean below them while somebody types. */
"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { TextInput } from "@/components/ui/input";
import type { ActionState } from "@/lib/platform/action";
import type { PlannedStep } from "@/lib/requests/chase-plan";
import { ChasePlan } from "./chase-plan";

type Told = { steps: PlannedStep[]; zone: string; now: Date };

/** `values`: what holds now. `interviewId`: whose request it is about, with its own days and its own person. */
export function CadenceFields({
  state,
  values,
  interviewId,
}: {
  state: ActionState | null;
  values: Readonly<Record<string, string>>;
  interviewId?: string;
}) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        {FIELDS.map(({ name, label, hint, ...rest }) => (
          <TextInput
            key={name}
            name={name}
            label={label}
            hint={hint}
            inputMode={"number" in rest ? "numeric" : undefined}
            defaultValue={state?.values?.[name] ?? values[name]}
            error={state?.errors?.[name]}
            autoComplete="off"
          />
        ))}
      </div>
      <CadencePreview interviewId={interviewId} />
    </>
  );
}

/** Stands in a form with the fields of a rhythm; says nothing while they cannot be read. */
export function CadencePreview({ interviewId }: { interviewId?: string }) {
  const place = useRef<HTMLDivElement>(null);
  const told = usePreview(place, interviewId);
  return (
    <div ref={place} aria-live="polite" className="empty:hidden">
      {told && (
        <>
          <h3 className="mb-2 text-sm font-semibold">What would happen, and when, if nobody answers</h3>
          <ChasePlan steps={told.steps} theirs={told.zone} now={told.now} />
        </>
      )}
    </div>
  );
}

const FIELDS = [
  { name: "chaseDays", label: "Remind on working days", hint: "After asking, separated by commas." },
  { name: "phoneChases", label: "By telephone: reminder number", hint: "Of those, separated by commas." },
  { name: "paperChases", label: "On paper: reminder number", hint: "A letter that you print and post." },
  { name: "escalateAfter", label: "Bring in somebody else after", hint: "reminders", number: true },
  { name: "lapseProposedDays", label: "Propose to give up after", hint: "working days", number: true },
] as const satisfies readonly { name: string; label: string; hint: string; number?: true }[];
const NAMES: readonly string[] = FIELDS.map(({ name }) => name);
/** Milliseconds after the last key. */
const PAUSE = 250;

function usePreview(place: RefObject<HTMLElement | null>, interviewId: string | undefined): Told | null {
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let turn = 0;
    let timer: ReturnType<typeof setTimeout>;
    async function look() {
      const mine = ++turn;
      const typed = new FormData(form ?? undefined);
      const query = new URLSearchParams(NAMES.map((name) => [name, String(typed.get(name) ?? "")]));
      if (interviewId) query.set("interviewId", interviewId);
      const next = await ask(query);
      if (mine === turn) setTold(next);
    }
    function onInput(event: Event) {
      if (!NAMES.includes((event.target as HTMLInputElement).name)) return;
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    }
    form.addEventListener("input", onInput);
    void look();
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", onInput);
    };
  }, [place, interviewId]);
  return told;
}

type Answer = { steps: (Omit<PlannedStep, "at"> & { at: string })[]; zone: string; now: string };

async function ask(query: URLSearchParams): Promise<Told | null> {
  const answer = await fetch(`/settings/clocks/preview?${query}`).catch(() => null);
  if (!answer?.ok) return null;
  const { steps, zone, now } = (await answer.json()) as Answer;
  return {
    steps: steps.map((step) => ({ ...step, at: new Date(step.at) }) as PlannedStep),
    zone,
    now: new Date(now),
  };
}
