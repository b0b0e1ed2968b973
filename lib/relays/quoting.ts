/** Finds the employer's own words in a text for the candidate, where the employer asked for other words or for none. */

/** Positions in the text (UTF-16, end exclusive). */
export type Span = { start: number; end: number };

/** So many words in a row are no accident; a whole answer shorter than that counts from three words on. */
const IN_A_ROW = 6;
const FEWEST = 3;

/** Where `text` repeats six words or more of one of `originals` in a row, or the whole of a short one; in reading order. */
export function quotedSpans(text: string, originals: readonly string[]): Span[] {
  const words = wordsOf(text);
  const taken = new Set<number>();
  for (const original of originals) {
    const theirs = wordsOf(original).map((word) => word.plain);
    const length = Math.min(IN_A_ROW, theirs.length);
    if (length < FEWEST) continue;
    const runs = new Set(windows(theirs, length));
    windows(
      words.map((word) => word.plain),
      length,
    ).forEach((run, at) => {
      if (runs.has(run)) for (let step = 0; step < length; step++) taken.add(at + step);
    });
  }
  const spans: Span[] = [];
  words.forEach(({ start, end }, at) => {
    if (!taken.has(at)) return;
    const last = spans.at(-1);
    if (last && taken.has(at - 1)) last.end = end;
    else spans.push({ start, end });
  });
  return spans;
}

function wordsOf(text: string): (Span & { plain: string })[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    plain: match[0].toLowerCase().replaceAll("’", "'"),
  }));
}

function windows(words: readonly string[], length: number): string[] {
  if (words.length < length) return [];
  return Array.from({ length: words.length - length + 1 }, (_, at) => words.slice(at, at + length).join(" "));
}
