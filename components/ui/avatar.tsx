// A person's initials on a colour that is always the same for the same name.
import { classes } from "./classes";

/** Decorative: the name itself must stand beside it. */
export function Avatar({
  name,
  size = "md",
  className,
}: {
  name: string;
  size?: "sm" | "md" | "lg";
  className?: string;
}) {
  return (
    <span
      aria-hidden="true"
      className={classes(
        "inline-grid shrink-0 place-items-center rounded-full font-semibold select-none",
        SIZES[size],
        HUES[hueOf(name)],
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}

/** First letters of the first and last word, by whole characters, so that no accent or script is cut in two. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words.at(-1)) : "";
  return (first + last).toLocaleUpperCase();
}

function firstLetter(word: string | undefined): string {
  if (!word) return "";
  const [segment] = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(word);
  return segment?.segment ?? "";
}

function hueOf(name: string): number {
  let sum = 0;
  for (const char of name.normalize("NFC")) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return sum % HUES.length;
}

const SIZES = { sm: "size-6 text-[0.625rem]", md: "size-8 text-xs", lg: "size-12 text-lg" } as const;

const HUES = [
  "bg-hue-1 text-hue-1-text",
  "bg-hue-2 text-hue-2-text",
  "bg-hue-3 text-hue-3-text",
  "bg-hue-4 text-hue-4-text",
  "bg-hue-5 text-hue-5-text",
  "bg-hue-6 text-hue-6-text",
] as const;
