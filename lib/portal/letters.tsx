/** The letter that lets a candidate in: a link for the browser that asked, a code for any other. */
import { z } from "zod";
import { LetterLayout, Paragraph } from "@/lib/platform/letter-layout";
import { words } from "@/lib/platform/words";
import { calledBy } from "@/lib/requests/names";

export const SignInLetterFacts = z.object({
  candidateName: z.string(),
  /** For how long link and code work. */
  minutes: z.number(),
  stopTokenId: z.string(),
});
export type SignInLetterFacts = z.infer<typeof SignInLetterFacts>;
type Links = { open: string; stop: string | null; code: string };

export function signInSubject(agency: string): string {
  return words("portal.letter")("subject", { agency: agency.replace(/\s+/g, " ").trim().slice(0, 150) });
}

export function SignInLetter({
  facts,
  links,
  agency,
}: {
  facts: SignInLetterFacts;
  links: Links;
  agency: string;
}) {
  const say = words("portal.letter");
  const code = `${links.code.slice(0, 3)} ${links.code.slice(3)}`;
  const { minutes } = facts;
  return (
    <LetterLayout
      agency={agency}
      preview={say("preview", { agency })}
      button={{ href: links.open, label: say("button") }}
      note={say("note", { minutes })}
      why={say("why", { agency })}
      stop={links.stop ? { href: links.stop, label: say("stop") } : null}
    >
      <Paragraph>{say("hello", { name: calledBy(facts.candidateName) })}</Paragraph>
      <Paragraph>{say("body", { agency })}</Paragraph>
      <Paragraph>{say("code", { code })}</Paragraph>
    </LetterLayout>
  );
}
