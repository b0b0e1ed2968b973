/** The letters about one interview and what became of each on its way. */
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { formatInstant } from "@/lib/interviews/when";
import type { InterviewStory } from "@/lib/loops/queries/story";
import { letterState } from "@/lib/platform/letter-state";

const SHOWN = 4;

type Letter = InterviewStory["letters"][number];
type Props = { interviewId: string; letters: Letter[]; now: Date; zone: string };

export function LetterList({ interviewId, letters, now, zone }: Props) {
  if (letters.length === 0) return null;
  const line = (letter: Letter) => <LetterLine key={letter.id} {...{ interviewId, letter, now, zone }} />;
  return (
    <Card>
      <CardHeader title="Letters" meta={letters.length} />
      <ul className="-mt-1 divide-y divide-line">{letters.slice(0, SHOWN).map(line)}</ul>
      {letters.length > SHOWN && (
        <Disclosure plain summary={`${letters.length - SHOWN} older`}>
          <ul className="divide-y divide-line">{letters.slice(SHOWN).map(line)}</ul>
        </Disclosure>
      )}
    </Card>
  );
}

function LetterLine({ interviewId, letter, now, zone }: Omit<Props, "letters"> & { letter: Letter }) {
  const state = letterState(letter);
  const leg = letter.candidateId ? "relay" : "ask";
  const trouble = state.mayResend || state.maySettle;
  const leaves = letter.status === "waiting" && letter.nextTryAt && letter.nextTryAt > now;
  return (
    <li className="py-2.5">
      <p className="flex items-baseline justify-between gap-x-3">
        <Link
          className="min-w-0 wrap-anywhere hover:underline"
          href={`/interviews/${interviewId}/letters/${letter.id}`}
        >
          {letter.subject}
        </Link>
        <Badge tone={state.tone} title={state.means}>
          {state.word}
        </Badge>
      </p>
      <p className="text-sm wrap-anywhere text-muted">
        {letter.toName ?? letter.toAddress}
        {" · "}
        {leaves && letter.nextTryAt
          ? `leaves ${formatInstant(letter.nextTryAt, zone, undefined, now)}`
          : formatInstant(letter.postedAt ?? letter.createdAt, zone, undefined, now)}
      </p>
      {(trouble || state.tone === "warn" || letter.status === "cancelled") && (
        <p className="text-sm">
          {state.means}{" "}
          {trouble && (
            <Link className="link" href={`/interviews/${interviewId}/${leg}`}>
              See to it
            </Link>
          )}
        </p>
      )}
    </li>
  );
}
