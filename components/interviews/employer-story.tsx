/** What was tried with the employer and what came of it: asks, reminders, calls, answers. */
import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/page";
import { formatDay, formatInstant } from "@/lib/interviews/when";
import type { InterviewStory, StoryAnswer, StoryRequest } from "@/lib/loops/queries/story";
import type { CallOutcome } from "@/lib/requests/model";
import { OUTCOME_WORDS, SHARE_WORDS, VERDICT_WORDS } from "@/lib/requests/words";

const VERDICT_TONES = { progress: "ok", undecided: "warn", no: "danger" } as const;
const SOURCE_WORDS = { form: "by our form", phone: "by telephone", email: "by e-mail" } as const;
const ATTEMPTS_SHOWN = 4;

type Around = { now: Date; zone: string; today: string };

export function EmployerStory({ story, around }: { story: InterviewStory; around: Around }) {
  const told = story.requests.filter((request) => request.chases.length + request.answers.length > 0);
  if (told.length === 0) return null;
  return (
    <Section
      id="employer"
      title="Employer"
      actions={
        <ButtonLink size="sm" variant="quiet" href={`/interviews/${story.facts.id}/ask`}>
          All about asking
        </ButtonLink>
      }
    >
      {told.map((request) => (
        <Card key={request.id} className="space-y-4">
          {told.length > 1 && (
            <h3 className="text-base">{request.contact?.name ?? story.facts.employer.name}</h3>
          )}
          <Answers answers={request.answers} story={story} around={around} />
          <Attempts request={request} around={around} />
        </Card>
      ))}
    </Section>
  );
}

function Answers({
  answers,
  story,
  around,
}: {
  answers: StoryAnswer[];
  story: InterviewStory;
  around: Around;
}) {
  const [latest, ...earlier] = answers;
  if (!latest) return null;
  return (
    <div className="space-y-3">
      <Answer answer={latest} around={around} />
      {!story.seesRaw && (
        <p className="flex items-center gap-2 text-sm text-muted">
          <Lock className="size-4 shrink-0" />
          The employer’s own words are for {story.facts.owner.name} and managers.
        </p>
      )}
      {earlier.length > 0 && (
        <Disclosure
          plain
          summary={earlier.length === 1 ? "An earlier version" : `${earlier.length} earlier versions`}
        >
          <div className="space-y-4">
            {earlier.map((answer) => (
              <Answer key={answer.id} answer={answer} around={around} />
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}

function Answer({ answer, around }: { answer: StoryAnswer; around: Around }) {
  const { words } = answer;
  return (
    <div className="space-y-2.5">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Badge tone={VERDICT_TONES[answer.verdict]}>{VERDICT_WORDS[answer.verdict]}</Badge>
        <span className="text-sm text-muted">
          {[
            answer.givenBy,
            SOURCE_WORDS[answer.source],
            formatInstant(answer.at, around.zone, undefined, around.now),
          ]
            .filter(Boolean)
            .join(" · ")}
          {answer.recordedBy && ` · written down by ${answer.recordedBy}`}
        </span>
      </p>
      {words && (
        <Facts
          facts={[
            { label: "Strengths", value: raw(words.strengths) },
            { label: "Concerns", value: raw(words.concerns) },
            { label: "Would have made it a yes", value: raw(words.wouldHaveBeenYes) },
            { label: "Next step", value: raw(words.nextStep) },
            { label: "By", value: answer.nextStepDay && formatDay(answer.nextStepDay, around.today) },
            { label: "To the candidate", value: SHARE_WORDS[answer.share] },
          ]}
        />
      )}
    </div>
  );
}

function raw(words: string | null): ReactNode {
  return words && <span className="whitespace-pre-line">{words}</span>;
}

function Attempts({ request, around }: { request: StoryRequest; around: Around }) {
  if (request.chases.length === 0) return null;
  const lines = request.chases.map((chase) => (
    <li key={chase.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1">
      <span className="min-w-0 flex-1 basis-60 wrap-anywhere">
        {attemptWords(chase)}
        {chase.to && <span className="text-muted"> · {chase.to}</span>}
        {chase.by && <span className="text-muted"> · {chase.by}</span>}
        {chase.note && <span className="block text-sm text-muted">{chase.note}</span>}
      </span>
      <span className="text-sm text-muted">
        {formatInstant(chase.at, around.zone, undefined, around.now)}
      </span>
    </li>
  ));
  const older = lines.slice(ATTEMPTS_SHOWN);
  return (
    <div className={request.answers.length > 0 ? "border-t border-line pt-3" : undefined}>
      <h3 className="text-sm text-muted">What was tried</h3>
      <ul>{lines.slice(0, ATTEMPTS_SHOWN)}</ul>
      {older.length > 0 && (
        <Disclosure plain summary={`${older.length} before that`}>
          <ul>{older}</ul>
        </Disclosure>
      )}
    </div>
  );
}

function attemptWords({ kind, channel, outcome }: StoryRequest["chases"][number]): string {
  if (channel === "phone") {
    const words = OUTCOME_WORDS[outcome as CallOutcome];
    return words ? `Call: ${words.toLowerCase()}` : "Call";
  }
  return kind === "ask" ? "Asked by e-mail" : "Reminder by e-mail";
}
