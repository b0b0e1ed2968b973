/** The fixed words of call-backs and accounts by name, without a schema: what forms in the browser need of them. */

export const INTERESTS = ["want", "unsure", "withdraw"] as const;
export type Interest = (typeof INTERESTS)[number];

/** The optional parts, each a line of its own that is shareable with the employer or private. */
export const LINE_KINDS = [
  "met",
  "question",
  "asked",
  "their_interest",
  "drawback",
  "money",
  "papers",
  "setting",
  "other_process",
  "decision",
  "forgot",
  "note",
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

export const HOW_IT_WENT = ["strong", "fair", "weak"] as const;

/** The parts of a call-back that a candidate is asked for; money and what speaks against them is for the telephone. */
export const OWN_KINDS = [
  "met",
  "question",
  "asked",
  "their_interest",
  "setting",
  "papers",
  "other_process",
  "forgot",
  "note",
] as const satisfies readonly LineKind[];
export type OwnKind = (typeof OWN_KINDS)[number];

/** The candidate's own, unless shared line by line (source S2: "nothing is too small"). */
export const NOTE_KINDS = ["felt", "offices", "culture", "people"] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];
/** Themes with suggestions of their own. */
export const THEMES = ["experience", "research", "examples", "technique", "other"] as const;
export type Theme = (typeof THEMES)[number];
export const MOST_LESSONS = 12;
