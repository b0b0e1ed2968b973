/** What we or the candidates said we would do, near its day or past it. */
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/page";
import { formatDay } from "@/lib/interviews/when";
import type { DuePromise } from "@/lib/loops/queries/today";

const SIDES: Record<string, string> = { consultant: "We", candidate: "Candidate" };

export function OwedPromises({ promises, today }: { promises: DuePromise[]; today: string }) {
  if (promises.length === 0) return null;
  return (
    <Section id="promises" title="Promised by us and by candidates" count={promises.length}>
      <Card flush>
        <ul className="divide-y divide-line">
          {promises.map((promise) => (
            <li
              key={promise.id}
              className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-2.5"
            >
              <span>
                <Link className="font-semibold hover:underline" href={`/interviews/${promise.interviewId}`}>
                  {promise.candidateName}
                </Link>
                <span className="text-muted"> · {promise.employerName} · </span>
                {SIDES[promise.side] ?? "They"}: {promise.what}
              </span>
              <Badge tone={promise.dueOn < today ? "danger" : promise.dueOn === today ? "warn" : "neutral"}>
                {promise.dueOn < today ? "Was due " : promise.dueOn === today ? "Today" : "By "}
                {promise.dueOn !== today && formatDay(promise.dueOn)}
              </Badge>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
