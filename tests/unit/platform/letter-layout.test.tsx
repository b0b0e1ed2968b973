/** A letter reads well as HTML and as plain text, and whatever a person typed stays words. */
import { render, toPlainText } from "react-email";
import { expect, test } from "vitest";
import { LetterLayout, Paragraphs, Quoted } from "@/lib/platform/letter-layout";

const letter = (text: string) =>
  render(
    <LetterLayout
      agency="Northlight <Recruitment>"
      preview="How did Nadia do?"
      button={{ href: "https://hearback.example/reply/SECRET", label: "Answer in 20 seconds" }}
      note="The link works until the 3rd of March."
      why="You get this because you met Nadia Okafor on Monday."
      stop={{ href: "https://hearback.example/reply/SECRET/stop", label: "Wrong person, or please stop" }}
    >
      <Paragraphs text={text} />
      <Quoted text="She was very well prepared." />
    </LetterLayout>,
  );

test("the plain text holds everything that the HTML says", async () => {
  const text = toPlainText(await letter("Dear Piotr,\n\nthank you for Monday.\nHow did it go?"));
  for (const part of [
    "Northlight <Recruitment>",
    "Dear Piotr,\n\nthank you for Monday.\nHow did it go?",
    "She was very well prepared.",
    "Answer in 20 seconds https://hearback.example/reply/SECRET\n",
    "You get this because you met Nadia Okafor on Monday.",
    "Wrong person, or please stop",
    "https://hearback.example/reply/SECRET/stop",
  ])
    expect(text).toContain(part);
  expect(text.startsWith("Northlight")).toBe(true);
});

test("markup that was typed is shown, not obeyed", async () => {
  const html = await letter('<img src="https://evil.example/x.png"> <a href="https://evil.example">free</a>');
  expect(html).not.toMatch(/<img|<a[^>]*evil/);
  expect(html).toContain("&lt;img");
});

test("no picture, no script, nothing to load: opening a letter tells nobody", async () => {
  const html = await letter("Hello.");
  expect(html).not.toMatch(/<img|<script|<link|@import|url\(/i);
  expect(html).toContain("prefers-color-scheme: dark");
  expect(html).toContain('lang="en"');
});
