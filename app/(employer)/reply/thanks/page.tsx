/** After a POST: what happens next. The address holds no secret; without its cookie the page thanks all the same. */
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReplyFrame } from "@/components/reply/reply-frame";
import { readThanks } from "@/lib/reply/queries/thanks";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reply.thanks"))("title") };
}

export default async function ReplyThanksPage() {
  const say = await getTranslations("reply.thanks");
  const thanks = await readThanks();
  const { done, agency = "Hearback", day, ...names } = thanks ?? {};
  return (
    <ReplyFrame agency={agency}>
      <div className="space-y-4 py-4">
        <h1 className="text-3xl">{say("title")}</h1>
        <p className="text-lg">{done ? say(done, { agency, day: day ?? "", ...names }) : say("plain")}</p>
        {done === "answered" && <p className="text-muted">{say("change", names)}</p>}
        {done && <p className="text-muted">{say("close")}</p>}
      </div>
    </ReplyFrame>
  );
}
