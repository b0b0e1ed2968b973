/** "Wrong person, or please stop": a question and a button; the link in the letter only leads here. */
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReplyFrame } from "@/components/reply/reply-frame";
import { StopForm } from "@/components/reply/stop-form";
import { replyGate } from "@/lib/platform/gates";
import { replyPage } from "@/lib/reply/queries";
import { stop } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reply.stop"))("title") };
}

export default async function ReplyStopPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { agency, candidate, when } = await replyPage(await replyGate(token));
  return (
    <ReplyFrame agency={agency}>
      <StopForm action={stop} token={token} agency={agency} candidate={candidate} when={when} />
    </ReplyFrame>
  );
}
