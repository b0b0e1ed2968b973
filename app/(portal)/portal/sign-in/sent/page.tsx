/** "Look in your mail", with a place for the code when the mail is read on another device. */
import { MailCheck } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { CodeForm } from "@/components/portal/code-form";
import { MESSAGES, words } from "@/lib/platform/words";
import { enterByCode } from "../actions";

export const metadata: Metadata = { title: words("portal.signIn")("sentTitle") };

export default function SentPage() {
  const say = words("portal.signIn");
  return (
    <div className="space-y-6">
      <span className="grid size-12 place-items-center rounded-full bg-ok-soft text-ok">
        <MailCheck aria-hidden="true" className="size-6" />
      </span>
      <div className="space-y-2">
        <h1 className="text-2xl">{say("sentTitle")}</h1>
        <p>{say("sentLead")}</p>
        <p className="text-muted">{say("sentHow")}</p>
      </div>
      <CodeForm action={enterByCode} words={MESSAGES.portal.signIn} />
      <p>
        <Link href="/portal/sign-in" className="link">
          {say("other")}
        </Link>
      </p>
    </div>
  );
}
