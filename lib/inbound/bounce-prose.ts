/** Letters that came back, told in prose: about half of all servers write no part for machines. Pure. */
import type { Undelivered } from "./delivery-status";
import { addressIn, first, type ReadMail } from "./read";
import { isPermanent } from "./severity";

/** Null where it does not read like a letter that came back. A person who forwards one is a person. */
export function proseBounce(mail: ReadMail): Undelivered | null {
  const top = topOf(mail.text || mail.parts.find(({ type }) => type.startsWith("text/"))?.content || "");
  const machine = isMachine(mail);
  if (!machine && /^\s*(re|fwd?|aw|wg|tr|rv|antw|отв|ha)\s*:/i.test(mail.subject)) return null;
  const titled = SUBJECT.test(mail.subject);
  const failed = FAILED.test(top) || /^\s*<?\S+@\S+>?:?\s*\n?.{0,80}\b[45]\d\d\b/m.test(top);
  const named = addressIn(first(mail.headers, "x-failed-recipients"));
  if (ARRIVED.test(mail.subject)) return null;
  // Without a machine's name it takes what people do not write: a code of failure beside the words.
  if (!named && !(machine && (titled || failed)) && !(titled && failed && CODE.test(top))) return null;
  const recipient = named || recipientIn(top, mail);
  return {
    permanent: isPermanent(wordsAbout(recipient, top)) ?? permanence(top, mail.subject),
    recipient: recipient.toLowerCase() || null,
  };
}

/** Of a report about several, what stands below this one's address. */
function wordsAbout(recipient: string, top: string): string {
  const at = recipient ? top.indexOf(recipient) : -1;
  if (at < 0) return "";
  const own = top.slice(at + recipient.length);
  for (const next of own.matchAll(/\n[ \t]*<?([^\s<>:]+@[^\s<>:]+\.\w+)>?/g))
    if (next[1]?.toLowerCase() !== recipient.toLowerCase()) return own.slice(0, next.index);
  return "";
}

/** A server that sends a letter back has given up; one that warns has not. */
function permanence(top: string, subject: string): boolean {
  return isPermanent(top) ?? !/delayed|warning|still trying/i.test(`${subject} ${top.slice(0, 300)}`);
}

/** Without what it quotes of ours. */
function topOf(text: string): string {
  const at = text.search(
    /^\W*(below (this line|is a copy)|original message|included is a copy|message headers?|unsent message|copy of (the|your) message|the header of the original|return-path:|received: from)/im,
  );
  return (at > 40 ? text.slice(0, at) : text).slice(0, 6000);
}

function isMachine({ from, headers }: ReadMail): boolean {
  const path = first(headers, "return-path").trim();
  return (
    MACHINES.test(from.address.replace(/@(?!.*amazonses).*$/, "@")) ||
    MACHINES.test(from.name) ||
    /^<>$|mailer-daemon/i.test(path) ||
    from.address === ""
  );
}

/** The address that failed: the first in the words that is neither the sender of the report nor ours. */
function recipientIn(top: string, mail: ReadMail): string {
  const ours = addressIn(first(mail.headers, "to")).toLowerCase();
  const found = top.match(/[^\s<>"'(),;:[\]]+@[^\s<>"'(),;:[\]]+\.[a-z0-9-]{2,}/gi) ?? [];
  const usable = found.map((one) => one.replace(/[.…]+$/, "")).filter((one) => !MACHINES.test(one));
  return usable.find((one) => one.toLowerCase() !== ours) ?? usable[0] ?? "";
}

const MACHINES =
  /mailer-?daemon|post.?master|mail-?daemon|mail ?delivery|postmaster|mdaemon|mail ?(administrator|system|subsystem)|^mailer\b|^bounces?\b(?! ltd)|mta@|no-?reply@.*amazonses|delivery ?(status|subsystem)|microsoft exchange|system administrator/i;

/** A reply code or status code of failure, as servers write them. */
const CODE = /\b[45]\.\d{1,2}\.\d{1,3}\b|(?:^|[\s:<(])[45]\d\d[ -](?=[#\p{L}<])/mu;

/** A report that the letter got there, or was opened. */
const ARRIVED =
  /successful|^(delivered|relayed|read|gelesen|lu|leído|прочитано|zugestellt|remis|entregado)\s?:|return receipt/i;

const SUBJECT = new RegExp(
  [
    "undeliver(ed|able)|non.?deliver|not? ?be(en)? delivered|delivery (status )?(notification|report|failure|failed|problem|error|delayed|subsystem)",
    "(mail|message|e-?mail)[^a-z]{1,3}(delivery|could not|system error|status|not delivered|undeliver)|deliver(y|ing)[^.]{0,25}(fail|error|problem|impossible|delayed)",
    "return(ed|ing)? (mail|to sender|message)|mail failed|mail (failure|error|returned)|failure notice|failed (mail|delivery|message)|message (delayed|failure)",
    "user unknown|unknown (user|recipient)|warning: (could not|message)|rejected|postmaster notify|bounce",
    "unzustellbar|unzustellbarkeit|nicht zugestellt|zustellung|échec|non remis|non distribu|niet (bezorgd|bestelbaar)|onbestelbaar",
    "no se (ha )?pud\\w+ entregar|no entregado|devuelto|não (foi )?entregue|mancata consegna|impossibile recapitare|недоставлен|не доставлен|не удалось|配信|配達|送信|エラー|退信",
  ].join("|"),
  "i",
);

const FAILED = new RegExp(
  [
    "(could|can|was|were|has|have|cannot|couldn't|unable)[^.\\n]{0,40}(not )?(be )?deliver",
    "(delivery|message|mail)[^.\\n]{0,60}(fail|undeliver|return|reject|bounced|not (been )?delivered|impossible)",
    "following (address|recipient)|failed (recipient|address)|unknown host|delivery errors|undelivered|permanent (fatal )?error|did not reach|fatal errors",
    "user unknown|unknown (user|recipient|address)|no such (user|recipient|mailbox)|mailbox (full|unavailable|not found)|quota",
    "smtp error|remote (host|server) said|said:\\s*[45]\\d\\d|reason for (rejection|failure)|no longer (exist|accept)|giving up",
    "nicht zugestellt|konnte nicht|unbekannt|n'a pas pu|non remis|inconnu|no se pudo|desconocido|не доставлено|не существует|не найден|お送り|送信できません|配信できません|宛先",
  ].join("|"),
  "i",
);
