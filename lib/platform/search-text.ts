/** One folded spelling for searching: lower case, no accents, single blanks. The same for what is stored and what is asked. */

export function searchText(...parts: (string | null | undefined)[]): string {
  const text = parts.filter((part): part is string => Boolean(part)).join(" ");
  return plainLetters(text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase())
    .replace(/\s+/g, " ")
    .trim();
}

/** Łukasz is typed Lukasz: letters that are no plain letter with a mark, in lower case. */
export function plainLetters(text: string): string {
  return text.replace(/[ßøłđðþæœı]/g, (letter) => LETTERS[letter] ?? letter);
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ı: "i",
};
