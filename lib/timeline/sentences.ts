/** What happened, as one plain sentence: pure, so that every type of event can be held to having one. */

import { CANDIDATE_SENTENCES } from "./candidate";
import {
  CALLS,
  CHANNELS,
  CLOSED,
  HOLDING_OF,
  READDRESSED,
  RELAYS,
  SKIPPED,
  UNREACHABLE,
  VERDICTS,
} from "./details";
import { MAIL_SENTENCES } from "./mail";
import type { EventType } from "./model";
import { type RuleNumbers, ruleInWords } from "./rules";
import { SKIP_SENTENCES } from "./skips";
import { inWords, nounOf, pick, respondent, sideOf, subject, type Told, who } from "./telling";

/** How days are written, and the agency's numbers that rules are told with (its clocks have them). */
export type Say = { day: (day: string) => string; numbers: RuleNumbers };

/** "Jane Cole asked Piotr Zieliński by e-mail." Names the rule where the product decided or delayed something. */
export function sentenceOf(event: Told, say: Say): string {
  const tell = Object.hasOwn(SENTENCES, event.type) ? SENTENCES[event.type] : null;
  const told = tell ? tell(event, say) : `${who(event)}: ${inWords(event.type)}.`;
  const sentence = told.replace(/^the /, "The ");
  return event.rule ? `${sentence} By the rule: ${ruleInWords(event.rule, say.numbers)}.` : sentence;
}

const SENTENCES: Record<EventType, (event: Told, say: Say) => string> = {
  "interview.booked": (e) => `${who(e)} booked the interview.`,
  "interview.imported": (e) => `${who(e)} imported the interview.`,
  "interview.edited": (e) => `${who(e)} changed ${changed(e, "the interview's details")}.`,
  "interview.rescheduled": (e, say) => `${who(e)} moved the interview${fromTo(e, say)}.`,
  "interview.cancelled": (e) => {
    const by = e.data.by;
    if (by !== "employer" && by !== "candidate") return `${who(e)} called the interview off.`;
    return `${who(e)} noted that ${sideOf(e, by)} called the interview off.`;
  },
  "interview.attended": (e) => `${who(e)} noted that the interview took place.`,
  "interview.candidate_no_show": (e) => `${who(e)} noted that ${sideOf(e, "candidate")} did not come.`,
  "interview.employer_no_show": (e) => `${who(e)} noted that ${sideOf(e, "employer")} did not come.`,

  "debrief.logged": (e) => `${who(e)} logged the call-back.`,
  "debrief.amended": (e) => `${who(e)} changed the call-back.`,
  "debrief.skipped": (e) => `${who(e)} went on without a call-back${pick(SKIPPED, e.data.why)}.`,
  "debrief.timed_out": () => "No call-back came, so the employer may be asked without one.",

  "request.asked": (e) => `${who(e)} asked ${respondent(e)}${pick(CHANNELS, e.data.channel)}.`,
  "request.chased": (e) => {
    const number = typeof e.data.number === "number" ? `, reminder ${e.data.number}` : "";
    return `${who(e)} reminded ${respondent(e)}${pick(CHANNELS, e.data.channel)}${number}.`;
  },
  "request.called": (e) => `${who(e)} rang ${respondent(e)}${pick(CALLS, e.data.outcome)}.`,
  "request.held": (e, say) => `${who(e)} put asking on hold${until(e, say, "until")}.`,
  "request.hold_ended": () => "The hold is over: the employer may be asked again.",
  "request.promised": (e, say) =>
    e.actor === "employer"
      ? `${who(e)} promised an answer${until(e, say, "by")}.`
      : `${who(e)} noted that ${respondent(e)} will answer${until(e, say, "by")}.`,
  "request.call_wanted": (e) =>
    e.actor === "employer"
      ? `${who(e)} would rather be rung.`
      : `${who(e)} noted that ${respondent(e)} would rather be rung.`,
  "request.readdressed": (e) =>
    e.actor === "employer"
      ? `${who(e)} named somebody else to ask.`
      : `${who(e)} turned to ${respondent(e)}${pick(READDRESSED, e.data.why)}.`,
  "request.declined": (e) =>
    e.actor === "employer"
      ? `${who(e)} said that there will be no feedback.`
      : `${who(e)} noted that ${respondent(e)} will give no feedback.`,
  "request.lapsed": (e) => `${who(e)} stopped asking: no answer could be had.`,
  "request.unreachable": (e) => `Nobody can be asked for now${pick(UNREACHABLE, e.data.why)}.`,
  "request.escalated": (e) =>
    e.data.to === "colleague"
      ? `${who(e)} proposed to ask a colleague of ${respondent(e)} instead.`
      : `${who(e)} told a manager that ${respondent(e)} does not answer.`,
  "request.paced": (e) =>
    e.data.own === true
      ? `${who(e)} gave this request a rhythm of reminders of its own.`
      : `${who(e)} let the usual rhythm of reminders hold again.`,
  "request.by_hand": (e) =>
    e.actor === "product"
      ? "The asking is left to a person: nothing is sent automatically."
      : `${who(e)} took the asking in hand: nothing is sent automatically.`,
  "request.by_itself": (e) => `${who(e)} let Hearback go on asking.`,
  "request.cancelled": () => "The employer will not be asked.",
  "request.reopened": (e) => `${who(e)} took up asking again.`,

  "answer.recorded": (e) =>
    e.actor === "employer"
      ? `${who(e)} answered${pick(VERDICTS, e.data.verdict)}.`
      : `${who(e)} wrote down the answer of ${respondent(e)}${pick(VERDICTS, e.data.verdict)}.`,
  "answer.amended": (e) => `${who(e)} changed the answer${pick(VERDICTS, e.data.verdict)}.`,

  "relay.written": (e) => `${who(e)} wrote the words for ${sideOf(e, "candidate")}.`,
  "relay.approval_asked": (e) => `${who(e)} asked a colleague to read the words first.`,
  "relay.approved": (e) => `${who(e)} approved the words.`,
  "relay.sent": (e) => `${who(e)} sent ${sideOf(e, "candidate")} ${pick(RELAYS, e.data.kind) || "a word"}.`,
  "relay.spoken": (e) => `${who(e)} told ${sideOf(e, "candidate")} in person.`,
  "relay.call_missed": (e) => `${who(e)} rang ${sideOf(e, "candidate")}${pick(CALLS, e.data.outcome)}.`,
  "relay.opened": (e) => `${sideOf(e, "candidate")} opened it.`,
  "relay.acknowledged": (e) => `${sideOf(e, "candidate")} has read it.`,
  "relay.replied": (e) => `${sideOf(e, "candidate")} wrote back.`,
  "relay.failed": (e) => `The letter to ${sideOf(e, "candidate")} did not arrive.`,
  "relay.withheld": (e) => `${who(e)} decided that there is nothing to tell, and said why.`,
  "relay.taken_back": (e) => `${who(e)} took the words back before they left.`,
  "relay.returned": (e) => `${who(e)} asked for other words.`,
  "relay.holding_off": (e) => `${who(e)} turned holding updates off${pick(HOLDING_OF, e.data.of)}.`,
  "relay.holding_on": (e) => `${who(e)} turned holding updates on again${pick(HOLDING_OF, e.data.of)}.`,

  "loop.opened": (e) => `${who(e)} opened the loop: its clocks run.`,
  "loop.closed": (e) => `The loop is closed${pick(CLOSED, e.data.reason)}.`,
  "loop.reopened": () => "The loop is open again.",
  "loop.reassigned": (e) => {
    if (e.to && e.to === e.actorName)
      return `${who(e)} took the loop over${e.from ? ` from ${e.from}` : ""}.`;
    return `${who(e)} handed the loop to ${e.to ?? "a colleague"}.`;
  },

  "promise.made": (e, say) => `${promiser(e)} made a promise${until(e, say, "for")}.`,
  "promise.kept": (e) => `${promiser(e)} kept a promise.`,
  "promise.broken": (e, say) =>
    e.data.side === "consultant" || e.data.side === "candidate"
      ? `${promiser(e)} did not keep a promise.`
      : `The promised day passed without a word${until(e, say, "by")}.`,

  "submission.moved": (e) => {
    const { from, to } = e.data;
    if (typeof to !== "string") return `${who(e)} moved the submission.`;
    const before = typeof from === "string" ? ` from ${inWords(from)}` : "";
    return `${who(e)} moved the submission${before} to ${inWords(to)}.`;
  },

  "letter.failed": (e) => `${letterTo(e)} did not go out.`,
  "letter.unknown": (e) => `Nobody knows whether ${letterTo(e, "the")} arrived.`,

  "letter.covered": (e, say) =>
    `${e.to ?? "A colleague"} signed the letter to ${e.contact ?? sideOf(e, "candidate")} for ${e.from ?? "a colleague"}, away${until(e, say, "until")}.`,

  ...MAIL_SENTENCES,
  ...SKIP_SENTENCES,
  ...CANDIDATE_SENTENCES,

  "record.created": (e) => `${who(e)} added ${subject(e)}.`,
  "record.edited": (e) => `${who(e)} changed ${changed(e, subject(e))}.`,
  "record.archived": (e) => `${who(e)} archived ${subject(e)}.`,
  "record.restored": (e) => `${who(e)} brought ${subject(e)} back.`,
  "record.merged": (e) => `${who(e)} joined a duplicate of ${subject(e)} into it.`,
  "record.unmerged": (e) => `${who(e)} took the joining of ${subject(e)} with a duplicate back.`,
  "contact.stopped": (e) => `${e.contact ?? "The contact"} asked us to stop writing.`,
};

/** "the round and the place", from the names of fields that an event may hold. */
function changed(event: Told, otherwise: string): string {
  const { fields } = event.data;
  if (typeof fields !== "string" || fields === "") return otherwise;
  const names = fields.split(",").map((field) => `the ${nounOf(field)}`);
  const last = names.pop();
  return names.length > 0 ? `${names.join(", ")} and ${last}` : `${last}`;
}

function fromTo(event: Told, say: Say): string {
  const { from, to } = event.data;
  if (typeof to !== "string") return "";
  if (from === to) return ` to another time on ${say.day(to)}`;
  return `${typeof from === "string" ? ` from ${say.day(from)}` : ""} to ${say.day(to)}`;
}

function until(event: Told, say: Say, word: string): string {
  const { until, day, by } = event.data;
  const given = [until, day, by].find(
    (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value),
  );
  return typeof given === "string" ? ` ${word} ${say.day(given)}` : "";
}

function promiser(event: Told): string {
  if (event.data.side === "consultant") return "We";
  return sideOf(event, event.data.side === "candidate" ? "candidate" : "employer");
}

function letterTo(event: Told, article = "The"): string {
  const to = event.contact ?? event.candidate;
  return to ? `${article} letter to ${to}` : `${article} letter`;
}
