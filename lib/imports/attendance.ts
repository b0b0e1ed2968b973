/** Reads whether the candidate came, from the words that people put into such a column. */
import { tidy } from "./text";

export type Attendance = "attended" | "candidate_no_show" | "unknown";

/** "unknown" for blanks, "NA" and everything that says neither. */
export function parseAttendance(value: string): Attendance {
  const word = plain(value);
  if (CAME.has(word)) return "attended";
  return STAYED_AWAY.has(word) ? "candidate_no_show" : "unknown";
}

/** Whether the interview was called off: then there is nobody to ask and nothing to tell. */
export function saysCancelled(value: string): boolean {
  return /^(cancell?ed|called off|annulled|postponed|withdrawn)\b/.test(plain(value));
}

/** Whether the words mean something here, "we do not know" included. A time or a name does not. */
export function isAttendanceWord(value: string): boolean {
  const word = plain(value);
  return word === "" || CAME.has(word) || STAYED_AWAY.has(word) || UNKNOWN.has(word) || saysCancelled(value);
}

function plain(value: string): string {
  return tidy(value)
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}/]+/gu, " ")
    .trim();
}

const CAME = new Set(
  "yes|y|true|1|attended|present|came|showed|show|showed up|turned up|completed|complete|done|happened|took place|held|interviewed|ja|oui|si".split(
    "|",
  ),
);
const STAYED_AWAY = new Set(
  "no|n|false|0|no show|noshow|candidate no show|absent|did not attend|didnt attend|not attended|dna|missed|did not come|didnt come|did not show|did not turn up|didnt turn up|nein|non".split(
    "|",
  ),
);
const UNKNOWN = new Set(
  "na|n/a|n a|unknown|uncertain|not sure|not known|tbc|tba|pending|scheduled|booked|confirmed|invited|upcoming|not yet|/".split(
    "|",
  ),
);
