/** A raw message as the rules about returning mail need it: headers, words, and the parts that machines write for machines. */
import { type ParsedMail, simpleParser } from "mailparser";

export type Part = { type: string; content: string };
export type ReadMail = {
  /** By lower-case name; every value as it stands, unfolded. */
  headers: ReadonlyMap<string, readonly string[]>;
  from: { name: string; address: string };
  subject: string;
  /** The words for people; from HTML where there is no plain text. */
  text: string;
  /** Reports, and what came attached as text: never files. */
  parts: readonly Part[];
  /** When its sender says it was written; null where that is no date. */
  date: Date | null;
};

/** More than any report or reply needs; the raw message is kept beside it. */
const MOST = 200_000;
/** RFC 5322 allows 998 characters; what is far longer is made to keep a pattern busy. */
const LONGEST_LINE = 2_000;
/** The same of HTML. */
const MOST_HTML = 1_000_000;

/** Never throws: of a broken message it gives what can be read. */
export async function readMail(raw: Buffer): Promise<ReadMail> {
  const options = {
    skipTextToHtml: true,
    skipImageLinks: true,
    keepDeliveryStatus: true,
    maxHtmlLengthToParse: MOST_HTML,
  };
  const mail = await simpleParser(raw, options).catch(() => null);
  const headers = headersOf(mail, raw);
  const [sender] = mail?.from?.value ?? [];
  const date = mail?.date;
  return {
    headers,
    from: {
      name: sender?.name ?? "",
      address: (sender?.address ?? addressIn(first(headers, "from"))).toLowerCase(),
    },
    subject: mail?.subject ?? first(headers, "subject"),
    text: textOf(mail, raw).slice(0, MOST),
    parts: (mail?.attachments ?? [])
      .filter(({ contentType }) => /^(message|text)\//.test(contentType))
      .map(({ contentType, content }) => ({
        type: contentType.toLowerCase(),
        content: content.toString("utf8").slice(0, MOST),
      })),
    date: date && !Number.isNaN(date.getTime()) ? date : null,
  };
}

/** The first value of a header; "" where there is none. */
export function first(headers: ReadMail["headers"], name: string): string {
  return headers.get(name)?.[0] ?? "";
}

/** The first address in a line; of a longer text its beginning alone is looked at. */
export function addressIn(text: string): string {
  return /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+\.[^\s<>"'(),;:.]+/.exec(text.slice(0, LONGEST_LINE))?.[0] ?? "";
}

function headersOf(mail: ParsedMail | null, raw: Buffer): Map<string, string[]> {
  const lines = mail?.headerLines.map(({ line }) => line) ?? raw.toString("latin1").split(/\r?\n(?![ \t])/);
  const headers = new Map<string, string[]>();
  for (const line of lines) {
    const at = line.indexOf(":");
    if (at < 1) continue;
    const name = line.slice(0, at).trim().toLowerCase();
    headers.set(name, [
      ...(headers.get(name) ?? []),
      line
        .slice(at + 1)
        .replace(/\s+/g, " ")
        .trim(),
    ]);
  }
  return headers;
}

/** A message whose parts do not fit together keeps its words somewhere in its body. */
function textOf(mail: ParsedMail | null, raw: Buffer): string {
  const html = typeof mail?.html === "string" ? withoutTags(mail.html.slice(0, MOST)) : "";
  const found = mail?.text || html;
  if (found.trim() || (mail?.attachments.length ?? 0) > 0) return found;
  const [, ...body] = raw.toString("utf8").split(/\r?\n\r?\n/);
  return body.join("\n\n");
}

function withoutTags(html: string): string {
  return withoutCode(html)
    .replace(/<(br|\/p|\/div|\/li|\/tr)\b[^<>]*>/gi, "\n")
    .replace(/<[^<>]*>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}

/** Without style and script, in one walk: a pattern that looked for each end anew would never come to its own. */
function withoutCode(html: string): string {
  const [begin, end] = [/<(style|script)\b/gi, /<\/(style|script)[^<>]*>?/gi];
  let kept = "";
  let at = 0;
  while (at < html.length) {
    begin.lastIndex = at;
    const opened = begin.exec(html);
    if (!opened) return kept + html.slice(at);
    kept += `${html.slice(at, opened.index)} `;
    end.lastIndex = opened.index;
    if (!end.exec(html)) return kept;
    at = end.lastIndex;
  }
  return kept;
}
