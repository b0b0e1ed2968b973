/** What we or the candidates said we would do, near its day or past it: kept or not with one press. */
import Link from "next/link";
import { ActForm } from "@/components/interviews/act-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DuePromise } from "@/lib/loops/queries/today";
import type { Action } from "@/lib/platform/action";
import { promiseState, promiseWords } from "@/lib/promises/due";

const SIDES: Record<string, string> = { consultant: "We", candidate: "Candidate" };

const TONES = { past: "danger", today: "warn", ahead: "neutral" } as const;

type Props = {
  promises: DuePromise[];
  around: { now: Date; today: string; zone: string };
  settle: Action;
};

export function OwedPromises({ promises, around, settle }: Props) {
  if (promises.length === 0) return null;
  return (
    <Section id="promises" title="Promised by us and by candidates" count={promises.length}>
      <Card flush>
        <ul className="divide-y divide-line">
          {promises.map((promise) => (
            <li
              key={promise.id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5"
            >
              <span>
                <Link className="font-semibold hover:underline" href={`/interviews/${promise.interviewId}`}>
                  {promise.candidateName}
                </Link>
                <span className="text-muted"> · {promise.employerName} · </span>
                {SIDES[promise.side] ?? "They"}: {promise.what}
              </span>
              <span className="flex flex-wrap items-center gap-x-3">
                <Badge tone={TONES[promiseState(promise, around)]}>{promiseWords(promise, around)}</Badge>
                <ActForm
                  action={settle}
                  fields={{ promiseId: promise.id }}
                  undo={{ action: settle, fields: { promiseId: promise.id, status: "open" } }}
                  className="flex gap-1"
                >
                  <SubmitButton variant="quiet" size="sm" name="status" value="kept">
                    Kept
                  </SubmitButton>
                  {promiseState(promise, around) === "past" && (
                    <SubmitButton variant="quiet" size="sm" name="status" value="broken">
                      Not kept
                    </SubmitButton>
                  )}
                </ActForm>
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
