/** The next step after what a candidate said by themselves. */
import { describe, expect, it } from "vitest";
import { at } from "../../support/loop-facts";
import { NOW, step } from "../../support/next-step";

describe("what the candidate said by themselves", () => {
  const due = { debrief: "due", debriefDueAt: NOW } as const;
  const told = { sentAt: NOW, takenAt: null, callWishedAt: null };

  it("is to be read and logged, until somebody has, or a call is wished for", () => {
    expect(step({ loop: due, ownAccount: told })).toMatchObject({
      title: "Nadia has written how it went.",
      action: { label: "Read and log" },
    });
    expect(step({ loop: due, ownAccount: { ...told, takenAt: NOW } }).title).toBe("Call Nadia back.");
    expect(step({ loop: due, ownAccount: { ...told, callWishedAt: NOW } })).toMatchObject({
      title: "Call Nadia back.",
      why: "Nadia asks to be rung.",
    });
  });

  it("asks for news, and has something to pass on", () => {
    expect(step({ loop: { newsAskedAt: NOW } }).title).toBe("Nadia asks for news.");
    expect(step({ loop: { newsAskedAt: at("10:00"), lastWordAt: at("11:00") } }).title).not.toMatch(/news/);
    expect(step({ loop: { request: "asked", requestDueAt: NOW, passOnAt: NOW } })).toMatchObject({
      title: "Pass on what Nadia left for Harrow Mills.",
      action: { href: "/interviews/42/pass-on" },
    });
  });
});
