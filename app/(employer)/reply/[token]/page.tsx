/** The employer's one form. Looking at it changes nothing: a person's POST does. */
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReplyFrame } from "@/components/reply/reply-frame";
import { ReplyPanel } from "@/components/reply/reply-panel";
import { replyGate } from "@/lib/platform/gates";
import { replyPage } from "@/lib/reply/queries";
import { readThanks } from "@/lib/reply/queries/thanks";
import { answer, askColleague, callMe, decline, promise } from "./actions";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ verdict?: string; choice?: string; next?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reply.page"))("title") };
}

export default async function ReplyFormPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { verdict, choice, next } = await searchParams;
  const page = await replyPage(await replyGate(token));
  return (
    <ReplyFrame agency={page.agency} stopHref={page.state === "cancelled" ? null : `/reply/${token}/stop`}>
      <ReplyPanel
        page={page}
        token={token}
        verdict={verdict}
        choice={choice}
        thanks={next === undefined ? null : await readThanks()}
        actions={{ answer, promise, callMe, askColleague, decline }}
      />
    </ReplyFrame>
  );
}
