/** What the product's own holding update says: only what was done, and never more than the guard allows. */
import { describe, expect, it } from "vitest";
import { judge } from "@/lib/relays/guard";
import { type HoldingWordsFacts, holdingWords, type Tried } from "@/lib/relays/holding-words";

const names = { names: ["Omar Haddad"], ownName: "Nadia Okafor" };
const asked: Tried = { day: "2026-11-02", what: "asked", by: "email" };
const reminded: Tried = { day: "2026-11-03", what: "reminded", by: "email" };

function words(changes: Partial<HoldingWordsFacts> = {}): string {
  return holdingWords(
    {
      employerName: "Harrow Mills",
      jobTitle: "Dye chemist",
      role: "Head of Colour",
      day: "2026-11-02",
      today: "2026-11-04",
      tried: [asked],
      request: "asked",
      promisedFor: null,
      waitsUntil: null,
      calledBack: true,
      undecided: false,
      nextWordBy: "2026-11-11",
      ...changes,
    },
    names,
  );
}

describe("it says what was done", () => {
  it("asked whom by role, when and how; and when the next word comes", () => {
    expect(words()).toBe(
      [
        "There is no news yet about your interview with Harrow Mills on Mon 2 Nov (Dye chemist), and I do not want to leave you guessing.",
        "We asked their Head of Colour on Mon 2 Nov by e-mail. There is no answer yet.",
        "You will hear from me again by Wed 11 Nov, whatever there is to say by then.",
      ].join("\n\n"),
    );
  });

  it("reminded, rang, left a voicemail, talked", () => {
    const tried: Tried[] = [
      asked,
      reminded,
      { day: "2026-11-04", what: "missed", by: "phone" },
      { day: "2026-11-05", what: "voicemail", by: "phone" },
    ];
    expect(words({ tried, role: null, today: "2026-11-06" })).toContain(
      "We asked them on Mon 2 Nov by e-mail, reminded them on Tue 3 Nov, rang them without reaching them on Wed 4 Nov and left them a voicemail on Thu 5 Nov.",
    );
    expect(words({ tried: [{ day: "2026-11-03", what: "talked", by: "phone" }] })).toContain(
      "We talked to them on Tue 3 Nov.",
    );
  });

  it("counts what would be too long to list", () => {
    const tried = [asked, reminded, reminded, reminded, { ...reminded, day: "2026-11-12" }];
    expect(words({ tried })).toContain("Since then we have tried 4 more times, the last time on Thu 12 Nov.");
  });

  it("names the year where it is another", () => {
    expect(words({ today: "2026-12-29", nextWordBy: "2027-01-05" })).toContain("by Tue 5 Jan 2027");
  });
});

describe("it says how it stands", () => {
  it.each<[string, Partial<HoldingWordsFacts>, string, string]>([
    [
      "promised",
      { request: "promised", promisedFor: "2026-11-06" },
      "They say that they will answer by Fri 6 Nov.",
      "no answer yet",
    ],
    [
      "promise broken",
      { promisedFor: "2026-11-03" },
      "They meant to answer by Tue 3 Nov, and have not.",
      "They say",
    ],
    ["undecided", { undecided: true }, "They have not decided yet.", "no answer yet"],
    [
      "on hold",
      { request: "held", waitsUntil: "2026-11-16" },
      "We are leaving them in peace until Mon 16 Nov, and ask then.",
      "no answer yet",
    ],
    ["hold over", { waitsUntil: "2026-11-03" }, "There is no answer yet.", "in peace"],
    ["not asked", { request: "ready", tried: [] }, "We have not asked them yet.", "We asked"],
    [
      "asks after a day",
      { request: "ready", tried: [], waitsUntil: "2026-11-16" },
      "We are leaving them in peace until Mon 16 Nov",
      "We asked",
    ],
    [
      "no call-back",
      { request: "waiting_debrief", calledBack: false, tried: [] },
      "We have not asked them yet: first I would like to hear from you how it went.",
      "We asked",
    ],
    [
      "only a promise",
      { request: "promised", tried: [], promisedFor: "2026-11-06" },
      "They say that they will answer by Fri 6 Nov.",
      "not asked",
    ],
  ])("%s", (_state, changes, says, never) => {
    expect(words(changes)).toContain(says);
    expect(words(changes)).not.toContain(never);
  });
});

describe("the wording guard has nothing against it", () => {
  const typed = [
    "Omar Haddad",
    "Head of maternity cover",
    "disabled access lead",
    "she is too old",
    "salary of 40,000",
    "always and never",
    "x".repeat(300),
    "",
    "<b>[gap …]</b>",
  ];
  const states = ["planned", "waiting_debrief", "ready", "asked", "held", "promised"];

  it("whatever stands in the names that people typed", () => {
    for (const odd of typed)
      for (const request of states)
        for (const tried of [[], [asked], [asked, reminded]])
          for (const which of [{ role: odd }, { jobTitle: odd }, { employerName: odd }]) {
            const text = words({ ...which, request, tried, undecided: odd.length % 2 === 0 });
            expect(judge(text, { ...names, answer: null }).hints).toEqual([]);
          }
  });

  it("gives up the role first, and the rest only if that does not help", () => {
    expect(words({ role: "Omar Haddad" })).toContain("We asked them on Mon 2 Nov");
    expect(words({ role: "Omar Haddad" })).toContain("Harrow Mills");
    expect(words({ jobTitle: "Deputy of Omar Haddad" })).toMatch(
      /^There is no news yet about your interview on Mon 2 Nov, and/,
    );
  });
});
