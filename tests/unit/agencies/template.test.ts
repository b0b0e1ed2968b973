/** Templates: every gap is filled, or the letter is none; what cannot be filled is said while it is written. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  renderTemplate,
  TEMPLATE_FIELDS,
  TEMPLATE_KINDS,
  type TemplateFacts,
  templateTroubles,
} from "@/lib/agencies/template";
import { TONE_PRESETS, TONES } from "@/lib/agencies/template-tones";

const FULL = Object.fromEntries(
  Object.keys(TEMPLATE_FIELDS).map((name) => [name, `<${name}>`]),
) as TemplateFacts;
const BARE = Object.fromEntries(
  Object.entries(TEMPLATE_FIELDS).map(([name, { some }]) => [name, some ? null : `<${name}>`]),
) as TemplateFacts;

describe("rendering", () => {
  test.each<[string, TemplateFacts, string]>([
    ["Hello {{contact.name}}!", FULL, "Hello <contact.name>!"],
    ["{{ contact.name }}", FULL, "<contact.name>"],
    ['{{promise.day|"soon"}}', FULL, "<promise.day>"],
    ['By {{promise.day|"soon"}}', BARE, "By soon"],
    ["By {{promise.day|“soon”}}", BARE, "By soon"],
    ['A\n\n{{candidate.points|""}}\n\nB', BARE, "A\n\nB"],
  ])("%s", (template, facts, text) => expect(renderTemplate(template, facts)).toEqual({ text }));

  test.each<[string, string[]]>([
    ["{{promise.day}}", ["{{promise.day}}"]],
    ["{{contact.nam}}", ["{{contact.nam}}"]],
    ['{{contact.nam|"x"}}', ['{{contact.nam|"x"}}']],
    ["Hello {{contact.name", ["{{contact.name"]],
  ])("%s has holes", (template, holes) => expect(renderTemplate(template, BARE)).toEqual({ holes }));

  test("a value is never read as a template again", () => {
    const facts = { ...FULL, "job.title": "{{contact.name}}" };
    expect(renderTemplate("{{job.title}}", facts)).toEqual({ holes: ["{{contact.name}}"] });
  });

  test("nothing with a brace pair ever comes out", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("{", "}", "|", '"', "a", ".", " ") }), (template) => {
        const rendered = renderTemplate(template, BARE);
        if ("text" in rendered) expect(rendered.text).not.toMatch(/\{\{|\}\}/);
        else expect(rendered.holes.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("while it is written", () => {
  test.each<[string, RegExp]>([
    ["{{contact.nam}}", /no field “contact.nam”/],
    ["{{promise.day}}", /may be missing/],
    ["{{contact.name", /not closed/],
  ])("%s is said to be wrong", (template, words) => expect(templateTroubles(template).join()).toMatch(words));

  test("what has no trouble renders whatever the facts are", () => {
    const pieces = Object.entries(TEMPLATE_FIELDS).flatMap(([name, { some }]) =>
      some ? [`{{${name}|"x"}}`] : [`{{${name}}}`, `{{${name}|"x"}}`],
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, " and ", "\n\n")), (parts) => {
        const template = parts.join("");
        expect(templateTroubles(template)).toEqual([]);
        expect(renderTemplate(template, BARE)).toHaveProperty("text");
      }),
    );
  });

  test.each(TEMPLATE_KINDS.flatMap((kind) => TONES.map((tone) => [kind, tone] as const)))(
    "the preset of %s, %s, is whole",
    (kind, tone) => {
      const { subject, body } = TONE_PRESETS[kind][tone];
      for (const words of [subject, body]) {
        expect(templateTroubles(words)).toEqual([]);
        expect(renderTemplate(words, BARE)).toHaveProperty("text");
      }
    },
  );
});
