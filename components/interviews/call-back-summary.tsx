/** What the candidate said on the telephone, in short; private lines are marked, and absent for those who may not see. */
import { Lock, Share2 } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/page";
import { LINE_KINDS } from "@/lib/debriefs/kinds";
import { LINE_WORDS } from "@/lib/debriefs/model";
import { formatDay } from "@/lib/interviews/when";
import type { InterviewStory } from "@/lib/loops/queries/story";

const INTEREST: Record<string, { words: string; tone: "ok" | "warn" | "danger" }> = {
  want: { words: "Wants the job", tone: "ok" },
  unsure: { words: "Unsure", tone: "warn" },
  withdraw: { words: "Withdraws", tone: "danger" },
};

export function CallBackSummary({ story, today }: { story: InterviewStory; today: string }) {
  const { debrief, facts } = story;
  if (!debrief) return null;
  const interest = INTEREST[debrief.interest ?? ""];
  return (
    <Section
      id="call-back"
      title="Call-back"
      hint={[debrief.loggedBy && `Logged by ${debrief.loggedBy}`, debrief.version > 1 && "changed since"]
        .filter(Boolean)
        .join(", ")}
      actions={
        <ButtonLink size="sm" variant="quiet" href={`/interviews/${facts.id}/call-back`}>
          {debrief.seesPrivate ? "Change" : "Open"}
        </ButtonLink>
      }
    >
      <Card className="space-y-4">
        {debrief.attended === "attended" ? (
          <Facts
            columns={2}
            facts={[
              { label: "How it went", value: debrief.rating && `${debrief.rating} of 10` },
              { label: "Interest", value: interest && <Badge tone={interest.tone}>{interest.words}</Badge> },
              { label: "Next step, as they said it", value: debrief.nextStep },
              { label: "The employer decides by", value: decidesBy(debrief, today) },
              {
                label: "Not to be contacted before",
                value: debrief.notBefore && formatDay(debrief.notBefore, today),
              },
            ]}
          />
        ) : (
          <p>
            {debrief.attended === "candidate_no_show" ? facts.candidate.name : facts.employer.name} did not
            come.
          </p>
        )}
        {debrief.concern && (
          <Line mark={<Private />}>
            <span className="font-semibold">To handle before the call: </span>
            {debrief.concern}
          </Line>
        )}
        <Lines lines={debrief.lines} />
        {debrief.hiddenLines > 0 && (
          <p className="flex items-center gap-2 text-sm text-muted">
            <Lock className="size-4 shrink-0" />
            {debrief.hiddenLines === 1 ? "One private line is" : `${debrief.hiddenLines} private lines are`}{" "}
            for {facts.owner.name} and managers.
          </p>
        )}
      </Card>
    </Section>
  );
}

/** Before there is a call-back, its place says what it is for. */
export function NoCallBack({ story }: { story: InterviewStory }) {
  if (story.debrief || story.facts.loop.debrief !== "due") return null;
  return (
    <Section id="call-back" title="Call-back">
      <Card flush>
        <EmptyState title="Nothing is noted yet.">
          What {story.facts.candidate.name} tells you today is what you ask the employer with tomorrow.
        </EmptyState>
      </Card>
    </Section>
  );
}

type DebriefLine = { id: string; kind: string; text: string; detail: string | null; shareable: boolean };

function Lines({ lines }: { lines: DebriefLine[] }) {
  const kinds = LINE_KINDS.filter((kind) => lines.some((line) => line.kind === kind));
  if (kinds.length === 0) return null;
  return (
    <dl className="space-y-3 border-t border-line pt-4">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt className="text-sm text-muted">{LINE_WORDS[kind].title}</dt>
          {lines
            .filter((line) => line.kind === kind)
            .map((line) => (
              <dd key={line.id}>
                <Line mark={line.shareable ? <Shareable /> : <Private />}>
                  {line.text}
                  {line.detail && <span className="text-muted"> · {line.detail}</span>}
                </Line>
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}

function Line({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 py-0.5">
      <span className="min-w-0 flex-1 basis-60 wrap-anywhere whitespace-pre-line">{children}</span>
      {mark}
    </div>
  );
}

function Private() {
  return (
    <Badge icon={<Lock />} title="Stays with the owner of the loop and managers">
      Private
    </Badge>
  );
}

function Shareable() {
  return (
    <Badge tone="info" icon={<Share2 />} title="The candidate agreed that the employer may read it">
      May be passed on
    </Badge>
  );
}

function decidesBy(
  debrief: { employerDecidesBy: string | null; decidesByUnknown: boolean },
  today: string,
): string | null {
  if (debrief.employerDecidesBy) return formatDay(debrief.employerDecidesBy, today);
  return debrief.decidesByUnknown ? "Asked; no date given" : null;
}
