/** To ourselves: nobody has answered so many reminders. To the consultant with colleagues to ask, or to a manager. */
import { z } from "zod";
import { LetterLayout, Paragraph } from "@/lib/platform/letter-layout";
import { words } from "@/lib/platform/words";

export const EscalatedFacts = z.object({
  who: z.enum(["colleague", "manager"]),
  /** First name of the reader, whole names of everybody else. */
  reader: z.string(),
  owner: z.string(),
  contact: z.string(),
  employer: z.string(),
  candidate: z.string(),
  /** "Tue 3 Nov". */
  asked: z.string(),
  reminders: z.number().int(),
  colleagues: z.array(z.string()),
  page: z.url(),
});
export type EscalatedFacts = z.infer<typeof EscalatedFacts>;

export function escalatedSubject({
  who,
  employer,
  candidate,
}: Pick<EscalatedFacts, "who" | "employer" | "candidate">) {
  const clean = (text: string) => text.replace(/\s+/g, " ").trim().slice(0, 80);
  return words("letters.escalated")(`subject.${who}`, {
    employer: clean(employer),
    candidate: clean(candidate),
  });
}

export function EscalatedLetter({ facts, agency }: { facts: EscalatedFacts; agency: string }) {
  const say = words("letters.escalated");
  const { who, reader, colleagues, page, ...rest } = facts;
  return (
    <LetterLayout
      agency={agency}
      preview={say("preview", rest)}
      button={{ href: page, label: say(`button.${who}`) }}
      why={say(`why.${who}`, { agency })}
    >
      <Paragraph>{say("hello", { reader })}</Paragraph>
      <Paragraph>{say(`says.${who}`, rest)}</Paragraph>
      <Paragraph>
        {colleagues.length > 0
          ? say("colleagues", {
              employer: rest.employer,
              names: new Intl.ListFormat("en-GB").format(colleagues),
            })
          : say("nobodyElse", { employer: rest.employer })}
      </Paragraph>
    </LetterLayout>
  );
}
