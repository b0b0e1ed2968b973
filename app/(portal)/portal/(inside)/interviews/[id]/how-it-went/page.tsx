/** "How did it go?": the call-back in the candidate's own words, or a wish to be rung instead. */
import type { Metadata } from "next";
import { AccountForm } from "@/components/portal/own/account-form";
import { CallForm } from "@/components/portal/own/call-form";
import { Disclosure } from "@/components/ui/disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { PageHeader } from "@/components/ui/page";
import { portalGate } from "@/lib/platform/gates";
import { words } from "@/lib/platform/words";
import { ownSide } from "@/lib/portal/queries/own";
import { keepAccount, ringMe, tellUs } from "./actions";

export const metadata: Metadata = { title: words("own.account")("title") };

export default async function HowItWentPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await portalGate();
  const { id } = await params;
  const { who, employer, today, account, values } = await ownSide(scope, id);
  const say = words("own.account");
  const { draft, sentAt, callWishedAt, callWishedFor } = account;
  return (
    <div className="space-y-6">
      <PageHeader
        back={{ href: `/portal/interviews/${id}`, label: employer }}
        title={say("title")}
        meta={say("lead", { who })}
      />
      {callWishedAt && (
        <FormMessage tone="info">
          {callWishedFor ? say("ringingAt", { who, when: callWishedFor }) : say("ringing", { who })}
        </FormMessage>
      )}
      <AccountForm
        interviewId={id}
        who={who}
        today={today}
        send={tellUs}
        keep={keepAccount}
        values={values}
        keptAt={draft && account.updatedAt ? account.updatedAt.toISOString() : null}
        sent={sentAt !== null}
      />
      <Disclosure plain summary={say("rather")}>
        <CallForm interviewId={id} action={ringMe} />
      </Disclosure>
    </div>
  );
}
