/** Behind "Wrong person, or please stop?" in a candidate's letter: what they would like, and the way back. */
import type { Metadata } from "next";
import { Press } from "@/components/portal/press";
import { PortalShell } from "@/components/shell/portal-shell";
import { FormMessage } from "@/components/ui/form-message";
import { portalDoor } from "@/lib/platform/portal-cookies";
import { words } from "@/lib/platform/words";
import { type StopState, stopState } from "@/lib/portal/queries/stopping";
import { stop } from "./actions";

export const metadata: Metadata = { title: "Letters" };

export default async function StopPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { now } = await portalDoor();
  const found = await stopState(now, token);
  const say = words("portal.stop");
  return (
    <PortalShell agencyName={found?.agency ?? "Hearback"} skip={words("portal.shell")("skip")}>
      <div className="mx-auto max-w-md space-y-6">
        <h1 className="text-2xl">{found ? say("title", { agency: found.agency }) : say("deadTitle")}</h1>
        {found ? <Choice found={found} token={token} /> : <p>{say("deadLead")}</p>}
      </div>
    </PortalShell>
  );
}

function Choice({ found: { state, agency }, token }: { found: StopState; token: string }) {
  const say = words("portal.stop");
  if (state !== "writing")
    return (
      <>
        <FormMessage tone="ok">
          {state === "stopped" ? say("doneStop", { agency }) : say("doneWrong", { agency })}
        </FormMessage>
        <Press
          action={stop}
          fields={{ token, choice: "again" }}
          label={say("again")}
          look={{ variant: "secondary", size: "lg" }}
        />
      </>
    );
  return (
    <>
      <p>{say("lead")}</p>
      <div className="space-y-2">
        <Press action={stop} fields={{ token, choice: "stop" }} label={say("stop")} />
        <p className="text-sm text-muted">{say("stopHint")}</p>
      </div>
      <div className="space-y-2">
        <Press
          action={stop}
          fields={{ token, choice: "wrong_person" }}
          label={say("wrong")}
          look={{ variant: "secondary", size: "lg", block: true }}
        />
        <p className="text-sm text-muted">{say("wrongHint")}</p>
      </div>
    </>
  );
}
