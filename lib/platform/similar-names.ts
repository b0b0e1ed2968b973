/** How alike two names are: for noticing that a person or an employer is perhaps already there. */
import { plainLetters } from "./search-text";

/** From this score on two names are worth showing to a person as a possible duplicate. */
export const SIMILAR = 0.85;

/**
 * 0 (nothing in common) to 1 (the same but for capitals, accents, blanks and punctuation). Forgives a swapped
 * order ("Khan, Aisha"), initials ("J. Smith"), a small slip of the keyboard, ö for oe, titles and legal forms.
 * Numbers must agree: "Candidate 12" is not "Candidate 21". It never decides anything: a person does.
 */
export function similarNames(a: string, b: string): number {
  const left = bare(nameWords(a));
  const right = bare(nameWords(b));
  if (left.length === 0 || right.length === 0) return 0;
  if (left.join("") === right.join("")) return 1;
  if (sorted(left) === sorted(right)) return 0.97;
  if (sorted(left.map(umlautFree)) === sorted(right.map(umlautFree))) return 0.96;
  if (numbersOf(left) !== numbersOf(right)) return 0;
  return matchWords(left, right);
}

/** Lower case without accents and punctuation, "&" as "and": what a name is compared by. */
export function foldName(name: string): string {
  return nameWords(name).join(" ");
}

/** Titles of people and legal forms of firms; the two-letter forms (AG, SA, Co) are left, for they are names too. */
const TITLES = new Set(
  "mr mrs ms miss mx dr prof sir ltd limited plc llp llc inc corp gmbh pty pvt".split(" "),
);

function nameWords(name: string): string[] {
  const folded = name
    .normalize("NFKD")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .normalize("NFC");
  return plainLetters(folded.toLowerCase())
    .replace(/['’`.]/g, (mark) => (mark === "." ? " " : ""))
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "");
}

function bare(words: string[]): string[] {
  const untitled = words.filter((word) => !TITLES.has(word));
  return untitled.length > 0 ? untitled : words;
}

function sorted(words: string[]): string {
  return words.toSorted().join(" ");
}

/** Müller, Mueller and Muller meet here. */
function umlautFree(word: string): string {
  return word.replace(/([aou])e(?=[^aeiou])/g, "$1");
}

function numbersOf(words: string[]): string {
  return sorted(words.filter((word) => /\p{N}/u.test(word)));
}

/** Pairs each word of the shorter name with its best partner; words left over (a middle name) cost something. */
function matchWords(left: string[], right: string[]): number {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const free = [...long];
  let sum = 0;
  let spelledOut = 0;
  for (const word of short.toSorted((a, b) => b.length - a.length)) {
    const scores = free.map((other) => wordScore(word, other));
    const best = Math.max(...scores);
    const at = scores.indexOf(best);
    const partner = free[at] ?? "";
    if (word.length > 1 && partner.length > 1 && best > 0.8) spelledOut += 1;
    if (best < 0.7) return 0.5 * best;
    free.splice(at, 1);
    sum += best;
  }
  // Initials alone, or one word against several ("Ana", "Ana Lima"), point at too many people.
  if (spelledOut === 0) return 0.5;
  const extra = free.length * (short.length === 1 ? 0.25 : 0.06);
  return Math.max(0, Math.min(0.95, sum / short.length - extra));
}

function wordScore(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 0.88 : 0;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4) return 0;
  const slips = editDistance(a, b);
  const allowed = shorter >= 8 ? 2 : 1;
  return slips > allowed ? 0 : 1 - (slips * 1.1) / Math.max(a.length, b.length);
}

/** Insertions, deletions, replacements and swaps of neighbours. */
export function editDistance(a: string, b: string): number {
  let older: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (older[j - 2] ?? 0) + 1);
      next.push(best);
    }
    older = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
