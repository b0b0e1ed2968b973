/** The letters to an employer's contact: the ask and its reminders, and a fresh link when an old one is over. */
import { Fragment } from "react";
import { Button, Link, Section, Text } from "react-email";
import { z } from "zod";
import { Covering } from "@/lib/agencies/covering";
import { formatDay } from "@/lib/interviews/when";
import { LetterLayout, Paragraph, Paragraphs } from "@/lib/platform/letter-layout";
import { words } from "@/lib/platform/words";
import { Signature } from "./signature";

/** Another request of which the same letter reminds: `asks` is the colleague whose it is, `promised` a day that has passed. */
export const AlongFacts = z.object({
  requestId: z.string(),
  candidate: z.string(),
  interview: z.string(),
  promised: z.string().nullable(),
  asks: z.string().nullable(),
  tokenId: z.string(),
});
export type AlongFacts = z.infer<typeof AlongFacts>;

/** `interview` is one line: "Tue 3 Nov 10:00, Dye chemist". No line of a call-back is in here but what was typed. */
export const AskLetter = z.object({
  body: z.string(),
  candidate: z.string(),
  interview: z.string(),
  consultant: z.object({ name: z.string(), phone: z.string().nullable() }),
  contact: z.string(),
  /** Where the consultant stands in for a colleague who is away. */
  covering: Covering.optional(),
  along: z.array(AlongFacts).optional(),
});
export type AskLetter = z.infer<typeof AskLetter>;

type Links = { open: string; stop: string | null; along: readonly string[] };

const VERDICTS = ["progress", "undecided", "no"] as const;
const CHOICES = ["later", "call", "colleague", "none"] as const;

/** The consultant's own words, three answers that open the form with one of them chosen, and the ways not to answer. */
export function AskLetterView({ facts, links, agency }: { facts: AskLetter; links: Links; agency: string }) {
  const say = words("letters.ask");
  const { candidate, interview, contact } = facts;
  return (
    <LetterLayout
      agency={agency}
      preview={say("preview", { candidate })}
      why={say("why", { contact, candidate, agency })}
      stop={links.stop ? { href: links.stop, label: say("stop") } : null}
    >
      <Paragraphs text={facts.body} />
      <Section style={{ margin: "4px 0 0" }}>
        <Text className="text" style={ABOUT}>
          <strong>{candidate}</strong>
          <br />
          {interview}
        </Text>
        {VERDICTS.map((verdict) => (
          <Fragment key={verdict}>
            <Button className="button" href={`${links.open}?verdict=${verdict}`} style={ANSWER}>
              {say(`verdict.${verdict}`)}
            </Button>
            {/* Side by side on the screen, one under the other where the letter is read as plain text. */}
            <br style={{ display: "none" }} />
          </Fragment>
        ))}
        <Text className="small" style={SMALL}>
          {say("seen")}
        </Text>
      </Section>
      <Text className="small" style={{ ...SMALL, margin: "14px 0 20px" }}>
        {CHOICES.map((choice, at) => (
          <span key={choice}>
            {at > 0 && " · "}
            <Link className="small" href={`${links.open}?choice=${choice}`} style={CHOICE}>
              {say(`choice.${choice}`)}
            </Link>
          </span>
        ))}
      </Text>
      <Along facts={facts} links={links.along} />
      <Signature facts={facts} agency={agency} />
    </LetterLayout>
  );
}

/** What else waits for the same reader: each with its own three answers. */
function Along({ facts, links }: { facts: AskLetter; links: readonly string[] }) {
  const say = words("letters.ask");
  const along = facts.along ?? [];
  if (along.length === 0) return null;
  return (
    <Section style={{ margin: "4px 0 20px" }}>
      <Paragraph>{say("along", { count: along.length })}</Paragraph>
      {along.map(({ requestId, candidate, interview, promised, asks }, at) => (
        <Text key={requestId} className="text" style={ABOUT}>
          <strong>{candidate}</strong>
          <br />
          {interview}
          {asks && ` (${say("alongAsks", { name: asks })})`}
          {promised && (
            <>
              <br />
              {say("alongPromised", { day: formatDay(promised) })}
            </>
          )}
          <br />
          {VERDICTS.map((verdict, nth) => (
            <span key={verdict}>
              {nth > 0 && " · "}
              <Link className="small" href={`${links[at]}?verdict=${verdict}`} style={CHOICE}>
                {say(`verdict.${verdict}`)}
              </Link>
            </span>
          ))}
          {" · "}
          <Link className="small" href={links[at] ?? ""} style={CHOICE}>
            {say("alongOther")}
          </Link>
        </Text>
      ))}
    </Section>
  );
}

export const FreshLinkLetter = z.object({
  candidate: z.string(),
  interview: z.string(),
  contact: z.string(),
});
export type FreshLinkLetter = z.infer<typeof FreshLinkLetter>;

/** Sent to the address that the expired link was sent to, and to no other. */
export function FreshLinkView({
  facts,
  links,
  agency,
}: {
  facts: FreshLinkLetter;
  links: Links;
  agency: string;
}) {
  const say = words("letters.fresh_link");
  const { candidate, interview, contact } = facts;
  return (
    <LetterLayout
      agency={agency}
      preview={say("preview", { candidate })}
      button={{ href: links.open, label: say("button") }}
      why={say("why", { agency })}
      stop={links.stop ? { href: links.stop, label: say("stop") } : null}
    >
      <Paragraph>{say("hello", { name: contact })}</Paragraph>
      <Paragraph>{say("body", { candidate, interview })}</Paragraph>
    </LetterLayout>
  );
}

const FONT = { fontFamily: "'Source Sans 3', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif" };
const ABOUT = { ...FONT, fontSize: "16px", lineHeight: "24px", color: "#221f19", margin: "0 0 12px" };
const SMALL = { ...FONT, fontSize: "14px", lineHeight: "22px", color: "#5e574a", margin: "10px 0 0" };
const CHOICE = { ...SMALL, textDecoration: "underline" };
const ANSWER = {
  ...FONT,
  display: "inline-block",
  backgroundColor: "#0c5c55",
  color: "#ffffff",
  fontSize: "16px",
  fontWeight: 600,
  lineHeight: "20px",
  borderRadius: "8px",
  padding: "13px 22px",
  margin: "0 8px 8px 0",
  textDecoration: "none",
};
