/** The letters to an employer as we propose them: short, honest, ready to be edited. Pure; a person presses send. */
import { formatDay } from "@/lib/interviews/when";
import type { Day } from "@/lib/platform/time";
import { calledBy } from "./names";

export type AskFacts = {
  contactName: string | null;
  candidateName: string;
  jobTitle: string;
  /** The interview's day as the employer's people knew it. */
  day: Day;
  today: Day;
  round: number;
  /** What the candidate said in the call-back; null when there was none. Nothing is ever claimed without one. */
  interest: "want" | "unsure" | "withdraw" | null;
  /** Lines of the call-back that were marked as shareable; never any other. */
  shareable: readonly { kind: string; text: string }[];
  /** When the employer means to decide: then the letter says that it is about feedback, not a decision (source S15). */
  decidesBy: Day | null;
};
/** `templateId`: the version of the agency's own words that it comes from. `holes`: gaps in those that nothing fills. */
export type Proposal = { subject: string; body: string; templateId?: string; holes?: string[] };

/** The first letter. The three answers, the other choices and the signature are the template's and stand below it. */
export function askProposal(facts: AskFacts): Proposal {
  const { candidateName, jobTitle, day, today, round } = facts;
  const first = calledBy(candidateName);
  const seen = `Thank you for seeing ${candidateName} on ${formatDay(day, today)}${roundWords(round)} for the ${jobTitle} position.`;
  const parts = [
    facts.contactName ? `Hello ${calledBy(facts.contactName)},` : "Hello,",
    [seen, interestWords(facts, first)].filter(Boolean).join(" "),
    pointsWords(facts, first),
    `${question(facts, first)} A line or two is plenty, good or bad: it helps ${first} either way.`,
  ];
  return {
    subject: subjectLine(`${candidateName}, ${jobTitle}: what did you think?`),
    body: parts.filter(Boolean).join("\n\n"),
  };
}

export type ChaseFacts = {
  contactName: string | null;
  candidateName: string;
  jobTitle: string;
  day: Day;
  today: Day;
  /** Which chase this is, counted from 1. */
  number: number;
  /** No further one is planned. */
  last: boolean;
  /** The employer named a day that has passed. */
  promised: Day | null;
  /** Subject of the ask, kept so that both stand in one thread. */
  askSubject: string | null;
};

/** A chase: other words each time, gentler as they add up, each with an easier way out than the one before. */
export function chaseProposal(facts: ChaseFacts): Proposal {
  const { candidateName, jobTitle, askSubject } = facts;
  const hello = facts.contactName ? `Hello ${calledBy(facts.contactName)},` : "Hello,";
  const subject = subjectLine(askSubject ?? `${candidateName}, ${jobTitle}: what did you think?`);
  return { subject, body: `${hello}\n\n${chaseWords(facts)}` };
}

function chaseWords(facts: ChaseFacts): string {
  const { candidateName, day, today, number, last, promised } = facts;
  const first = calledBy(candidateName);
  const met = `${candidateName} on ${formatDay(day, today)}`;
  if (last) {
    return (
      `I have asked about ${met} before and do not want to keep filling your inbox, so this is my last reminder. ` +
      `If you can, press one of the three answers below. If feedback is not possible, the link for that is there too, ` +
      `and I will tell ${first} honestly.`
    );
  }
  if (promised) {
    return (
      `You had hoped to have an answer about ${met} by ${formatDay(promised, today)}. ` +
      `Is there anything you can tell me yet? If it needs longer, give me a new day below and I will leave you in peace until then.`
    );
  }
  switch (number) {
    case 1:
      return (
        `A short reminder about ${met}: a first impression is all I am after. ` +
        `One of the three answers below is enough, and if it is too early, tell me by when and I will wait.`
      );
    case 2:
      return (
        `I know how full a week gets. ${first} is waiting to hear how it went, ` +
        `and one press below, without a word more, would already help. It takes about twenty seconds.`
      );
    case 3:
      return (
        `If talking is easier than typing, tell me below when I may ring you about ${met}. ` +
        `And if somebody else can answer better, you can pass this on to them there.`
      );
    default:
      return (
        `No pressure from me about ${met}: if there is no news yet, a day by which you expect some would let me ` +
        `set ${first}'s mind at rest. You will find a place for it below.`
      );
  }
}

function roundWords(round: number): string {
  if (round <= 1) return "";
  return ` (${["second", "third", "fourth"][round - 2] ?? `${round}th`} interview)`;
}

export function interestWords({ interest }: Pick<AskFacts, "interest">, first: string): string {
  if (interest === "want") return `I have spoken to ${first} since, who would very much like the job.`;
  // Doubt is the candidate's own to voice: that we have spoken is all it takes.
  if (interest === "unsure") return `I have spoken to ${first} since.`;
  if (interest === "withdraw")
    return `I have spoken to ${first} since, who is grateful for the time you gave and has decided not to go further.`;
  return "";
}

/** Most lines the letter repeats: it is to be read in a lift. */
const MOST_POINTS = 4;
/** Kinds that say something to an employer; who was met and how the room was do not. */
const POINT_KINDS = new Set([
  "question",
  "asked",
  "forgot",
  "papers",
  "money",
  "decision",
  "note",
  "drawback",
]);

export function pointsWords({ shareable }: Pick<AskFacts, "shareable">, first: string): string {
  const points = shareable.filter((line) => POINT_KINDS.has(line.kind) && line.text.trim() !== "");
  if (points.length === 0) return "";
  const lines = points.slice(0, MOST_POINTS).map((line) => `- ${shortened(line.text)}`);
  return `From our talk, with ${first}'s agreement:\n${lines.join("\n")}`;
}

/** A letter is to be read in a lift, and has an end: whoever wants all of it may ask. */
const LONGEST_POINT = 500;

function shortened(text: string): string {
  const words = text.trim().replace(/\s*\n\s*/g, " ");
  return words.length <= LONGEST_POINT ? words : `${words.slice(0, LONGEST_POINT - 1).trimEnd()}…`;
}

function question({ interest, decidesBy, today }: AskFacts, first: string): string {
  if (interest === "withdraw") return `No decision is needed any more, but what did you think of ${first}?`;
  if (decidesBy && decidesBy > today) {
    return `I understand that you decide by ${formatDay(decidesBy, today)}, and I am not asking for that early. What was your impression of ${first}?`;
  }
  return `What did you think of ${first}?`;
}

/** One line of at most 180 characters, whatever was typed into the names. */
function subjectLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 180 ? line : `${line.slice(0, 179).trimEnd()}…`;
}
