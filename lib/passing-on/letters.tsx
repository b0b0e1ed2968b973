/** The letter in which a consultant passes something on: plain words, and an answer comes back as to any letter. */
import type { z } from "zod";
import { LetterLayout, Paragraphs } from "@/lib/platform/letter-layout";
import { words } from "@/lib/platform/words";
import { AskLetter } from "@/lib/requests/letters";
import { Signature } from "@/lib/requests/signature";

export const PassedOnLetter = AskLetter.omit({ interview: true, along: true });
export type PassedOnLetter = z.infer<typeof PassedOnLetter>;

export function PassedOnView({ facts, agency }: { facts: PassedOnLetter; agency: string }) {
  const say = words("letters.passed_on");
  const { candidate, contact } = facts;
  return (
    <LetterLayout
      agency={agency}
      preview={say("preview", { candidate })}
      why={say("why", { contact, candidate, agency })}
    >
      <Paragraphs text={facts.body} />
      <Signature facts={facts} agency={agency} />
    </LetterLayout>
  );
}
