/** The wording guard on sentences of the trade: what it has to notice, and what it has to leave alone. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hintsFor } from "@/lib/relays/wording";
import { LEFT_ALONE, NOTICED } from "./wording-sentences";

const OTHERS = ["Priya Raman", "Will Mark", "Zoë Müller", "Ann Lee"];
const hints = (text: string, otherNames = OTHERS, ownName = "Tom Baker") =>
  hintsFor(text, { otherNames, ownName, language: "en" });

describe("what it notices", () => {
  it.each(NOTICED)("%s", (sentence, phrase, kind = "protected") => {
    const found = hints(sentence);
    expect(found.map((hint) => [hint.phrase, hint.kind])).toEqual([[phrase, kind]]);
    const [hint] = found;
    expect(sentence.slice(hint?.start, hint?.end)).toBe(phrase);
    expect(hint?.why).toMatch(/^[A-Z].*\.$/);
    expect(hint?.try).toBeTruthy();
  });
});

describe("what it leaves alone", () => {
  it.each(LEFT_ALONE)("%s", (sentence) => {
    expect(hints(sentence)).toEqual([]);
  });
});

it("is tried on sixty sentences and more, half of them harmless", () => {
  expect(NOTICED.length + LEFT_ALONE.length).toBeGreaterThanOrEqual(100);
  expect(Math.min(NOTICED.length, LEFT_ALONE.length)).toBeGreaterThanOrEqual(50);
});

describe("names", () => {
  it("are whole words: Ann is not in planned, nor Lee in sleep", () => {
    expect(hints("You planned the announcement and lost no sleep.")).toEqual([]);
    expect(hints("Ann was there first.").map((hint) => hint.phrase)).toEqual(["Ann"]);
  });

  it("that both candidates bear are no hint, the other's surname is", () => {
    const found = hints("Tom, they liked you; Tom Short was a little ahead.", ["Tom Short"], "Tom Baker");
    expect(found.map((hint) => hint.phrase)).toEqual(["Tom Short"]);
  });

  it("may hold signs that mean something in a pattern, and may be empty", () => {
    expect(hints("So (Bo) was here.", ["(Bo) D'Arcy*", "", "  "])).toEqual([]);
    expect(hints("They chose D’Arcy.", ["Jean D'Arcy"]).map((hint) => hint.phrase)).toEqual(["D’Arcy"]);
  });
});

describe("the list of hints", () => {
  it("is in reading order, with the true positions beside accents and curly apostrophes", () => {
    const text = "Zoë’s café talk aside: you’re too old, hopeless, and Priya was cheaper.";
    const found = hints(text);
    expect(found.map((hint) => hint.phrase)).toEqual(["Zoë", "too old", "hopeless", "Priya"]);
    for (const hint of found) expect(text.slice(hint.start, hint.end)).toBe(hint.phrase);
  });

  it("names one place once, by its longest phrase", () => {
    expect(hints("They want a young woman.").map((hint) => hint.phrase)).toEqual(["want a young woman"]);
  });

  it("says what to write instead and what the matter is", () => {
    expect(hints("Your accent was strong.")[0]).toMatchObject({
      kind: "protected",
      why: "This may read as a remark about race, nationality or accent, which the law protects.",
    });
  });

  it("knows no words in other languages, but names", () => {
    const german = { otherNames: ["Zoë Müller"], language: "de" };
    expect(hintsFor("Never mind: too old, sagte Müller.", german).map((hint) => hint.phrase)).toEqual([
      "Müller",
    ]);
  });

  it("lies within the text and never overlaps the end of another, whatever is typed", () => {
    const words = fc.constantFrom(
      "too",
      "old",
      "young",
      "woman",
      "never",
      "Priya",
      "a",
      "native",
      "’",
      "ß",
      "\n",
      "£5k",
      "é",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), (parts) => {
        const text = parts.join(" ");
        let end = 0;
        for (const hint of hints(text)) {
          expect(text.slice(hint.start, hint.end)).toBe(hint.phrase);
          expect(hint.end).toBeGreaterThan(end);
          end = hint.end;
        }
      }),
    );
  });

  it("of a long text is there at once", () => {
    const text = "a young and ".repeat(3_000) + "have a a a ".repeat(3_000);
    const before = performance.now();
    hints(text);
    expect(performance.now() - before).toBeLessThan(1_500);
  });
});

it("finds a name with a hyphen, an apostrophe or initials, and breaks on none", () => {
  for (const name of ["Noa Ben-David", "Aoife O'Brien", "A. B. Carter", "Li (Lee) Na"]) {
    const kinds = hints(`They preferred ${name} in the end.`, [name]).map((hint) => hint.kind);
    expect(kinds.length === 0 ? "none" : kinds[0], name).toBe("name");
  }
});
