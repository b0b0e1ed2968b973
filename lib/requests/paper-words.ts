/** A reminder on paper: without a word about links or buttons, which paper has none of. Pure; a person reads it before it is printed. */
import { formatDay } from "@/lib/interviews/when";
import type { Day } from "@/lib/platform/time";
import { calledBy } from "./names";

export type PaperFacts = {
  contactName: string;
  candidateName: string;
  jobTitle: string;
  /** The interview's day, the day on which they were first asked, and today. */
  day: Day;
  asked: Day;
  today: Day;
  /** "+44 20 7946 0002 or jane@agency.example". */
  reach: string;
};

/** Paragraphs between empty lines. */
export function paperWords(facts: PaperFacts): string {
  const { contactName, candidateName, jobTitle, day, asked, today, reach } = facts;
  const first = calledBy(candidateName);
  return [
    `Hello ${calledBy(contactName)},`,
    `Thank you for seeing ${candidateName} on ${formatDay(day, today)} for the ${jobTitle} position. I asked on ${formatDay(asked, today)} what you thought; full inboxes swallow much, so here is a letter.`,
    `${first} is waiting to hear how it went. A line or two is plenty, good or bad: it helps ${first} either way. If you cannot say yet, tell me by when and I will leave you in peace until then; and if no feedback is possible, I will tell ${first} honestly.`,
    `You reach me at ${reach}.`,
  ].join("\n\n");
}
