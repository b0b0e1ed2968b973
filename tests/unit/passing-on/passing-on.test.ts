/** What is passed on: which links are links, when a thank-you note is in time, and the letter as it is proposed. */
import { describe, expect, it } from "vitest";
import { Offer, SettleOn } from "@/lib/passing-on/model";
import { passOnProposal } from "@/lib/passing-on/proposal";
import { thankYouTime } from "@/lib/passing-on/thank-you";
import { addMinutes } from "@/lib/platform/time";
import { at } from "../../support/loop-facts";

const interviewId = "01a23127-afff-706e-a58c-b7b1024e8f5e";

describe("an offer", () => {
  const link = (value: string) =>
    Offer.safeParse({ interviewId, kind: "extra", text: "See", link: value }).success;

  it.each(["", "https://work.example/a?b=c", "http://work.example"])("takes %j", (value) => {
    expect(link(value)).toBe(true);
  });
  it.each([
    "javascript:alert(1)",
    "work.example",
    "https://a:b@work.example",
    "data:text/html,x",
    "https://",
  ])("refuses %j", (value) => {
    expect(link(value)).toBe(false);
  });
  it("is never a withdrawal, which comes with the decision, and never empty", () => {
    expect(Offer.safeParse({ interviewId, kind: "withdrawal", text: "No" }).success).toBe(false);
    expect(Offer.safeParse({ interviewId, kind: "extra", text: "  " }).success).toBe(false);
  });
});

it("keeping back wants a reason", () => {
  const base = { interviewId, passOnId: interviewId };
  expect(SettleOn.safeParse({ ...base, how: "kept" }).error?.issues[0]?.path).toEqual(["why"]);
  expect(SettleOn.safeParse({ ...base, how: "told" }).success).toBe(true);
});

describe("a thank-you note", () => {
  const clocks = { thankYouUntilHours: 24, thankYouHiddenAfterHours: 48 };
  const over = at("11:00");
  const time = (hours: number) => thankYouTime(over, addMinutes(over, hours * 60), clocks);

  it("is for a day, late for another, and then gone", () => {
    expect([-1, 0, 23, 24, 47, 48].map(time)).toEqual([null, "now", "now", "late", "late", "gone"]);
  });
});

describe("the letter", () => {
  const facts = {
    text: "Thank you.",
    link: null,
    candidateName: "Mia Ferrari",
    contactName: "Tom Baker",
    jobTitle: "Miller",
  };

  it("holds the candidate's own words between two lines of ours", () => {
    expect(passOnProposal({ ...facts, kind: "thank_you" })).toEqual({
      subject: "Mia Ferrari, Miller: thank you",
      body: "Hello Tom,\n\nMia asked me to pass this on to you:\n\nThank you.",
    });
    const extra = passOnProposal({
      ...facts,
      kind: "extra",
      link: "https://work.example/",
      contactName: null,
    });
    expect(extra.body).toBe(
      "Hello,\n\nMia would like to add this to your conversation:\n\nThank you.\nhttps://work.example/",
    );
    expect(passOnProposal({ ...facts, kind: "withdrawal" }).body).toContain("has decided not to go on");
  });
});
