/** A link whose time is over: a fresh one, to the same address, for a press. */
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FreshLinkForm } from "@/components/reply/fresh-link-form";
import { ReplyFrame } from "@/components/reply/reply-frame";
import { expiredReplyVisit, replyVisit } from "@/lib/platform/gates";
import { agencyName } from "@/lib/reply/queries";
import { sendFreshLink } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reply.expired"))("title") };
}

export default async function ReplyExpiredPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const visit = await expiredReplyVisit(token);
  if (!visit) {
    if (await replyVisit(token)) redirect(`/reply/${token}`);
    notFound();
  }
  return (
    <ReplyFrame agency={await agencyName(visit.scope)}>
      <FreshLinkForm action={sendFreshLink} token={token} />
    </ReplyFrame>
  );
}
