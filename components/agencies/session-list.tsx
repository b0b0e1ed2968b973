// Where one is signed in: this browser, the others, and how to end them.
import { Monitor, Smartphone } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { TimeAgo } from "@/components/ui/time-ago";
import type { Action } from "@/lib/platform/action";
import { PressForm } from "./press-form";

export type SessionLine = {
  id: string;
  browser: string;
  phone: boolean;
  current: boolean;
  began: string;
  seen: { dateTime: string; title: string; text: string };
};

export function SessionList({ sessions, end }: { sessions: readonly SessionLine[]; end: Action }) {
  return (
    <Card flush>
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <span className="grid size-9 shrink-0 place-items-center rounded-full bg-sunken text-muted [&_svg]:size-5">
              {session.phone ? <Smartphone /> : <Monitor />}
            </span>
            <div className="min-w-0 flex-1 basis-52">
              <p className="flex flex-wrap items-center gap-2 font-semibold">
                {session.browser}
                {session.current && <Badge tone="ok">This browser</Badge>}
              </p>
              <p className="text-sm text-muted">
                Signed in {session.began}, last seen <TimeAgo {...session.seen}>{session.seen.text}</TimeAgo>
              </p>
            </div>
            {!session.current && (
              <PressForm
                action={end}
                fields={{ id: session.id }}
                label={
                  <>
                    Sign out<span className="sr-only"> {session.browser}</span>
                  </>
                }
                look={{ variant: "secondary", size: "sm" }}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
