/** What becomes of the hints in a text for the candidate: advice for its writer, or a question to a second person. */
import type { Share } from "@/lib/requests/model";
import { quotedSpans } from "./quoting";
import { type Hint, type HintKind, hintsFor } from "./wording";

/** `quoted`: the employer's own words, where the employer did not allow that. */
export type GuardHint = Omit<Hint, "kind"> & { kind: HintKind | "quoted" };

export type Around = {
  /** Full names of others who are in for the same employer. */
  names: readonly string[];
  ownName: string;
  /** The answer that is passed on; null where there is none, or where the reader may not see it. */
  answer: {
    share: string;
    strengths: string | null;
    concerns: string | null;
    wouldHaveBeenYes: string | null;
  } | null;
};
export type Judgement = { hints: GuardHint[]; needsSecondPerson: boolean };

/** Never blocks and never changes a word (trust.md 5). Absolutes and pay are advice; the rest asks for a second person. */
export function judge(text: string, { names, ownName, answer }: Around): Judgement {
  const wording = hintsFor(text, { otherNames: names, ownName, language: "en" });
  const hints = [...wording, ...quotes(text, answer)].sort((a, b) => a.start - b.start);
  return { hints, needsSecondPerson: hints.some((hint) => ASKS.has(hint.kind)) };
}

const ASKS: ReadonlySet<GuardHint["kind"]> = new Set(["protected", "name", "quoted"]);

export function asksForSecondPerson(hint: { kind: GuardHint["kind"] }): boolean {
  return ASKS.has(hint.kind);
}

export const HINT_WORDS: Record<GuardHint["kind"], string> = {
  protected: "Protected by law",
  name: "Another person",
  quoted: "The employer's own words",
  absolute: "Absolute",
  pay: "Pay",
};

function quotes(text: string, answer: Around["answer"]): GuardHint[] {
  const share = answer?.share as Share | undefined;
  if (!answer || !share || share === "as_is") return [];
  const originals = [answer.strengths, answer.concerns, answer.wouldHaveBeenYes].filter(
    (words) => words !== null,
  );
  return quotedSpans(text, originals).map((span) => ({
    ...span,
    phrase: text.slice(span.start, span.end),
    kind: "quoted",
    why: WHY[share],
    try: "Say it in your own words.",
  }));
}

const WHY = {
  reword: "The employer wrote this, and asked for it to be put in your words.",
  not: "The employer wrote this, and asked us not to share it.",
} as const;
