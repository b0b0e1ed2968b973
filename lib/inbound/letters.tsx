/** To the loop's owner: somebody answered a letter by e-mail. */
import { z } from "zod";
import { LetterLayout, Paragraph, Quoted } from "@/lib/platform/letter-layout";
import { words } from "@/lib/platform/words";

export const CameFacts = z.object({
  consultant: z.string(),
  from: z.string(),
  /** Which interview: candidate and employer. */
  about: z.string(),
  /** It came from another address than the one we wrote to. */
  unverified: z.boolean(),
  text: z.string(),
  page: z.url(),
});
export type CameFacts = z.infer<typeof CameFacts>;

export function cameSubject(from: string): string {
  return words("inbound.came")("subject", { from: from.replace(/\s+/g, " ").trim().slice(0, 150) });
}

export function CameLetter({ facts, agency }: { facts: CameFacts; agency: string }) {
  const say = words("inbound.came");
  const { consultant, from, about, unverified, text, page } = facts;
  return (
    <LetterLayout
      agency={agency}
      preview={say("preview", { about })}
      button={{ href: page, label: say("button") }}
      why={say("why", { agency })}
    >
      <Paragraph>{say("hello", { consultant })}</Paragraph>
      <Paragraph>{say(unverified ? "saysUnverified" : "says", { from, about })}</Paragraph>
      <Quoted text={text} />
    </LetterLayout>
  );
}
