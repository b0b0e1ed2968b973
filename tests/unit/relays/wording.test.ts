/** The wording guard on sentences of the trade: what it has to notice, and what it has to leave alone. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HintKind, hintsFor } from "@/lib/relays/wording";

const OTHERS = ["Priya Raman", "Will Mark", "Zoë Müller", "Ann Lee"];
const hints = (text: string, otherNames = OTHERS, ownName = "Tom Baker") =>
  hintsFor(text, { otherNames, ownName, language: "en" });

/** A sentence, the phrase that is hinted at, and its kind (protected where none is given). */
const NOTICED: [string, string, HintKind?][] = [
  ["They felt you are too old for the team.", "too old"],
  ["They want someone younger who can grow into it.", "someone younger"],
  ["We are a young, dynamic team and were not sure you would fit.", "young, dynamic team"],
  ["At your age the commute may be hard.", "your age"],
  ["He is 58 years old and may not stay.", "58 years old"],
  ["As you are close to retirement they chose differently.", "close to retirement"],
  ["They thought you were over-qualified.", "over-qualified"],
  ["They are looking for digital natives.", "digital natives"],
  ["You are a bit of a dinosaur with spreadsheets.", "dinosaur"],
  ["They were hoping for a recent graduate.", "hoping for a recent graduate"],
  ["You would be the only woman on site.", "the only woman"],
  ["He thinks women are not made for this.", "women are"],
  ["You looked ill, they said.", "looked ill"],
  ["Everybody else was quicker.", "Everybody else", "absolute"],
  ["They would prefer a man for the night shift.", "prefer a man"],
  ["As a woman you might find the site difficult.", "As a woman"],
  ["She came across as bossy.", "bossy"],
  ["It is a male-dominated place.", "male-dominated"],
  ["A lovely girl, but not for us.", "lovely girl"],
  ["They wondered whether you are pregnant.", "pregnant"],
  ["You might be planning on having children soon.", "planning on having children"],
  ["With young children the travel will be hard for you.", "young children"],
  ["Will her childcare hold up?", "childcare"],
  ["Your maternity leave was mentioned.", "maternity"],
  ["The client was surprised by your headscarf.", "headscarf"],
  ["He is a Muslim and asked about Fridays.", "Muslim"],
  ["They asked when you pray.", "pray"],
  ["She is a devout Christian.", "devout Christian"],
  ["Your accent was hard to follow on the phone.", "accent"],
  ["They want a native English speaker.", "want a native English speaker"],
  ["They asked where you are originally from.", "originally from"],
  ["English isn’t your first language and it showed.", "English isn’t your first language"],
  ["A foreign-sounding name worried them.", "foreign-sounding"],
  ["Because you are Indian they expected less pay.", "Because you are Indian"],
  ["The panel preferred a white candidate.", "white candidate"],
  ["They were worried about your nationality.", "nationality"],
  ["They noticed your stammer.", "stammer"],
  ["She is dyslexic, so the report took long.", "dyslexic"],
  ["A disabled person could not do this job, they said.", "disabled"],
  ["His anxiety showed in the second half.", "anxiety"],
  ["They asked about your sick leave last year.", "sick leave"],
  ["The stairs and your wheelchair were a worry.", "wheelchair"],
  ["Are you married?", "married"],
  ["Your husband may not want to move.", "husband"],
  ["They assumed a single mother cannot travel.", "single mother"],
  ["Somebody on the panel thinks he is gay.", "gay"],
  ["They asked about your sexual orientation.", "sexual orientation"],
  ["You never listen to the question.", "never", "absolute"],
  ["He always talks too long.", "always", "absolute"],
  ["The case study was hopeless.", "hopeless", "absolute"],
  ["It was a waste of everyone time.", "a waste of everyone time", "absolute"],
  ["You were completely unprepared.", "completely unprepared", "absolute"],
  ["Your salary expectations were the problem.", "salary expectations", "pay"],
  ["They found you too expensive.", "too expensive", "pay"],
  ["You asked for £65k, which is high.", "asked for £65k", "pay"],
  ["Priya Raman had more experience with audits.", "Priya Raman", "name"],
  ["They went with Priya in the end.", "Priya", "name"],
  ["PRIYA RAMAN was stronger.", "PRIYA RAMAN", "name"],
  ["The role went to Müller.", "Müller", "name"],
  ["Zoe's answers were shorter.", "Zoe", "name"],
];

const LEFT_ALONE: string[] = [
  "It is a young company with forty people.",
  "A young company hires quickly and changes its mind quickly.",
  "They build a native app for iOS.",
  "Your German is as good as that of a native speaker.",
  "They liked how you disabled the alarm before touching the line.",
  "The feature was disabled by default, which you spotted.",
  "This is a senior role, and they look for somebody who has led a team of ten.",
  "They see you in a more junior position first.",
  "The legacy system is too old to be migrated in one step, as you said.",
  "The company is 25 years old.",
  "Your old employer gave a warm reference.",
  "The chairman and two craftsmen showed you round.",
  "Man-management was the strongest part of your answers.",
  "You answered straight away, and the answers were straight.",
  "The package is attractive and they know it.",
  "The job is maternity cover until March.",
  "There was a pregnant pause after the third question, and that was fine.",
  "They run a childcare service in four towns.",
  "Your work with young people in the youth club counts for a lot.",
  "It is a family business in its third generation.",
  "They have faith in your ability to learn this.",
  "They keep to the process religiously.",
  "You have worked in Islamic finance, which helps.",
  "The new hire has to be good with religious education.",
  "The slides used orange accents well.",
  "The accent colour of the mock-up was noticed.",
  "You found the race condition in four minutes.",
  "It will be a race against the calendar for them.",
  "Foreign exchange is a large part of the desk.",
  "They serve the Indian market from Leeds.",
  "A German-speaking colleague will call you.",
  "Their black-box testing is new to you.",
  "The white paper you sent was read by all three.",
  "You turned no blind eye to the defect.",
  "Their recruitment uses blind CVs.",
  "Our request for more budget fell on deaf ears, they said.",
  "You raised money for a cancer charity.",
  "They are a mental health charity with eighty staff.",
  "You supported disabled adults for six years.",
  "Health and safety was covered well.",
  "Your handover is in good health, and so is the team.",
  "You married the two data sets in a neat way.",
  "The theory was divorced from practice in one answer.",
  "Single sign-on was the topic of the task.",
  "They run an LGBT network across the group.",
  "You have never worked with Kubernetes, and said so openly.",
  "You are always welcome to apply again.",
  "As always, thank you for your patience.",
  "Never mind the late start: they had changed the room.",
  "Disaster recovery was your best answer.",
  "Lazy loading came up in the exercise.",
  "It took an awful lot of courage, they said.",
  "You managed a budget of £2m.",
  "The project was delivered under budget.",
  "Pay attention to the second half of the case next time.",
  "They liked your questions about how the team decides.",
  "The charity supports people with disabilities.",
  "Cancer screening is their product.",
  "The hours are family-friendly; they say you have a family-friendly plan to offer them.",
  "You met the lady at reception and the man from finance.",
  "They liked your mature approach to the conflict.",
  "They sell insurance to young drivers.",
  "They need a manager who can run two sites.",
  "Please bring two examples with figures next time.",
  "The next step is a talk with the head of operations on Thursday.",
  "You planned the visit well and left time for questions.",
  "Will you be free on Tuesday?",
  "Mark the date: they decide on Friday.",
  "They will mark the test by Monday.",
  "The panel was made up of three people.",
];

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
