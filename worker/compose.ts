/** From a letter's row to what the mail server gets: words, headers and links; the links exist from here on only. */
import { renderToStaticMarkup } from "react-dom/server";
import type { Consultant, Letter, Token } from "@/generated/prisma/client";
import type { Covering } from "@/lib/agencies/covering";
import { coveringWords } from "@/lib/interviews/covering-words";
import { env } from "@/lib/platform/env";
import { linkTo } from "@/lib/platform/links";
import type { Message } from "@/lib/platform/mail";
import { headerName } from "@/lib/platform/mailbox";
import { plainTextOf } from "@/lib/platform/plain-text";
import { addressBack } from "@/lib/platform/reply-address";
import { codeFor } from "@/lib/platform/secrets";
import type { Instant } from "@/lib/platform/time";
import type { Purpose } from "@/lib/platform/tokens";
import type { Kind, Links } from "./letters";

/** Whose name it carries; `verified` is the address of that person's login, confirmed by its owner. */
export type Sender = { consultant: Consultant; verified: string | null; covering: Covering | null };
export type Parts = {
  letter: Letter;
  kind: Kind;
  agency: { name: string };
  token: Token | null;
  sender: Sender | null;
};

/** As mail programs expect it. */
const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

export function compose({ letter, kind, agency, token, sender }: Parts, now: Instant): Message {
  // Letters wait for nothing, so that they need no stream; half the time of react-email's own way, and the same words.
  const html = DOCTYPE + renderToStaticMarkup(kind.render(letter.facts, linksOf(letter, token), agency.name));
  // An answer comes back to us and to the interview where mail is received; else to the consultant's own mailbox.
  const inbound = letter.interviewId && (letter.contactId || letter.candidateId) ? letter.id : null;
  const back = sender && ((inbound && addressBack("reply", inbound)) || sender.verified);
  const returnTo = inbound && addressBack("bounce", inbound);
  const thread = letter.inReplyTo ? { inReplyTo: letter.inReplyTo, references: letter.inReplyTo } : {};
  return {
    from: { name: senderName(kind, agency, sender), address: `letters@${env().HEARBACK_MAIL_DOMAIN}` },
    to: { name: headerName(letter.toName ?? ""), address: letter.toAddress },
    ...(back && { replyTo: { name: headerName(sender.consultant.name), address: back } }),
    ...(returnTo && { returnTo }),
    subject: headerName(letter.subject),
    text: plainTextOf(html),
    html,
    messageId: letter.messageId,
    ...thread,
    date: now,
    headers: sender ? {} : { "Auto-Submitted": "auto-generated" },
  };
}

function senderName(kind: Kind, agency: Parts["agency"], sender: Sender | null): string {
  if (sender?.covering)
    return headerName(`${sender.consultant.name}, ${coveringWords(sender.covering)}, ${agency.name}`);
  if (sender) return headerName(`${sender.consultant.name} at ${agency.name}`);
  return kind.guardsAccount ? "Hearback" : headerName(agency.name);
}

function linksOf(letter: Letter, token: Token | null): Links {
  const purpose = token?.purpose as Purpose | undefined;
  const open = token && purpose ? linkTo(purpose, token.id) : "";
  const { stopTokenId, along } = letter.facts as { stopTokenId?: unknown; along?: { tokenId: string }[] };
  const stop = typeof stopTokenId === "string" ? linkTo("stop", stopTokenId) : null;
  return {
    open,
    stop: stop ?? (purpose === "reply" ? `${open}/stop` : null),
    along: (along ?? []).map(({ tokenId }) => linkTo("reply", tokenId)),
    code: token?.code && purpose ? codeFor(purpose, token.id) : "",
  };
}
