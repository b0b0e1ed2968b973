/** What to say on the telephone: the facts in their order, and nothing that was not given. */
import { expect, test } from "vitest";
import { callScript, type ScriptFacts } from "@/lib/requests/script";

const FACTS: ScriptFacts = {
  contact: "Piotr Zieliński",
  caller: "Jane Cole",
  callerPhone: null,
  agency: "Harbour",
  candidate: "Nadia Okafor",
  job: "Dye chemist",
  day: "2026-11-02",
  today: "2026-11-05",
  toAdd: null,
  tried: [],
  promised: null,
};

test("the first call: who, about whom, one question, what next", () => {
  expect(callScript(FACTS)).toEqual({
    talk: [
      "Hello Piotr, this is Jane Cole at Harbour. You saw Nadia Okafor on Mon 2 Nov for the Dye chemist position.",
      "In a sentence or two: what did you think of Nadia?",
      "What happens next, and by when? And may I pass your words on to Nadia?",
    ],
    voicemail:
      "Hello Piotr, this is Jane Cole at Harbour. I would like to hear what you thought of Nadia Okafor; a sentence is enough. You can answer by the link in my e-mail. Thank you.",
  });
});

test("names the last two tries, a point that may be passed on, and the number to ring back", () => {
  const { talk, voicemail } = callScript({
    ...FACTS,
    tried: ["2026-11-02", "2026-11-03", "2026-11-04"],
    toAdd: "I have run a pilot plant, too.",
    callerPhone: "+44 20 7946 0000",
  });
  expect(talk[1]).toBe("I tried on Tue 3 Nov and Wed 4 Nov, and a voice is often quicker.");
  expect(talk[2]).toBe("Nadia would like to add: “I have run a pilot plant, too.”");
  expect(voicemail).toContain("or ring me on +44 20 7946 0000");
});

test("a day that they named is the reason, before any other", () => {
  const { talk } = callScript({ ...FACTS, tried: ["2026-11-02"], promised: "2026-11-04" });
  expect(talk[1]).toBe("You hoped to know by Wed 4 Nov, so I thought I would ring.");
});
