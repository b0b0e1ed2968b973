/** Complaints: somebody pressed "this is spam" on a letter of ours (RFC 5965, and the older forms in prose). Pure. */
import { addressIn, first, type ReadMail } from "./read";

/** The person who complained, where the report names one; null where this is no complaint. */
export function complaint(mail: ReadMail): { recipient: string | null } | null {
  const report = mail.parts.find(({ type }) => type === "message/feedback-report");
  const kind = /report-type="?feedback-report/i.test(first(mail.headers, "content-type"));
  if (!report && !kind && !isInProse(mail)) return null;
  const said = report?.content ?? "";
  // A mailbox provider may also report that something was no spam, or a sign-in that failed.
  if (/^feedback-type:\s*(not-spam|auth-failure)/im.test(said)) return null;
  return { recipient: recipientOf(said, mail) };
}

function isInProse({ from, subject, text }: ReadMail): boolean {
  const about = /complaint about message from|abuse report|spam (report|complaint)|e?-?mail feedback report/i;
  const asked = /this is an? (e-?mail )?(abuse|feedback) report/i.test(text.slice(0, 1500));
  return (
    asked || (about.test(subject) && /abuse|feedback|fbl|complaint|staff@|postmaster/i.test(from.address))
  );
}

function recipientOf(said: string, mail: ReadMail): string | null {
  const named =
    /^(?:original-rcpt-to|removal-recipient|x-hmxmroriginalrecipient):\s*(.+)$/im.exec(said)?.[1] ?? "";
  const original =
    mail.parts.find(({ type }) => /^(message\/rfc822|text\/rfc822-headers?)$/.test(type))?.content ??
    mail.text;
  const to = /^(?:x-hmxmroriginalrecipient|to):\s*(.+)$/im.exec(original)?.[1] ?? "";
  const address = addressIn(named) || addressIn(to);
  return address ? address.toLowerCase() : null;
}
