// What came back by e-mail, and what was made of it, as sentences. Pure.
import type { EventType } from "./model";
import { pick, type Told, who } from "./telling";

type Say = { day: (day: string) => string };
type MailEvent = Extract<EventType, `mail.${string}`>;

export const MAIL_SENTENCES: Record<MailEvent, (event: Told, say: Say) => string> = {
  "mail.received": (e, say) => {
    const from = e.contact ?? e.candidate ?? "somebody";
    switch (e.data.kind) {
      case "person":
        return e.data.unverified === true
          ? `Somebody answered the letter to ${from} by e-mail, from another address.`
          : `${from} answered by e-mail.`;
      case "auto_reply":
        return typeof e.data.day === "string"
          ? `An automatic answer came: ${from} is back on ${say.day(e.data.day)}.`
          : `An automatic answer came from ${from}.`;
      case "complaint":
        return `Our letter to ${from} was reported as unwanted.`;
      default:
        return `A message about the letter to ${from} came that a person should look at.`;
    }
  },
  "mail.returned": (e) => {
    const to = e.contact ?? e.candidate;
    return `The letter${to ? ` to ${to}` : ""} was held up on its way${pick(AGAIN, e.data.next)}.`;
  },
  "mail.settled": (e) => `${who(e)} dealt with the e-mail${pick(SETTLED, e.data.how)}.`,
  "mail.put_back": (e) => `${who(e)} put the e-mail back in the inbox.`,
};

const AGAIN = {
  again: ": it goes out again later",
  waits: ": their server is still trying",
  none: ": the next one comes in its own time",
};
const SETTLED = {
  answer: ": it held the answer",
  promised: ": it named a day",
  evidence: ": the candidate has heard",
  colleague: ": a colleague is asked instead",
  read: ": nothing in it to record",
};
