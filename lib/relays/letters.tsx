/** Letters to the candidate that carry a relay or a holding update, and the one that tells a consultant of an answer. */
import { z } from "zod";
import { Covering } from "@/lib/agencies/covering";
import { coveringWords } from "@/lib/interviews/covering-words";
import { LetterLayout, Paragraph, Paragraphs, Quoted } from "@/lib/platform/letter-layout";
import { words } from "@/lib/platform/words";
import { calledBy } from "@/lib/requests/names";
import type { RelayKind } from "./lifecycle";

export const RelayLetterFacts = z.object({
  candidateName: z.string(),
  consultantName: z.string(),
  consultantPhone: z.string().nullable(),
  employerName: z.string(),
  jobTitle: z.string(),
  /** The relay's own words, whole: nothing is hidden behind the link. */
  text: z.string(),
  /** The candidate's page about this interview. It opens for the signed-in candidate only, so it is no secret. */
  portal: z.url(),
  stopTokenId: z.string(),
  /** Where the consultant stands in for a colleague who is away. */
  covering: Covering.optional(),
});
export type RelayLetterFacts = z.infer<typeof RelayLetterFacts>;
type Links = { stop: string | null };

/** Says which interview and never how it went: a subject is read over shoulders. */
export function relaySubject(kind: RelayKind, employer: string): string {
  const subject = words("relays.letter")(`subject.${kind}`, {
    employer: employer.replace(/\s+/g, " ").trim(),
  });
  return subject.length <= 180 ? subject : `${subject.slice(0, 179)}…`;
}

/** Feedback, the honest "no answer", or that an interview fell through: asks for "I have read this". */
export function RelayLetter({
  facts,
  links,
  agency,
}: {
  facts: RelayLetterFacts;
  links: Links;
  agency: string;
}) {
  return <ToCandidate facts={facts} links={links} agency={agency} asksToAcknowledge />;
}

/** "No news yet": asks for nothing. */
export function HoldingLetter({
  facts,
  links,
  agency,
}: {
  facts: RelayLetterFacts;
  links: Links;
  agency: string;
}) {
  return <ToCandidate facts={facts} links={links} agency={agency} asksToAcknowledge={false} />;
}

export const AnsweredLetterFacts = z.object({
  consultantName: z.string(),
  candidateName: z.string(),
  employerName: z.string(),
  reply: z.string(),
  page: z.url(),
});
export type AnsweredLetterFacts = z.infer<typeof AnsweredLetterFacts>;

export function answeredSubject(name: string): string {
  return words("relays.answered")("subject", { name: name.replace(/\s+/g, " ").trim().slice(0, 150) });
}

/** To the loop's owner: the candidate wrote back in the portal, perhaps after the loop had closed. */
export function AnsweredLetter({ facts, agency }: { facts: AnsweredLetterFacts; agency: string }) {
  const say = words("relays.answered");
  const { consultantName, candidateName: name, employerName: employer, reply, page } = facts;
  return (
    <LetterLayout
      agency={agency}
      preview={say("preview", { name, employer })}
      button={{ href: page, label: say("button") }}
      why={say("why", { agency })}
    >
      <Paragraph>{say("hello", { consultant: calledBy(consultantName) })}</Paragraph>
      <Paragraph>{say("says", { name, employer })}</Paragraph>
      <Quoted text={reply} />
    </LetterLayout>
  );
}

function ToCandidate({
  facts,
  links,
  agency,
  asksToAcknowledge,
}: {
  facts: RelayLetterFacts;
  links: Links;
  agency: string;
  asksToAcknowledge: boolean;
}) {
  const say = words("relays.letter");
  const { candidateName, consultantName: consultant, consultantPhone: phone } = facts;
  const { employerName: employer, jobTitle: job, text, portal } = facts;
  const back = phone ? say("call", { phone }) : say("reply");
  const note = asksToAcknowledge ? say("note", { agency, consultant }) : say("noteHolding", { agency });
  return (
    <LetterLayout
      agency={agency}
      preview={say("preview", { consultant, employer })}
      button={{ href: portal, label: asksToAcknowledge ? say("button") : say("buttonHolding") }}
      note={`${note} ${back}`}
      why={say("why", { agency, job, employer })}
      stop={links.stop ? { href: links.stop, label: say("stop") } : null}
    >
      <Paragraph>{say("hello", { name: calledBy(candidateName) })}</Paragraph>
      <Paragraphs text={text} />
      <Paragraph>
        {consultant}
        {facts.covering && `, ${coveringWords(facts.covering)}`}
        <br />
        {agency}
      </Paragraph>
    </LetterLayout>
  );
}
