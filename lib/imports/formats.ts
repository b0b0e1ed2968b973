/** Reads the format and the round of an interview from the words of a list. */
import type { Format } from "./model";
import { tidy } from "./text";

/** "other" where the words name no format we know (and where there are none: it is not guessed). */
export function parseFormat(value: string): Format {
  const text = tidy(value).toLowerCase();
  if (/\b(video|zoom|teams|skype|webex|google meet|hangouts?|online|virtual|remote)\b/.test(text))
    return "video";
  if (/\b(tele)?phon(e|ic)\b|\btel\b|\bcall\b/.test(text)) return "phone";
  if (/\b(on-?\s?site|in-?\s?person|face[\s-]to[\s-]face|f2f|walk-?\s?ins?|office|in-house)\b/.test(text))
    return "onsite";
  return "other";
}

/** 1 to 20 from "2", "2nd", "Round 2", "second"; null for a blank; "unclear" for the rest ("final" has no number). */
export function parseRound(value: string): number | null | "unclear" {
  const text = tidy(value).toLowerCase();
  if (text === "" || /^(n\/?a|-+)$/.test(text)) return null;
  const digits =
    /^(?:(?:interview|round|stage|level|r|l)\s*[#-]?\s*)*(\d{1,2})(?:\.0+)?(?:st|nd|rd|th)?(?:\s*(?:interview|round|stage|level))*$/;
  const number = Number(
    digits.exec(text)?.[1] ?? WORDS.indexOf(text.replace(/\s*(interview|round|stage)$/, "")) + 1,
  );
  return number >= 1 && number <= 20 ? number : "unclear";
}

const WORDS = ["first", "second", "third", "fourth", "fifth", "sixth"];
