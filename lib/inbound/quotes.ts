/** A reply without what it quotes and without its signature: for reading only; the raw message is kept beside it. Pure. */

/** What the writer added. Where nothing is left (they answered between the lines), the whole text. */
export function withoutQuotes(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const kept: string[] = [];
  for (const [at, line] of lines.entries()) {
    const pair = `${line} ${lines[at + 1] ?? ""}`.replace(/^[>\s]+/, "");
    if (
      ENDS.test(line) ||
      INTRODUCES.test(line.trim()) ||
      INTRODUCES.test(pair.trim()) ||
      isHeaderBlock(lines, at)
    )
      break;
    if (/^\s*>/.test(line) || DEVICE.test(line.trim())) continue;
    kept.push(line);
  }
  const own = kept
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return own || text.trim();
}

/** A signature's own line, or the rule that a mail program draws above the message it answers. */
const ENDS =
  /^(-- ?|_{10,}|-{2,} ?(original message|originalnachricht|ursprüngliche nachricht|message d'origine|message original|mensaje original|исходное сообщение|пересылаемое сообщение|messaggio originale|oorspronkelijk bericht|forwarded message|weitergeleitete nachricht|message transféré) ?-{2,})$/i;

/** What a telephone puts under a letter. */
const DEVICE =
  /^(sent from my \S+( \S+){0,3}|sent from outlook.{0,30}|get outlook for \S+|envoyé (de|depuis) mon \S+.{0,20}|von meinem .{1,30} gesendet|enviado desde mi \S+.{0,20}|отправлено с (моего )?\S+.{0,20}|inviato da(l mio)? \S+.{0,20})\.?$/i;

/** "On Tue, 3 Nov 2026 at 10:00, Jane wrote:" as programs of several tongues write it, on one line or two. */
const INTRODUCES = new RegExp(
  [
    "^on .{6,200}\\bwrote:$",
    "^am .{6,200}\\bschrieb\\b.{0,120}:$",
    "^.{0,120}\\bschrieb am\\b.{4,120}:$",
    "^le .{6,200}\\b(a écrit|écrivait)\\s?:$",
    "^el .{6,200}\\b(escribió|escribio|ha escrito)\\s?:$",
    "^em .{6,200}\\bescreveu\\s?:$",
    "^il .{6,200}\\bha scritto\\s?:$",
    "^op .{6,200}\\bschreef.{0,120}:$",
    "^.{6,200}(пишет|написал|написала|писал|писала)\\s?:$",
    "^\\d{4}-\\d{2}-\\d{2} .{4,120}<\\S+@\\S+>\\s?:$",
    "^\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}.{4,160}:$",
  ].join("|"),
  "i",
);

const FROM = /^\*?(from|von|de|от|от кого|da|van)\s?:\*? ?\S/i;
const BELOW =
  /^\*?(sent|date|to|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado( el)?|para|asunto|отправлено|дата|кому|тема|inviato|verzonden)\s?:/i;

/** Outlook's block of From, Sent, To and Subject: at least two of them under the first. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (!FROM.test((lines[at] ?? "").trim())) return false;
  return lines.slice(at + 1, at + 6).filter((line) => BELOW.test(line.trim())).length >= 2;
}
