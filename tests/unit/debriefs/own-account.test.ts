/** The candidate's own account: what it takes to send it, what becomes of it in the call-back, whose word counts, when news may be asked for. */
import { describe, expect, it } from "vitest";
import {
  Account,
  AccountDraft,
  AccountForm,
  forCallBack,
  readNotes,
  readTold,
  toldOf,
} from "@/lib/debriefs/own-account";
import { accountValues } from "@/lib/debriefs/own-account-values";
import { mayAskForNews, presentInterest } from "@/lib/debriefs/own-rules";
import { formToObject } from "@/lib/platform/forms";
import { at } from "../../support/loop-facts";

const interviewId = "01a23127-afff-706e-a58c-b7b1024e8f5e";
const errorsOf = (form: object) =>
  Account.safeParse({ interviewId, ...form }).error?.issues.map(({ path }) => path[0]);

describe("sending", () => {
  it("wants the mark and the wish, and nothing where it did not take place", () => {
    expect(errorsOf({})).toEqual(["attended"]);
    expect(errorsOf({ attended: "attended" })).toEqual(["rating", "interest"]);
    expect(errorsOf({ attended: "attended", rating: "7", interest: "unsure" })).toBeUndefined();
    expect(errorsOf({ attended: "employer_no_show" })).toBeUndefined();
    expect(AccountDraft.safeParse({ interviewId, rating: "" }).success).toBe(true);
  });

  it("wants nothing of what is only kept for later", () => {
    expect(AccountForm.safeParse({ interviewId, later: "on" }).success).toBe(true);
    expect(AccountForm.safeParse({ interviewId }).success).toBe(false);
  });

  it("lets nothing foreign in", () => {
    expect(errorsOf({ attended: "attended", rating: 7, interest: "want", taken: "yes" })).toHaveLength(1);
    expect(
      errorsOf({ attended: "attended", rating: 7, interest: "want", lines: [{ kind: "money", text: "50" }] }),
    ).toEqual(["lines"]);
  });
});

describe("what is kept", () => {
  const told = toldOf(
    AccountDraft.parse({
      interviewId,
      attended: "attended",
      rating: "7",
      followUpWith: "Ruth Clay",
      followUpBy: "phone",
      employerDecidesBy: "2026-11-06",
      lines: [
        { kind: "question", text: "Why us?", detail: "weak" },
        { kind: "note", text: "", shareable: "on" },
        { kind: "forgot", text: "My licence", shareable: "on" },
      ],
    }),
  );

  it("is without empty lines, and survives the database", () => {
    expect(told.lines.map(({ text }) => text)).toEqual(["Why us?", "My licence"]);
    expect(readTold(JSON.parse(JSON.stringify(told)))).toEqual(told);
    expect(readTold({ lines: "no list" })).toBeNull();
    expect(readNotes([{ kind: "felt", text: "Calm", shared: true }])).toHaveLength(1);
    expect(readNotes("nothing")).toEqual([]);
  });

  it("comes back into its own form as it left it", () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ interviewId, ...accountValues(told) }))
      form.set(name, value);
    expect(toldOf(AccountDraft.parse(formToObject(form)))).toEqual(told);
  });

  it("becomes the call-back, with whom to follow up with among the people met", () => {
    expect(forCallBack(told)).toMatchObject({
      rating: 7,
      interest: null,
      employerDecidesBy: "2026-11-06",
      lines: [
        { kind: "met", text: "Ruth Clay", detail: "to follow up with, by telephone", shareable: false },
        { kind: "question", text: "Why us?" },
        { kind: "forgot", text: "My licence", shareable: true },
      ],
    });
  });
});

describe("whose word counts", () => {
  const said = { interest: "want", updatedAt: at("12:00") };
  it("the newest", () => {
    expect(presentInterest(said, null)).toBe("want");
    expect(presentInterest(said, { decision: "withdraw", decidedAt: at("13:00") })).toBe("withdraw");
    expect(presentInterest(said, { decision: "withdraw", decidedAt: at("11:00") })).toBe("want");
    expect(presentInterest({ ...said, interest: null }, { decision: "unsure", decidedAt: at("11:00") })).toBe(
      "unsure",
    );
    expect(presentInterest(null, { decision: null, decidedAt: null })).toBeNull();
  });
});

describe("any news?", () => {
  const facts = { open: true, overAt: at("11:00"), lastWordAt: null, askedAt: null, now: at("12:00") };
  const later = (hours: number) => new Date(at("11:00").getTime() + hours * 3_600_000);

  it("from so many hours after the interview, the last word, or the last time", () => {
    expect(mayAskForNews(facts, 48)).toEqual({ may: false, from: later(48) });
    expect(mayAskForNews({ ...facts, now: later(48) }, 48)).toEqual({ may: true });
    expect(mayAskForNews({ ...facts, now: later(48), lastWordAt: later(20) }, 48)).toEqual({
      may: false,
      from: later(68),
    });
    expect(mayAskForNews({ ...facts, now: later(60), askedAt: later(49) }, 48)).toEqual({
      may: false,
      from: later(97),
    });
  });

  it("never before it is over, or when it is closed", () => {
    expect(mayAskForNews({ ...facts, now: at("10:00") }, 48)).toEqual({ may: false, from: null });
    expect(mayAskForNews({ ...facts, open: false, now: later(90) }, 48)).toEqual({ may: false, from: null });
  });
});
