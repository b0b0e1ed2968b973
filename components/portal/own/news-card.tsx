/** "Any news?", whom one may write to, and what one left for the employer (sources S8, S9). */
import { Card } from "@/components/ui/card";
import { formatDay, formatInstant } from "@/lib/interviews/when";
import type { Action } from "@/lib/platform/action";
import { words } from "@/lib/platform/words";
import type { OwnSide } from "@/lib/portal/queries/own";
import { Press } from "../press";

export function NewsCard({ own, action }: { own: OwnSide; action: Action }) {
  const say = words("own.news");
  const { who, employer, zone, news, direct } = own;
  if (!own.open || !own.over || !own.held || (!news.may && !news.asked && !news.from)) return null;
  return (
    <Card className="space-y-3">
      <h2 className="text-lg">{say("title")}</h2>
      {news.asked && <p>{say("asked", { who, when: formatInstant(news.asked, zone) })}</p>}
      {!news.may && !news.asked && news.from && (
        <p>{say("from", { when: formatInstant(news.from, zone) })}</p>
      )}
      {news.may && (
        <Press
          action={action}
          fields={{ interviewId: own.id }}
          label={say("ask", { who })}
          pending={say("asking")}
          look={{ size: "lg", variant: "secondary" }}
        />
      )}
      <p className="text-sm text-muted">
        {direct ? say("whyDirect", { employer }) : say("why", { employer, who })}
      </p>
    </Card>
  );
}

export function WhoCard({ own }: { own: OwnSide }) {
  const say = words("own.who");
  const { who, employer, direct } = own;
  return (
    <Card className="space-y-2">
      <h2 className="text-lg">{say("title")}</h2>
      {!direct && <p>{say("through", { who, employer })}</p>}
      {direct && (
        <>
          <p>{say("direct", { employer })}</p>
          <p>
            {say("person", { name: direct.name })} ({say(`prefers.${direct.prefers}`)})
          </p>
          {direct.quietUntil && (
            <p className="font-semibold">{say("quiet", { day: formatDay(direct.quietUntil) })}</p>
          )}
          {direct.email && !direct.quietUntil && (
            <p>
              <a
                className="link inline-flex min-h-11 items-center wrap-anywhere"
                href={`mailto:${direct.email}`}
              >
                {say("write", { email: direct.email })}
              </a>
            </p>
          )}
        </>
      )}
    </Card>
  );
}

export function LeftCard({ own, takeBack }: { own: OwnSide; takeBack: Action }) {
  const say = words("own.left");
  const { who, employer, offered, zone } = own;
  if (offered.length === 0) return null;
  return (
    <Card className="space-y-4">
      <h2 className="text-lg">{say("title", { employer })}</h2>
      <ul className="space-y-4">
        {offered.map(({ id, kind, text, link, status, createdAt, settledAt }) => (
          <li key={id} className="space-y-1">
            <p className="flex flex-wrap gap-x-2">
              <span className="font-semibold">{say(`kind.${kind}`)}</span>
              <span className="text-muted">
                {say(`status.${status as "waiting"}`, { who })}, {formatInstant(settledAt ?? createdAt, zone)}
              </span>
            </p>
            <p className="wrap-anywhere whitespace-pre-line">{text}</p>
            {link && <p className="wrap-anywhere text-muted">{link}</p>}
            {status === "waiting" && kind !== "withdrawal" && (
              <Press
                action={takeBack}
                fields={{ interviewId: own.id, passOnId: id }}
                label={say("takeBack")}
                pending={say("taking")}
                look={{ size: "md", variant: "quiet" }}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
