/** The wording guard: hints at words that a candidate should not read like that. It never changes or blocks anything. */
import { PROTECTED } from "./wording-protected";
import { TONE } from "./wording-tone";

export type HintKind = "protected" | "absolute" | "name" | "pay";
/** `start` and `end` are positions in the text (UTF-16, end exclusive); `phrase` is what stands there. */
export type Hint = { start: number; end: number; phrase: string; kind: HintKind; why: string; try?: string };

/** A rule finds `words`, unless they lie in or touch one of the harmless phrases in `unless`. */
export type Rule = { kind: HintKind; words: RegExp; unless?: RegExp; why: string; try?: string };

export type Reader = {
  /** Full names of other candidates for the same job. */
  otherNames: readonly string[];
  /** The candidate's own: a first name that both bear is no hint. */
  ownName?: string;
  /** The rules know English; in other languages only names are found. */
  language: string;
};

/**
 * The hints for a text that a candidate will read, in reading order, each place named once. A hint is a question to
 * the writer; the answer is a second person's (trust.md 5). A first version: a list of rules, no understanding.
 */
export function hintsFor(text: string, reader: Reader): Hint[] {
  const plain = folded(text);
  const rules = reader.language.startsWith("en") ? [...PROTECTED, ...TONE] : [];
  const found = [...rules.flatMap((rule) => hintsOf(rule, plain)), ...namesIn(plain, reader)]
    .map((hint) => ({ ...hint, phrase: text.slice(hint.start, hint.end) }))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((hint, at) => !found.slice(0, at).some((earlier) => earlier.end >= hint.end));
}

function hintsOf(rule: Rule, plain: string): Hint[] {
  const harmless = rule.unless ? [...plain.matchAll(rule.unless)].map(spanOf) : [];
  return [...plain.matchAll(rule.words)]
    .map(spanOf)
    .filter((hit) => !harmless.some((span) => span.start < hit.end && hit.start < span.end))
    .map((hit) => ({
      ...hit,
      phrase: "",
      kind: rule.kind,
      why: rule.why,
      ...(rule.try && { try: rule.try }),
    }));
}

/** Whole names in any case; single parts of them only as written, since Will, Mark and Grace are words, too. */
function namesIn(plain: string, reader: Reader): Hint[] {
  const own = new Set(partsOf(reader.ownName ?? "").map((part) => part.toLowerCase()));
  const hits = reader.otherNames.flatMap((name) => {
    const parts = partsOf(name);
    const whole = new RegExp(wordly(parts.map(literally).join("\\s+")), "giu");
    const single = parts.filter((part) => part.length > 2 && !own.has(part.toLowerCase()));
    const alone = single.flatMap((part) => [...plain.matchAll(new RegExp(wordly(literally(part)), "gu"))]);
    return [
      ...(parts.length > 1 ? [...plain.matchAll(whole)] : [])
        .map(spanOf)
        .filter((hit) => !isOnlyWords(plain, hit)),
      ...alone.map(spanOf).filter((hit) => !startsSentenceAsWord(plain, hit)),
    ];
  });
  return hits.map((hit) => ({
    ...hit,
    phrase: "",
    kind: "name",
    why: OTHER_PERSON,
    try: "another candidate",
  }));
}

const OTHER_PERSON =
  "This looks like another candidate's name. Who else applied is nobody's business but theirs.";

/** First names that are ordinary words, too: at the start of a sentence the word is the likelier reading. */
const WORDS_TOO = new Set(
  "will mark may grace hope faith rose joy bill art june april august dawn grant pat rich drew chase max".split(
    " ",
  ),
);

/** "will mark" in small letters is no Will Mark. */
function isOnlyWords(plain: string, hit: Span): boolean {
  const phrase = plain.slice(hit.start, hit.end);
  return phrase === phrase.toLowerCase() && phrase.split(/\s+/).every((word) => WORDS_TOO.has(word));
}

function startsSentenceAsWord(plain: string, hit: Span): boolean {
  if (!WORDS_TOO.has(plain.slice(hit.start, hit.end).toLowerCase())) return false;
  return /(?:^|[.!?:;\n])\s*$/.test(plain.slice(0, hit.start));
}

type Span = { start: number; end: number };

function spanOf(match: RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}

function partsOf(name: string): string[] {
  const bare = folded(name)
    .split(/\s+/)
    .map((part) => part.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ""));
  return bare.filter(Boolean);
}

/** As a pattern that means the text itself. */
function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** Whole words only: "Ann" is not in "planned". */
function wordly(pattern: string): string {
  return `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`;
}

/** Without accents and with straight apostrophes, of the same length, so that positions stay true. */
function folded(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const char = text.charAt(at);
    return char === "’" || char === "‘" ? "'" : char.normalize("NFD").charAt(0);
  }).join("");
}
