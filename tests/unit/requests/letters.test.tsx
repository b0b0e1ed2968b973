/** The letter to an employer's contact: three answers, the ways out, and nothing that was not typed. */
import { render, toPlainText } from "react-email";
import { describe, expect, it } from "vitest";
import { AskLetter, AskLetterView, FreshLinkView } from "@/lib/requests/letters";

const FACTS = AskLetter.parse({
  body: "Hello Piotr,\n\nWhat did you think?\n- one\n- <b>two</b>",
  candidate: "Nadia Okafor",
  interview: "Mon 2 Nov 10:00, Dye chemist",
  consultant: { name: "Jane Cole", phone: "+44 20 7946 0002" },
  contact: "Piotr Zieliński",
});
const LINKS = {
  open: "https://hearback.test/reply/SECRET",
  stop: "https://hearback.test/reply/SECRET/stop",
  along: [],
};

describe("the ask", () => {
  it("offers the three answers and the four other ways as links that only open a page", async () => {
    const html = await render(<AskLetterView facts={FACTS} links={LINKS} agency="Marlowe & Finch" />);
    for (const verdict of ["progress", "undecided", "no"])
      expect(html).toContain(`${LINKS.open}?verdict=${verdict}`);
    for (const choice of ["later", "call", "colleague", "none"])
      expect(html).toContain(`${LINKS.open}?choice=${choice}`);
    expect(html).toContain(LINKS.stop);
  });

  it("can be read without HTML, signature and all, and what was typed stays text", async () => {
    const html = await render(<AskLetterView facts={FACTS} links={LINKS} agency="Marlowe & Finch" />);
    const text = toPlainText(html);
    for (const part of [
      "Hello Piotr,",
      "Nadia Okafor",
      "Mon 2 Nov 10:00",
      "Jane Cole",
      "Marlowe & Finch",
      "+44 20 7946 0002",
    ])
      expect(text).toContain(part);
    // Each address ends where its line does: what follows it must not become a part of it.
    for (const verdict of ["progress", "undecided", "no"])
      expect(text).toMatch(new RegExp(`SECRET\\?verdict=${verdict}$`, "m"));
    expect(html).toContain("&lt;b&gt;two&lt;/b&gt;");
  });
});

it("what else waits for the same reader has its own answers, its own asker and the day that was named", async () => {
  const other = { requestId: "r", interview: "Tue 3 Nov 14:00, Dyer", tokenId: "t" };
  const facts = {
    ...FACTS,
    along: [
      { ...other, candidate: "Ben Ode", asks: "Tom Reed", promised: "2026-11-05" },
      { ...other, requestId: "q", candidate: "Dana Roe", asks: null, promised: null },
    ],
  };
  const links = { ...LINKS, along: ["https://hearback.test/reply/BEN", "https://hearback.test/reply/DANA"] };
  const html = await render(<AskLetterView facts={facts} links={links} agency="Marlowe & Finch" />);
  const text = toPlainText(html);
  expect(text).toContain("2 more are waiting for your word:");
  expect(text).toContain("Tom Reed asks");
  expect(text).toContain("You had hoped to tell us by Thu 5 Nov.");
  for (const link of links.along) expect(html).toContain(`href="${link}?verdict=no"`);
  expect(html.indexOf("BEN")).toBeLessThan(html.indexOf("Dana Roe"));
});

it("a fresh link names the candidate and the interview", async () => {
  const facts = { candidate: "Nadia Okafor", interview: "Mon 2 Nov 10:00, Dye chemist", contact: "Piotr" };
  const html = await render(<FreshLinkView facts={facts} links={LINKS} agency="Marlowe & Finch" />);
  expect(toPlainText(html)).toContain("Nadia Okafor");
  expect(html).toContain(`href="${LINKS.open}"`);
});
