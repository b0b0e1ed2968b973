/** The wording guard's rules for absolutes and for pay. */
import type { Rule } from "./wording";
import { anyOf } from "./wording-pattern";

export const TONE: readonly Rule[] = [
  {
    kind: "absolute",
    words: anyOf("never"),
    unless: anyOf(
      "never (?:mind|before|ending|enjoyed)",
      "(?:have|has|had|ve|d|s|having) never (?:yet )?(?:used|worked|done|built|managed|led|run|seen|tried|sold|hired|met|taught|written)",
    ),
    why: "One meeting cannot show what somebody never does.",
    try: "Say what happened this time: “in this interview …”.",
  },
  {
    kind: "absolute",
    words: anyOf("always"),
    unless: anyOf(
      "as always",
      "(?:not|n't|almost|nearly) always",
      "always (?:welcome|happy|glad|pleased|on|here|open|available|keen|willing|ready|nice|good|a pleasure)",
    ),
    why: "One meeting cannot show what somebody always does.",
    try: "Say what happened this time: “in this interview …”.",
  },
  {
    kind: "absolute",
    words: anyOf(
      "hopeless(?:ly)?",
      "useless",
      "terribl[ey]",
      "awful(?:ly)?",
      "dreadful",
      "pathetic",
      "clueless",
      "stupid",
      "idiot(?:ic)?",
      "lazy",
      "incompetent",
      "disaster",
      "disastrous",
      "the worst",
      "no chance",
      "(?:a )?waste of (?:\\w+ )?time",
      "not good enough",
      "every(?:one|body) else",
      "(?:completely|totally|utterly|absolutely) (?:unprepared|unsuitable|unprofessional|unqualified|unconvincing|unrealistic|uninterested|inadequate|wrong|lost|lacking|out of (?:your|his|her|their) depth)",
    ),
    unless: anyOf(
      "an awful lot",
      "not (?:terribl[ey]|useless|stupid)",
      "(?:was|were) terribly (?:impressed|pleased|sorry|kind)",
      "lazy (?:loading|loaded|evaluation)",
      "disaster (?:recovery|relief|response|planning|management)",
      "the worst (?:case|is over)",
    ),
    why: "This judges the person and helps nobody to do better next time.",
    try: "Say what was missing, and what would have made it good.",
  },
  {
    kind: "pay",
    words: anyOf(
      "too (?:expensive|costly)",
      "cheaper (?:candidates?|options?|person|hires?|applicants?)",
      "someone cheaper",
      "too much money",
      "(?:salary|pay) (?:expectations?|demands?)",
      "(?:out of|above|over|beyond) (?:our|their|the) (?:salary )?budget",
      "(?:salary|paid|earn(?:s|ed|ing)?|day rate|basic|offer(?:ed|ing)?)(?: \\w+){0,3} [£$€] ?\\d[\\d,.]*k?",
      "(?:ask(?:ed|ing)?|want(?:ed|ing)?) (?:for )?[£$€] ?\\d[\\d,.]*k?",
      "[£$€] ?\\d[\\d,.]*k? (?:a|per) (?:year|annum|month|day|hour)",
      "[£$€] ?\\d[\\d,.]*k? (?:salary|basic|package)",
    ),
    unless: anyOf(
      "(?:hosting|tool|licence|software|solution|infrastructure) (?:is|was|were|are) too (?:expensive|costly)",
    ),
    why: "Pay is for the talk about the offer; in feedback it reads like a price on the person.",
    try: "Leave it out here, and talk about pay by telephone.",
  },
];
