/** The product's rules by name, in words: every automatic act says which one it followed. */

/** The settings that appear in the words, in minutes of working time. */
export type RuleNumbers = { debriefFirstTimeoutMinutes: number; promiseGraceMinutes: number };

/** A clause that follows "By the rule:". An unknown rule is shown by its own name. */
export function ruleInWords(rule: string, numbers: RuleNumbers): string {
  const words = Object.hasOwn(RULES, rule) ? RULES[rule] : undefined;
  if (typeof words === "function") return words(numbers);
  return words ?? rule.replaceAll("_", " ");
}

const RULES: Record<string, string | ((numbers: RuleNumbers) => string)> = {
  debrief_first_timeout: (n) => `${workingTime(n.debriefFirstTimeoutMinutes)} without a call-back`,
  hold_reached: "the day until which it was held has come",
  promise_grace_over: (n) => `the promised day and ${workingTime(n.promiseGraceMinutes)} more are over`,
  before_call_back: "a manager may ask before the call-back is in",
  by_itself_after_call_back: "the employer is asked once the call-back is in",
  by_itself_cadence: "the agency's rhythm of reminders",
  by_itself_best_time: "the agency's rhythm, at the time at which they mostly answer",
  by_itself_broken_promise: "the day that they named is over",
  cover: "while somebody is away, their cover writes",
  mail: "a letter’s fate is what the mail servers say of it",
  letter_gap: "no letter leaves with a gap in it that nothing fills",
  letter_not_sent: "the letter in which it travelled along will not leave",
  escalation: "after so many reminders somebody else is brought in",
  one_letter_a_person: "all that waits for one person goes in one letter",
  letter_lost: "nobody is asked at an address that takes no mail",
  out_of_office: "nobody is reminded while an automatic answer says that they are away",
  complaint: "whoever reports a letter as unwanted gets no more",
  cadence: "the usual rhythm of reminders",
  not_before: "they asked to be left in peace until a day",
  do_not_contact: "this person is not to be contacted",
  do_not_contact_until: "this person is not to be contacted before a day",
  outside_hours: "letters leave in the reader's working hours",
  day_off: "no letter on the reader's day off",
  holiday: "no letter on the reader's holiday",
  one_chaser_a_day: "one reminder a day and person is the most",
  holding_48h: "nobody waits longer without a word than the settings allow",
  holding_weekly: "while there is no news, the next word comes when it was promised",
  no_longer_true: "“no news yet” was not to be said any more",
  wording_guard: "some words want a second person's eyes",
  held: "nothing before the hold is over",
  promised: "nothing before the promised day is over",
  employer_decides_by: "no reminder before the employer means to decide",
};

const NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

function workingTime(minutes: number): string {
  if (minutes % 60 !== 0 || minutes === 0) return `${minutes} working minutes`;
  const hours = minutes / 60;
  return `${NUMBERS[hours] ?? hours} working ${hours === 1 ? "hour" : "hours"}`;
}
