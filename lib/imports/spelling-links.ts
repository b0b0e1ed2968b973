/** Compares two spellings of an employer: what they share, how sure that makes us, and why in words. */
import { editDistance, foldName } from "../platform/similar-names";

/** "sure" differs in nothing that a reader would notice; "likely" in a word or a slip; "possible" is a question. */
export type JoinConfidence = "sure" | "likely" | "possible";

/** `squeezed` has no blanks, `letters` is a set of bits: two slips of the keyboard change at most four of them. */
type Forms = {
  squeezed: string;
  initials: string;
  letters: number;
  plain: string;
  core: string;
  words: string[];
  numbers: string;
  town: boolean;
};
export type Spelling = { name: string; count: number; forms: Forms };

const LEGAL =
  /\s(plc|llp|llc|ltd|limited|inc|incorporated|corp|corporation|co|company|gmbh|ag|sa|sas|sarl|srl|spa|bv|nv|ab|as|oy|pty|pvt|private|kg|se|holdings?|group)$/;
/** Words that many employers share: alone they name none. */
const GENERIC =
  /^(the|bank|banking|group|services?|consult(ing|ants?)|technolog(y|ies)|solutions?|systems?|software|global|international|national|standard|india|uk|first|general|united|american|british|new|capital|insurance|health|care|school|university|college|council|hospitals?)$/;

export function formsOf(name: string, towns: Set<string>): Forms {
  const plain = foldName(name) || name.toLowerCase();
  let core = plain.replace(/^the /, "");
  while (LEGAL.test(core)) core = core.replace(LEGAL, "");
  let words = core.split(" ");
  const size = [2, 1].find((n) => words.length > n && towns.has(words.slice(-n).join(" ")));
  if (size !== undefined) words = words.slice(0, -size);
  core = words.join(" ");
  return {
    plain,
    core,
    words,
    squeezed: plain.replaceAll(" ", ""),
    initials: words.length >= 3 ? words.map((word) => word[0]).join("") : "",
    letters: lettersOf(core),
    numbers: core.replace(/\D+/g, " ").trim(),
    town: size !== undefined,
  };
}

type Link = { confidence: JoinConfidence; reason: string };

export function linkOf(leader: Spelling, other: Spelling, owners: Map<string, number>): Link | null {
  const a = leader.forms;
  const b = other.forms;
  if (a.plain === b.plain) return { confidence: "sure", reason: "the same but for capitals and punctuation" };
  if (a.squeezed === b.squeezed) {
    return { confidence: "sure", reason: "the same but for blanks and punctuation" };
  }
  if (a.core === b.core) {
    if (a.town || b.town) return { confidence: "likely", reason: "the same with a town added" };
    return { confidence: "likely", reason: "the same but for the legal form" };
  }
  if (a.numbers !== b.numbers) return null;
  if (slip(a, b)) return { confidence: "likely", reason: "nearly the same spelling" };
  if (initialsOf(leader.name, b) || initialsOf(other.name, a))
    return { confidence: "possible", reason: "the initials" };
  if (telling(a, b, owners) || telling(b, a, owners))
    return { confidence: "possible", reason: "part of the longer name" };
  return null;
}

function slip(left: Forms, right: Forms): boolean {
  const [a, b] = [left.core, right.core];
  const shorter = Math.min(a.length, b.length);
  if (shorter < 6 || Math.abs(a.length - b.length) > 2 || bitsOf(left.letters ^ right.letters) > 4)
    return false;
  if (a[0] !== b[0] && a.at(-1) !== b.at(-1)) return false;
  return editDistance(a, b) <= (shorter >= 12 ? 2 : 1);
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i += 1) letters |= 1 << (text.charCodeAt(i) % 32);
  return letters;
}

function bitsOf(letters: number): number {
  let count = 0;
  for (let left = letters; left !== 0; left &= left - 1) count += 1;
  return count;
}

function initialsOf(short: string, long: Forms): boolean {
  return long.initials !== "" && short.toLowerCase() === long.initials && /^\p{Lu}{3,6}$/u.test(short);
}

/** One telling word that begins or ends a single other name: "Hewitt" in "Aon Hewitt". */
function telling(short: Forms, long: Forms, owners: Map<string, number>): boolean {
  const [word, ...more] = short.words;
  if (word === undefined || more.length > 0 || long.words.length < 2) return false;
  if (word.length < 4 || GENERIC.test(word) || owners.get(word) !== 1) return false;
  return long.words[0] === word || long.words.at(-1) === word;
}

/** How many different longer names each word begins or ends. */
export function countOwners(spellings: Spelling[]): Map<string, number> {
  const cores = new Map(spellings.map(({ forms }) => [forms.core, forms.words]));
  const owners = new Map<string, number>();
  for (const words of cores.values()) {
    if (words.length < 2) continue;
    for (const word of new Set([words[0] ?? "", words.at(-1) ?? ""]))
      owners.set(word, (owners.get(word) ?? 0) + 1);
  }
  return owners;
}
