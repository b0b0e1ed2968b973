/** Answers a caught letter as its receiver would: a reply, an out-of-office, or a server's word that it came back. */
import { randomUUID } from "node:crypto";
import nodemailer from "nodemailer";

/** @typedef {"reply" | "away" | "bounce"} How */

/**
 * @param {import("./store.mjs").Letter} letter
 * @param {{ how: How, text: string }} answer
 * @param {number} port of the product's own mail server on loopback
 * @returns {Promise<void>} rejects with the server's words
 */
export async function sendReply(letter, { how, text }, port) {
  const to = how === "reply" ? mailbox(letter.headers["reply-to"] ?? letter.from) : letter.returnPath;
  const client = nodemailer.createTransport({ host: "127.0.0.1", port, ignoreTLS: true });
  try {
    const from = how === "bounce" ? "" : (letter.to[0] ?? "");
    await client.sendMail({
      envelope: { from, to },
      raw: how === "bounce" ? report(letter, to) : words(letter, how, text, to),
    });
  } finally {
    client.close();
  }
}

/**
 * @param {import("./store.mjs").Letter} letter
 * @param {How} how
 * @param {string} text
 * @param {string} to
 */
function words(letter, how, text, to) {
  const quoted = letter.text.split("\n").map((line) => `> ${line}`);
  return lines([
    `From: ${letter.to[0] ?? ""}`,
    `To: ${to}`,
    `Subject: ${encoded(`${how === "away" ? "Automatic reply" : "Re"}: ${letter.subject}`)}`,
    `Message-ID: <${randomUUID()}@catcher.invalid>`,
    ...(letter.headers["message-id"] ? [`In-Reply-To: ${letter.headers["message-id"]}`] : []),
    `Date: ${new Date().toUTCString()}`,
    ...(how === "away" ? ["Auto-Submitted: auto-replied"] : []),
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...base64(
      [
        text,
        "",
        ...(how === "reply"
          ? [`On ${new Date(letter.date).toUTCString()}, ${oneLine(letter.from)} wrote:`, ...quoted]
          : []),
      ].join("\n"),
    ),
  ]);
}

/**
 * RFC 3464: the mailbox does not exist.
 * @param {import("./store.mjs").Letter} letter
 * @param {string} to
 */
function report(letter, to) {
  return lines([
    "From: Mail Delivery Subsystem <mailer-daemon@catcher.invalid>",
    `To: ${to}`,
    "Subject: Undelivered Mail Returned to Sender",
    `Message-ID: <${randomUUID()}@catcher.invalid>`,
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "Your message could not be delivered: there is no such mailbox.",
    "",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; catcher.invalid",
    "",
    `Final-Recipient: rfc822; ${letter.to[0] ?? ""}`,
    "Action: failed",
    "Status: 5.1.1",
    "Diagnostic-Code: smtp; 550 5.1.1 no such mailbox",
    "",
    "--b--",
    "",
  ]);
}

/** @param {string[]} all */
function lines(all) {
  return all.join("\r\n");
}

/** @param {string} text */
function base64(text) {
  return (
    Buffer.from(text)
      .toString("base64")
      .match(/.{1,76}/g) ?? []
  );
}

/** RFC 2047, in words short enough for a header.
 * @param {string} text
 */
function encoded(text) {
  const words = text.replace(/\s+/g, " ").match(/.{1,15}/gu) ?? [];
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString("base64")}?=`).join("\r\n ");
}

/** @param {string} text */
function oneLine(text) {
  return text
    .replace(/\s+/g, " ")
    .replace(/[^\x20-\x7e]/g, "?")
    .trim();
}

/** @param {string} header */
function mailbox(header) {
  return /<([^<>]+)>/.exec(header)?.[1] ?? header.trim();
}
