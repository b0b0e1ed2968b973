/** What a message that came back is: a bounce, an automatic answer, a complaint, a person's, or for people to judge. Pure. */
import { type Day, dayIn } from "@/lib/platform/time";
import { isAutomatic } from "./automatic";
import { proseBounce } from "./bounce-prose";
import { complaint } from "./complaint";
import { deliveryReport, type Undelivered } from "./delivery-status";
import { noticeIn } from "./notification";
import { colleagueIn, returnDay } from "./out-of-office";
import { withoutQuotes } from "./quotes";
import { addressIn, first, type ReadMail } from "./read";

export type Classified = {
  kind: "bounce" | "auto_reply" | "complaint" | "person" | "unknown";
  /** Of a bounce: whether it is no use to try again. */
  permanent: boolean | null;
  /** Of a bounce or a complaint: whose address it is about. */
  recipient: string | null;
  /** Of an automatic answer: the first day on which they are back. */
  returns: Day | null;
  colleague: { name: string | null; email: string } | null;
};

const NOTHING = { permanent: null, recipient: null, returns: null, colleague: null };

/**
 * What machines write for machines decides first, headers next, prose last. A report that something arrived, a list's
 * mail and an empty message are `unknown`: a person looks at them. The order is that of docs/inbound-mail.md.
 * `received`: the day from which days without a year are counted; the message's own date where it is not given.
 */
export function classify(mail: ReadMail, received: Day | null = null): Classified {
  const notice = noticeIn(mail.text);
  if (notice?.kind === "bounce") return bounce(notice.what, mail);
  const complained = notice ?? complaint(mail);
  if (complained) return { ...NOTHING, kind: "complaint", recipient: complained.recipient };
  const report = deliveryReport(mail);
  if (report)
    return report.kind === "delivered" ? { ...NOTHING, kind: "unknown" } : bounce(report.what, mail);
  if (isReceipt(mail)) return { ...NOTHING, kind: "unknown" };
  const returned = proseBounce(mail);
  if (returned) return bounce(returned, mail);
  if (isAutomatic(mail)) return autoReply(mail, received);
  return { ...NOTHING, kind: isPerson(mail) ? "person" : "unknown" };
}

/** A program's word that the letter was opened or thrown away (RFC 8098): nobody has answered. */
function isReceipt({ parts, headers }: ReadMail): boolean {
  return (
    parts.some(({ type }) => type === "message/disposition-notification") ||
    /report-type="?disposition-notification/i.test(first(headers, "content-type"))
  );
}

/** Where the report names nobody, the letter that it returns does. */
function bounce({ permanent, recipient }: Undelivered, { parts, text }: ReadMail): Classified {
  const original = parts.find(({ type }) => /^(message\/rfc822|text\/rfc822-headers?)$/.test(type));
  const to = addressIn(/^to:(.*)$/im.exec(original?.content ?? text)?.[1] ?? "").toLowerCase();
  return { ...NOTHING, kind: "bounce", permanent, recipient: recipient ?? (to || null) };
}

function autoReply(mail: ReadMail, received: Day | null): Classified {
  // Our own letter, quoted below, names days and people, too.
  const own = withoutQuotes(mail.text).slice(0, 3000);
  const sent = received ?? (mail.date ? dayIn(mail.date, "UTC") : null);
  const returns = sent ? returnDay(`${mail.subject}\n${own}`, sent) : null;
  return { ...NOTHING, kind: "auto_reply", returns, colleague: colleagueIn(own, mail.from.address) };
}

/** Somebody with an address who wrote words; no list, no robot that says so of itself. */
function isPerson({ from, headers, text, subject }: ReadMail): boolean {
  if (
    !from.address ||
    /^(no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?)[@+-]/i.test(from.address)
  )
    return false;
  if (headers.has("list-id") || /^(bulk|list|junk)$/i.test(first(headers, "precedence"))) return false;
  return text.trim() !== "" || subject.trim() !== "";
}
