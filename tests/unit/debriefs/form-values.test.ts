/** A saved call-back, laid out as form fields and read again, is the same call-back; its days are sensible. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callBackValues, firstLine, linesFilled, placeOf } from "@/lib/debriefs/form-values";
import { handyDays } from "@/lib/debriefs/handy-days";
import { HOW_IT_WENT, INTERESTS, LINE_KINDS } from "@/lib/debriefs/kinds";
import { CallBack } from "@/lib/debriefs/model";
import { fieldNamer, formToObject } from "@/lib/platform/forms";

const interviewId = "01890000-0000-7000-8000-000000000001";

function formOf(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

const words = fc.stringMatching(/^[a-z][a-z ,.?!]{0,40}[a-z?!.]$/);
const savedLine = fc.record({
  kind: fc.constantFrom(...LINE_KINDS),
  text: words,
  detail: fc.option(fc.constantFrom(...HOW_IT_WENT)),
  shareable: fc.boolean(),
});
const day = fc.constantFrom("2026-11-04", "2026-12-31", "2027-02-28");
const saved = fc.record({
  attended: fc.constant("attended"),
  rating: fc.integer({ min: 1, max: 10 }),
  interest: fc.constantFrom(...INTERESTS),
  nextStep: fc.option(words),
  employerDecidesBy: day,
  decidesByUnknown: fc.constant(false),
  notBefore: fc.option(day),
  concern: fc.option(words),
  lines: fc.array(savedLine, { maxLength: 40 }),
});

describe("callBackValues", () => {
  it("comes back whole through the browser's form and the schema", () => {
    fc.assert(
      fc.property(saved, (one) => {
        const form = formOf({ interviewId, ...callBackValues(one) });
        const read = CallBack.parse(formToObject(form));
        const inKinds = LINE_KINDS.flatMap((kind) => one.lines.filter((line) => line.kind === kind));
        expect(read.lines).toEqual(
          inKinds.map(({ detail, ...line }) => ({ ...line, ...(detail ? { detail } : {}) })),
        );
        expect(read).toMatchObject({ rating: one.rating, interest: one.interest, attended: "attended" });
        expect(read.nextStep ?? null).toBe(one.nextStep);
        expect(read.notBefore ?? null).toBe(one.notBefore);
        expect(read.concern ?? null).toBe(one.concern);
      }),
      { numRuns: 60 },
    );
  });

  it("counts the lines of each kind to the last that holds something", () => {
    const question = firstLine("question");
    const values = { [`lines.${question + 3}.text`]: "Why us?", [`lines.${question + 5}.text`]: "" };
    expect(linesFilled(values, "question")).toBe(4);
    expect(linesFilled(values, "met")).toBe(0);
    expect(placeOf(`lines.${question + 3}.detail`, "question")).toBe(3);
    expect(placeOf("promises.3.what", "met")).toBe(-1);
  });
});

describe("what is wrong stands beside its field", () => {
  it("even where the numbers in the names have holes", () => {
    const form = formOf({
      interviewId,
      attended: "attended",
      rating: "8",
      interest: "want",
      decidesByUnknown: "on",
      "lines.0.kind": "met",
      "lines.0.text": "Ada Byrne",
      "lines.150.kind": "their_interest",
      "lines.150.text": "x".repeat(2001),
      "promises.0.what": "",
      "promises.4.what": "send the references",
      "promises.4.dueOn": "",
    });
    const judged = CallBack.safeParse(formToObject(form));
    const nameOf = fieldNamer(form);
    expect(judged.error?.issues.map((issue) => nameOf(issue.path))).toEqual([
      "lines.150.text",
      "promises.4.dueOn",
    ]);
  });

  it("names a field outside any list by its own name, and the whole form by nothing", () => {
    const nameOf = fieldNamer(formOf({ rating: "11" }));
    expect(nameOf(["rating"])).toBe("rating");
    expect(nameOf(["missing", 2, "part"])).toBe("missing.2.part");
    expect(nameOf([])).toBe("");
  });
});

describe("handyDays", () => {
  it.each([
    ["2026-11-02", ["2026-11-03", "2026-11-06", "2026-11-13"]],
    ["2026-11-05", ["2026-11-06", "2026-11-13"]],
    ["2026-11-06", ["2026-11-09", "2026-11-13", "2026-11-20"]],
    ["2026-11-08", ["2026-11-09", "2026-11-13", "2026-11-20"]],
  ])("on %s", (today, days) => {
    expect(handyDays(today).map((handy) => handy.day)).toEqual(days);
  });
});
