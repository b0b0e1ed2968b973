/** How every letter looks: who writes, what they say, one thing to press, and why it came. Plain on purpose. */

import type { ReactNode } from "react";
import { Button, Container, Head, Hr, Html, Link, Preview, Section, Text } from "react-email";

type Props = {
  /** The agency's name, above everything. */
  agency: string;
  /** What an inbox shows beside the subject. */
  preview: string;
  children: ReactNode;
  button?: { href: string; label: string };
  /** Below the button, in small type: for how long the link works, a code for another browser. */
  note?: string;
  /** Why this person gets it: "You get this because …". */
  why: string;
  /** "Wrong person, or please stop"; missing only in letters that guard the receiver's own account. */
  stop?: { href: string; label: string } | null;
  lang?: string;
};

/** The frame of a letter. Readable with styles, without them, by day and by night, and as plain text. */
export function LetterLayout({ agency, preview, children, button, note, why, stop, lang = "en" }: Props) {
  return (
    <Html lang={lang}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{NIGHT}</style>
      </Head>
      <Preview>{preview}</Preview>
      {/* Not react-email's Body: it repeats the colour on a cell inside, where the night's rules do not reach. */}
      <body className="page" style={{ backgroundColor: "#f4f0e7", margin: 0, padding: 0 }}>
        <Section className="page" style={{ backgroundColor: "#f4f0e7", padding: "24px 12px" }}>
          <Container style={{ maxWidth: "560px", margin: "0 auto" }}>
            <Text className="agency" style={{ ...FONT, ...AGENCY }}>
              {agency}
            </Text>
            <Section className="card" style={CARD}>
              {children}
              {button && (
                <Button className="button" href={button.href} style={{ ...FONT, ...BUTTON }}>
                  {button.label}
                </Button>
              )}
              {note && (
                <Text className="small" style={{ ...FONT, ...SMALL, margin: "16px 0 0" }}>
                  {note}
                </Text>
              )}
            </Section>
            <Hr className="line" style={{ borderColor: "#ddd6c7", margin: "24px 0 12px" }} />
            <Text className="small" style={{ ...FONT, ...SMALL }}>
              {why}
              {stop && (
                <>
                  {" "}
                  <Link className="small" href={stop.href} style={{ ...SMALL, textDecoration: "underline" }}>
                    {stop.label}
                  </Link>
                </>
              )}
            </Text>
          </Container>
        </Section>
      </body>
    </Html>
  );
}

/** Words as a person typed them: a blank line begins a paragraph, a single one a line. */
export function Paragraphs({ text }: { text: string }) {
  const paragraphs = text
    .replace(/\r\n?/g, "\n")
    .trim()
    .split(/\n{2,}/);
  return paragraphs.map((paragraph, at) => (
    <Paragraph key={`${at}-${paragraph.slice(0, 20)}`}>{withBreaks(paragraph)}</Paragraph>
  ));
}

/** One paragraph of a letter. */
export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text className="text" style={{ ...FONT, ...TEXT }}>
      {children}
    </Text>
  );
}

/** Somebody else's words, set apart. */
export function Quoted({ text }: { text: string }) {
  return (
    <Section
      className="quote"
      style={{ borderLeft: "3px solid #a5cbc2", paddingLeft: "14px", margin: "0 0 16px" }}
    >
      <Paragraphs text={text} />
    </Section>
  );
}

function withBreaks(paragraph: string): ReactNode[] {
  return paragraph
    .split("\n")
    .flatMap((line, at) => (at === 0 ? [line] : [<br key={`${at}-${line.slice(0, 20)}`} />, line]));
}

const FONT = { fontFamily: "'Source Sans 3', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif" };
const AGENCY = { fontSize: "15px", fontWeight: 600, color: "#0a5f58", margin: "0 0 12px" };
const CARD = {
  backgroundColor: "#fdfbf7",
  border: "1px solid #ddd6c7",
  borderRadius: "10px",
  padding: "28px 28px 24px",
};
const TEXT = { fontSize: "16px", lineHeight: "25px", color: "#221f19", margin: "0 0 16px" };
const SMALL = { fontSize: "13px", lineHeight: "20px", color: "#5e574a", margin: "0" };
const BUTTON = {
  display: "inline-block",
  backgroundColor: "#0c5c55",
  color: "#ffffff",
  fontSize: "16px",
  fontWeight: 600,
  lineHeight: "20px",
  borderRadius: "8px",
  padding: "12px 22px",
  marginTop: "4px",
  textDecoration: "none",
};
const NIGHT = `
@media (prefers-color-scheme: dark) {
  .page { background-color: #161512 !important; }
  .card { background-color: #1e1c18 !important; border-color: #38342c !important; }
  .text { color: #ebe6da !important; }
  .agency { color: #74d1c2 !important; }
  .small { color: #b1a898 !important; }
  .line { border-color: #38342c !important; }
  .quote { border-color: #2c5d55 !important; }
  .button { background-color: #4fb9aa !important; color: #06211e !important; }
}`;
