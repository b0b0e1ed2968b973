/** What a candidate did in the portal, and what became of it, as sentences. */
import { pick, sideOf, type Told, who } from "./telling";

const DECISIONS = {
  want: " wants the job",
  unsure: " is still unsure about the job",
  withdraw: " does not want to go on",
};
const PASS_ONS = {
  thank_you: "a thank-you note",
  extra: "something to add",
  withdrawal: "their withdrawal",
};
const kind = (e: Told) => pick(PASS_ONS, e.data.kind) || "something";

export const CANDIDATE_SENTENCES = {
  "debrief.told": (e: Told) => `${sideOf(e, "candidate")} wrote how it went.`,
  "debrief.call_wished": (e: Told) => `${sideOf(e, "candidate")} would like to be rung.`,
  "candidate.decided": (e: Told) =>
    `${sideOf(e, "candidate")}${pick(DECISIONS, e.data.decision) || " has decided"}.`,
  "candidate.news_asked": (e: Told) => `${sideOf(e, "candidate")} asked for news.`,
  "pass_on.offered": (e: Told) => `${sideOf(e, "candidate")} left ${kind(e)} to be passed on.`,
  "pass_on.taken_back": (e: Told) => `${sideOf(e, "candidate")} took back ${kind(e)}.`,
  "pass_on.sent": (e: Told) => `${who(e)} passed on ${kind(e)} by e-mail.`,
  "pass_on.told": (e: Told) => `${who(e)} passed on ${kind(e)} in person.`,
  "pass_on.kept": (e: Told) => `${who(e)} did not pass on ${kind(e)}.`,
};
