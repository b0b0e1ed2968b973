/** Reports of delivery in the form made for machines (RFC 3464): what each recipient's group says. Pure. */
import { addressIn, type ReadMail } from "./read";
import { isPermanent } from "./severity";

export type Undelivered = { permanent: boolean | null; recipient: string | null };
/** `delivered`: a report that tells of success, relaying or nothing that failed. */
export type Report = { kind: "failed" | "delayed"; what: Undelivered } | { kind: "delivered" };

/** Null where no such part is in the message, or nothing in it speaks of a recipient. */
export function deliveryReport(mail: ReadMail): Report | null {
  const part = mail.parts.find(({ type }) => /^message\/(global-)?delivery-status$/.test(type));
  const source = part?.content ?? inlineReport(mail.text);
  if (!source) return null;
  const groups = source
    .replace(/\r/g, "")
    .split(/\n\s*\n/)
    .map(fieldsOf)
    .filter(
      (fields) => fields.has("final-recipient") || fields.has("action") || fields.has("original-recipient"),
    );
  const failed =
    groups.find((fields) => /^(fail|expire)/i.test(fields.get("action") ?? "")) ?? groups.find(isBad);
  if (failed) return { kind: "failed", what: undelivered(failed, mail, false) };
  const delayed = groups.find((fields) => /^delay/i.test(fields.get("action") ?? ""));
  if (delayed) return { kind: "delayed", what: undelivered(delayed, mail, true) };
  return groups.length > 0 ? { kind: "delivered" } : null;
}

/** "550 5.1.1 user unknown": the first diagnosis in the report, for people to read; "" where none is given. */
export function diagnosisIn({ parts, text }: ReadMail): string {
  const report = parts.find(({ type }) => /^message\/(global-)?delivery-status$/.test(type))?.content ?? "";
  const said = /^diagnostic-code:\s*(?:[a-z-]+;)?([^\n]*(?:\n[ \t]+[^\n]*)*)/im.exec(report)?.[1];
  const words = said ?? /(?:^|[\s(:])([45]\d\d[ -][^\n]{3,200})/.exec(text)?.[1] ?? "";
  return words.replace(/\s+/g, " ").trim().slice(0, 200);
}

/** No action that we know, but a status of failure. */
function isBad(fields: Map<string, string>): boolean {
  return (
    !/^(deliver|relay|expand|delay)/i.test(fields.get("action") ?? "") &&
    /^\s*[45]\./.test(fields.get("status") ?? "")
  );
}

function undelivered(fields: Map<string, string>, { text }: ReadMail, delayed: boolean): Undelivered {
  const said = fields.get("diagnostic-code") ?? "";
  const status = fields.get("status") ?? "";
  const address =
    addressIn(fields.get("final-recipient") ?? "") ||
    addressIn(fields.get("original-recipient") ?? "") ||
    addressIn(fields.get("x-actual-recipient") ?? "");
  const permanent = delayed ? false : (isPermanent(said, status) ?? isPermanent(text.slice(0, 3000)));
  return { permanent: permanent ?? true, recipient: address ? address.toLowerCase() : null };
}

function fieldsOf(group: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.replace(/\n[ \t]+/g, " ").split("\n")) {
    const at = line.indexOf(":");
    if (at > 0) fields.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  return fields;
}

/** Some servers put the fields into the words for people. */
function inlineReport(text: string): string | null {
  const at = text.search(/^(final-recipient|original-recipient|action):/im);
  return at >= 0 && /^(status|action|diagnostic-code):/im.test(text.slice(at))
    ? text.slice(at, at + 3000)
    : null;
}
