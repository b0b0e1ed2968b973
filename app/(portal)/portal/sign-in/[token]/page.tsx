/** Behind the link in the letter. Looking changes nothing, however often; the press uses the link up. */
import type { Metadata } from "next";
import { CodeForm } from "@/components/portal/code-form";
import { Press } from "@/components/portal/press";
import { ButtonLink } from "@/components/ui/button";
import { portalDoor } from "@/lib/platform/portal-cookies";
import { MESSAGES, words } from "@/lib/platform/words";
import { linkNeedsCode } from "@/lib/portal/queries/signing-in";
import { enterByLink } from "../actions";

export const metadata: Metadata = { title: words("portal.signIn")("enter") };

export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { now, secret } = await portalDoor();
  const needsCode = await linkNeedsCode(now, token, secret);
  const say = words("portal.signIn");
  if (needsCode === null)
    return (
      <div className="space-y-5">
        <h1 className="text-2xl">{say("deadTitle")}</h1>
        <p>{say("deadLead")}</p>
        <ButtonLink href="/portal/sign-in" variant="primary" size="lg" block>
          {say("fresh")}
        </ButtonLink>
      </div>
    );
  return (
    <div className="space-y-6">
      <div className="space-y-2">
        <h1 className="text-2xl">{needsCode ? say("codeTitle") : say("pressTitle")}</h1>
        <p className="text-muted">{needsCode ? say("codeLead") : say("pressLead")}</p>
      </div>
      {needsCode ? (
        <CodeForm action={enterByLink} token={token} words={MESSAGES.portal.signIn} />
      ) : (
        <Press action={enterByLink} fields={{ token }} label={say("enter")} />
      )}
    </div>
  );
}
