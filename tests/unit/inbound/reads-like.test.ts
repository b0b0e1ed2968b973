/** What replies read like: a proposal that is right where it is made, and silence where it would be a guess. */
import { describe, expect, test } from "vitest";
import { answersBy, verdictIn } from "@/lib/inbound/reads-like";

const PROGRESS = [
  "We would like to see her again for a second interview next week.",
  "Really impressed. We'd love to make him an offer.",
  "Yes, let's take her forward please.",
  "Can he come in on Thursday to meet the team?",
  "It's a clear yes from us.",
  "Wir möchten ihn gerne zu einem zweiten Gespräch einladen.",
  "Nous souhaitons la revoir pour un deuxième entretien.",
  "Nos gustaría verla en una segunda entrevista.",
  "Хотим пригласить её на второе собеседование.",
];
const NO = [
  "Thanks for sending Nadia, but we will not be taking her further.",
  "Unfortunately we have decided to go with another candidate.",
  "Lovely person, though not the right fit for this team.",
  "I'm afraid it's a no from us.",
  "We won't be progressing on this occasion. He interviewed well.",
  "The position has been filled internally.",
  "Leider passt es nicht, wir haben uns für einen anderen Kandidaten entschieden.",
  "Nous ne donnerons pas suite à sa candidature.",
  "Hemos decidido no seguir con ella.",
  "К сожалению, кандидат не подходит.",
];
const UNDECIDED = [
  "We haven't decided yet.",
  "Still interviewing others, will let you know.",
  "I need to discuss this with my colleagues first.",
  "No decision so far, sorry.",
  "Wir haben noch nicht entschieden und melden uns.",
  "Nous n'avons pas encore décidé.",
  "Todavía no hemos decidido.",
  "Мы ещё не решили.",
];
const SILENT = [
  "Could you resend the link, please?",
  "Thanks!",
  "Who is Nadia? I was on the panel for somebody else.",
  "We liked her but it's a no on salary, unless you would like to make an offer of less; can she come in?",
  "",
];

describe("the verdict", () => {
  test.each(PROGRESS)("progress: %s", (text) => expect(verdictIn(text)).toBe("progress"));
  test.each(NO)("no: %s", (text) => expect(verdictIn(text)).toBe("no"));
  test.each(UNDECIDED)("undecided: %s", (text) => expect(verdictIn(text)).toBe("undecided"));
  test.each(SILENT)("silent: %s", (text) => expect(verdictIn(text)).toBeNull());
});

// A Monday.
const RECEIVED = "2026-11-02";
test.each([
  ["We will decide by Friday.", "2026-11-06"],
  ["You will have an answer before 10 November", "2026-11-10"],
  ["Wir entscheiden bis Dienstag.", "2026-11-03"],
  ["Réponse d'ici le 9 novembre.", "2026-11-09"],
  ["I'll let you know by tomorrow", "2026-11-03"],
  ["She came by the office on Monday", null],
  ["by 3 May next year perhaps", null],
])("the day in: %s", (text, day) => expect(answersBy(text, RECEIVED)).toBe(day));
