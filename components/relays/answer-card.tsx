/** The employer's own words with what may be done with them, beside the text for the candidate. */
import { Eye, EyeOff, PencilLine, Quote } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { formatDay, formatInstant } from "@/lib/interviews/when";
import type { StoryAnswer, StoryRequest } from "@/lib/loops/queries/story";
import { VERDICT_WORDS } from "@/lib/requests/words";

type Props = {
  requests: readonly StoryRequest[];
  seesRaw: boolean;
  ownerName: string;
  zone: string;
  /** What stands here where the reader may not see the words: taking the interview over. */
  takeOver?: ReactNode;
};

export function AnswerCard({ requests, seesRaw, ownerName, zone, takeOver }: Props) {
  const answered = requests.filter((request) => request.answers.length > 0);
  if (answered.length === 0) return <Silence requests={requests} zone={zone} />;
  return (
    <Card className="space-y-5">
      <CardHeader title="What the employer said" className="mb-0" />
      {!seesRaw && (
        <p className="text-muted">
          Their words are for {ownerName}, who looks after this interview, and for managers. You see the
          verdict.
        </p>
      )}
      {answered.map((request) => (
        <OneAnswer key={request.id} request={request} zone={zone} />
      ))}
      {!seesRaw && takeOver}
    </Card>
  );
}

function OneAnswer({ request, zone }: { request: StoryRequest; zone: string }) {
  const [newest, ...earlier] = request.answers;
  if (!newest) return null;
  return (
    <article className="space-y-3">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={newest.verdict === "progress" ? "ok" : newest.verdict === "no" ? "danger" : "neutral"}>
          {VERDICT_WORDS[newest.verdict]}
        </Badge>
        <span className="text-sm text-muted">
          {newest.givenBy ?? request.contact?.name ?? "Somebody there"}, {HOW[newest.source]},{" "}
          {formatInstant(newest.at, zone)}
          {newest.version > 1 && ` · version ${newest.version}`}
        </span>
      </p>
      <Permission share={newest.share} />
      {newest.words && <Words answer={newest} />}
      {earlier.length > 0 && earlier[0]?.words && (
        <Disclosure plain summary={`What they had said before (${earlier.length})`}>
          <div className="space-y-4">
            {earlier.map((answer) => (
              <div key={answer.id} className="space-y-1">
                <p className="text-sm text-muted">
                  Version {answer.version}, {formatInstant(answer.at, zone)}: {VERDICT_WORDS[answer.verdict]}
                </p>
                <Words answer={answer} />
              </div>
            ))}
          </div>
        </Disclosure>
      )}
    </article>
  );
}

/** The permission is an instruction: it stands above the words, not below. */
function Permission({ share }: { share: StoryAnswer["share"] }) {
  const { Icon, title, detail, look } = PERMISSIONS[share];
  return (
    <p className={`flex items-start gap-2.5 rounded-md border px-3 py-2 ${look}`}>
      <Icon aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
      <span>
        <strong className="font-semibold">{title}</strong> <span className="text-text">{detail}</span>
      </span>
    </p>
  );
}

function Words({ answer }: { answer: StoryAnswer }) {
  const { words } = answer;
  const parts = [
    { label: "Strengths", text: words?.strengths },
    { label: "Concerns", text: words?.concerns },
    { label: "What would have made it a yes", text: words?.wouldHaveBeenYes },
    { label: "Next step", text: words?.nextStep },
  ].filter((part) => part.text);
  const day = answer.nextStepDay;
  if (parts.length === 0 && !day) return <p className="text-muted">No more than the verdict.</p>;
  return (
    <dl className="space-y-3">
      {parts.map((part) => (
        <div key={part.label}>
          <dt className="text-sm font-semibold">{part.label}</dt>
          <dd className="flex gap-2 wrap-anywhere whitespace-pre-line">
            <Quote aria-hidden="true" className="mt-1 size-3.5 shrink-0 text-muted" />
            <span>{part.text}</span>
          </dd>
        </div>
      ))}
      {day && (
        <div>
          <dt className="text-sm font-semibold">Day they named</dt>
          <dd>{formatDay(day)}</dd>
        </div>
      )}
    </dl>
  );
}

function Silence({ requests, zone }: { requests: readonly StoryRequest[]; zone: string }) {
  const tries = requests
    .flatMap((request) => request.chases)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return (
    <Card className="space-y-2">
      <CardHeader title="No answer from the employer" className="mb-0" />
      {tries.length === 0 ? (
        <p className="text-muted">Nobody has been asked yet.</p>
      ) : (
        <ul className="space-y-0.5">
          {tries.map((chase) => (
            <li key={chase.id}>
              {formatInstant(chase.at, zone)}: {CHANNELS[chase.channel]} {chase.to && `to ${chase.to}`}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const HOW = { form: "by the form", phone: "on the telephone", email: "by e-mail" } as const;
const CHANNELS: Record<string, string> = { email: "e-mail", phone: "call", other: "word" };

const PERMISSIONS = {
  as_is: {
    Icon: Eye,
    title: "May be shared as it is.",
    detail: "You may quote them.",
    look: "border-ok-line bg-ok-soft text-ok",
  },
  reword: {
    Icon: PencilLine,
    title: "May be shared in your words.",
    detail: "Say what they mean; do not quote.",
    look: "border-warn-line bg-warn-soft text-warn",
  },
  not: {
    Icon: EyeOff,
    title: "Not to be shared.",
    detail: "Tell the outcome only, and that there is no more to pass on.",
    look: "border-danger-line bg-danger-soft text-danger",
  },
} as const;
