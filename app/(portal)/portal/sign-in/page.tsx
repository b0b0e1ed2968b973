/** Where a candidate asks for a way in. */
import type { Metadata } from "next";
import { AskForm } from "@/components/portal/ask-form";
import { FormMessage } from "@/components/ui/form-message";
import { MESSAGES, words } from "@/lib/platform/words";
import { askForLink } from "./actions";

export const metadata: Metadata = { title: words("portal.signIn")("title") };

type Search = Promise<{ next?: string | string[]; again?: string | string[] }>;

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const { next, again } = await searchParams;
  const say = words("portal.signIn");
  return (
    <div className="space-y-6">
      <div className="space-y-2">
        <h1 className="text-2xl">{say("title")}</h1>
        <p className="text-muted">{say("lead")}</p>
      </div>
      {again && <FormMessage tone="info">{say("again")}</FormMessage>}
      <AskForm
        action={askForLink}
        next={typeof next === "string" ? next : ""}
        words={MESSAGES.portal.signIn}
      />
    </div>
  );
}
