/** The letter in which a consultant passes something on: plain words, and an answer comes back as to any letter. */
import { z } from "zod";
import { Covering } from "@/lib/agencies/covering";
import { coveringWords } from "@/lib/interviews/covering-words";
import { LetterLayout, Paragraph, Paragraphs } from "@/lib/platform/letter-layout";
import { words } from "@/lib/platform/words";

export const PassedOnLetter = z.object({
  body: z.string(),
  candidate: z.string(),
  contact: z.string(),
  consultant: z.object({ name: z.string(), phone: z.string().nullable() }),
  covering: Covering.optional(),
});
export type PassedOnLetter = z.infer<typeof PassedOnLetter>;

export function PassedOnView({ facts, agency }: { facts: PassedOnLetter; agency: string }) {
  const say = words("letters.passed_on");
  const { consultant, candidate, contact } = facts;
  return (
    <LetterLayout
      agency={agency}
      preview={say("preview", { candidate })}
      why={say("why", { contact, candidate, agency })}
    >
      <Paragraphs text={facts.body} />
      <Paragraph>
        {words("letters.ask")("regards")}
        <br />
        {consultant.name}
        {facts.covering && `, ${coveringWords(facts.covering)}`}
        <br />
        {[agency, consultant.phone].filter(Boolean).join(", ")}
      </Paragraph>
    </LetterLayout>
  );
}
