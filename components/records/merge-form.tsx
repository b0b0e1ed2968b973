/** The second half of a merge: the two side by side, and whose value stays where they differ. */
"use client";

import Link from "next/link";
import { useActionState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import type { Side } from "@/lib/submissions/queries/merging";
import type { MergeField, RecordKind } from "@/lib/submissions/records";

type Props = {
  kind: RecordKind;
  kept: Side;
  gone: Side;
  fields: readonly MergeField[];
  /** The same page with the two sides exchanged. */
  swapHref: string;
  backHref: string;
  action: Action;
};

export function MergeChooser({ kind, kept, gone, fields, swapHref, backHref, action }: Props) {
  const [state, submit] = useActionState(action, null);
  const differing = fields.filter(({ name }) => kept.values[name] !== gone.values[name]);
  const same = fields.filter(({ name }) => kept.values[name] === gone.values[name] && kept.values[name]);
  return (
    <form action={submit} className="space-y-4">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="keptId" value={kept.id} />
      <input type="hidden" name="goneId" value={gone.id} />
      <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
      <Card className="space-y-4">
        <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
          <Head title="Stays" side={kept} />
          <Head title="Goes into it" side={gone}>
            <Link className="link text-sm max-sm:min-h-11" href={swapHref}>
              Keep this one instead
            </Link>
          </Head>
        </div>
        {differing.length === 0 && <p className="text-muted">The two say the same: nothing to choose.</p>}
        {differing.map(({ name, label }) => (
          <fieldset key={name} className="min-w-0">
            <legend className="mb-1 text-sm font-semibold">{label}</legend>
            <div className="grid gap-2 sm:grid-cols-2">
              <Value name={name} side="kept" text={kept.values[name]} chosen={Boolean(kept.values[name])} />
              <Value name={name} side="gone" text={gone.values[name]} chosen={!kept.values[name]} />
            </div>
          </fieldset>
        ))}
        {same.length > 0 && (
          <p className="text-sm text-muted">
            The same on both: {same.map(({ label }) => label.toLowerCase()).join(", ")}.
          </p>
        )}
      </Card>
      <p className="text-muted">
        Everything that hangs on {gone.name} moves over, and its address leads to {kept.name}. It can be
        undone.
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton pendingLabel="Merging…">Merge</SubmitButton>
        <ButtonLink href={backHref} variant="quiet">
          Choose another
        </ButtonLink>
      </div>
    </form>
  );
}

function Head({ title, side, children }: { title: string; side: Side; children?: React.ReactNode }) {
  return (
    <div>
      <p className="text-sm text-muted">{title}</p>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Link className="text-lg font-semibold hover:underline" href={side.href} target="_blank">
          {side.name}
        </Link>
        {children}
      </p>
    </div>
  );
}

function Value({
  name,
  side,
  text,
  chosen,
}: {
  name: string;
  side: "kept" | "gone";
  text?: string;
  chosen: boolean;
}) {
  return (
    <label className="flex min-h-10 items-start gap-2.5 rounded-md border border-line bg-raised px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft/50 max-sm:min-h-11">
      <input
        type="radio"
        name={`take.${name}`}
        value={side}
        defaultChecked={chosen}
        className="mt-1 size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0 whitespace-pre-line wrap-anywhere">
        {text || <span className="text-muted">empty</span>}
      </span>
    </label>
  );
}
