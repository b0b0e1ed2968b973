/** The guard as a judge: advice for the writer, a second person for what the law, others or the employer have a say in. */
import { describe, expect, it } from "vitest";
import { judge } from "@/lib/relays/guard";
import { quotedSpans } from "@/lib/relays/quoting";

const RAW = "She answered every question about colour theory with great calm";
const around = (share: string | null = null) => ({
  names: ["Tomás Brandt"],
  ownName: "Nadia Okafor",
  answer:
    share === null ? null : { share, strengths: RAW, concerns: "Weak on maths", wouldHaveBeenYes: null },
});

describe("judge", () => {
  it.each([
    ["They thought that you are too old for this.", "protected"],
    ["Tomás Brandt was a little ahead.", "name"],
  ])("asks for a second person: %s", (text, kind) => {
    const { hints, needsSecondPerson } = judge(text, around());
    expect(hints.map((hint) => hint.kind)).toContain(kind);
    expect(needsSecondPerson).toBe(true);
  });

  it.each([
    ["You never prepare.", "absolute"],
    ["Your salary expectations were high.", "pay"],
  ])("only advises: %s", (text, kind) => {
    const { hints, needsSecondPerson } = judge(text, around());
    expect(hints.map((hint) => hint.kind)).toContain(kind);
    expect(needsSecondPerson).toBe(false);
  });

  it("asks for a second person where words are repeated that were not to be, and not where they may be", () => {
    const text = `They said: ${RAW.toLowerCase()}!`;
    for (const share of ["reword", "not"]) {
      const { hints, needsSecondPerson } = judge(text, around(share));
      expect(hints).toMatchObject([{ kind: "quoted", phrase: RAW.toLowerCase() }]);
      expect(needsSecondPerson).toBe(true);
    }
    expect(judge(text, around("as_is")).hints).toEqual([]);
    expect(judge("They liked how calm you were about colour.", around("not")).hints).toEqual([]);
  });

  it("points at the words as they stand in the text, in reading order", () => {
    const text = `You never asked. ${RAW}. Tomás did.`;
    const { hints } = judge(text, around("not"));
    expect(hints.map((hint) => hint.kind)).toEqual(["absolute", "quoted", "name"]);
    for (const hint of hints) expect(text.slice(hint.start, hint.end)).toBe(hint.phrase);
  });
});

describe("quotedSpans", () => {
  it("finds six words in a row, whatever stands between them, and the whole of a shorter answer", () => {
    const text = "We heard: 'every question about COLOUR theory, with' calm; and weak on maths.";
    expect(quotedSpans(text, [RAW, "Weak on maths"]).map(({ start, end }) => text.slice(start, end))).toEqual(
      ["every question about COLOUR theory, with", "weak on maths"],
    );
  });

  it("lets five words pass, and answers of two", () => {
    expect(quotedSpans("every question about colour theory", [RAW])).toEqual([]);
    expect(quotedSpans("a good fit", ["good fit"])).toEqual([]);
    expect(quotedSpans("", [RAW])).toEqual([]);
  });
});
