/** Letters to candidates as they are read: the words whole, one thing to press, and no hint of the outcome outside. */
import { render, toPlainText } from "react-email";
import { describe, expect, it } from "vitest";
import { SignInLetter, signInSubject } from "@/lib/portal/letters";
import {
  AnsweredLetter,
  HoldingLetter,
  RelayLetter,
  type RelayLetterFacts,
  relaySubject,
} from "@/lib/relays/letters";
import { RELAY_KINDS } from "@/lib/relays/lifecycle";

const FACTS: RelayLetterFacts = {
  candidateName: "Nadia Okafor",
  consultantName: "Jane Cole",
  consultantPhone: "+44 20 7946 0000",
  employerName: "Harrow Mills",
  jobTitle: "Dye chemist",
  text: "They have decided not to go further.\n\nWhat they liked: how calm you were.",
  portal: "https://hearback.test/portal/interviews/1",
  stopTokenId: "01a1f550-952a-7f4c-84a7-0eb196d0027a",
};
const LINKS = { stop: "https://hearback.test/stop/abc" };
const plain = async (element: Parameters<typeof render>[0]) => toPlainText(await render(element));

describe("a relay", () => {
  it("holds the words whole, signed, with the way to say that it was read, to answer and to stop", async () => {
    const text = await plain(<RelayLetter facts={FACTS} links={LINKS} agency="Marlowe & Finch" />);
    for (const words of [
      "Hello Nadia,",
      "not to go further.",
      "how calm you were.",
      "Jane Cole",
      "I have read this",
    ])
      expect(text).toContain(words);
    expect(text).toContain(FACTS.portal);
    expect(text).toContain("ring +44 20 7946 0000");
    expect(text).toContain(LINKS.stop);
    expect(text).toContain("Marlowe & Finch put you forward for Dye chemist at Harrow Mills");
  });

  it("tells the outcome neither in its subject nor in the line that an inbox shows", async () => {
    for (const kind of RELAY_KINDS)
      expect(relaySubject(kind, "Harrow Mills")).toMatch(/^Your interview at Harrow Mills/);
    const html = await render(<RelayLetter facts={FACTS} links={LINKS} agency="Marlowe & Finch" />);
    const preview = html.slice(html.indexOf("A word from"), html.indexOf("A word from") + 80);
    expect(preview).toContain("A word from Jane Cole about your interview at Harrow Mills.");
    expect(html.indexOf("not to go further")).toBeGreaterThan(html.indexOf("Hello Nadia"));
    expect(relaySubject("feedback", `Long\n${"x".repeat(300)}`)).not.toContain("\n");
    expect(relaySubject("feedback", "x".repeat(300)).length).toBeLessThanOrEqual(180);
  });

  it("keeps what was typed as text, whatever it looks like", async () => {
    const html = await render(
      <RelayLetter facts={{ ...FACTS, text: "<script>alert(1)</script>" }} links={LINKS} agency="A" />,
    );
    expect(html).not.toContain("<script>");
  });

  it("that only holds asks for nothing", async () => {
    const text = await plain(<HoldingLetter facts={FACTS} links={LINKS} agency="Marlowe & Finch" />);
    expect(text).not.toContain("I have read this");
    expect(text).toContain("See where things stand");
  });
});

it("a sign-in letter has the link, the code in two halves, and says what to do if nobody asked", async () => {
  const facts = { candidateName: "Nadia Okafor", minutes: 10, stopTokenId: FACTS.stopTokenId };
  const links = { open: "https://hearback.test/portal/sign-in/xyz", stop: LINKS.stop, code: "012345" };
  const text = await plain(<SignInLetter facts={facts} links={links} agency="Marlowe & Finch" />);
  for (const words of [links.open, "012 345", "10 minutes", "If that was not you", LINKS.stop])
    expect(text).toContain(words);
  expect(signInSubject("Marlowe & Finch")).toBe("Your way into Marlowe & Finch");
});

it("a candidate's answer reaches the consultant as a quotation", async () => {
  const facts = {
    consultantName: "Jane Cole",
    candidateName: "Nadia Okafor",
    employerName: "Harrow Mills",
    reply: "Thank you.\n\nMay I ring you?",
    page: "https://hearback.test/interviews/1",
  };
  const text = await plain(<AnsweredLetter facts={facts} agency="Marlowe & Finch" />);
  for (const words of ["Hello Jane,", "May I ring you?", facts.page]) expect(text).toContain(words);
});
