/** Messages as mail programs and servers write them in answer to a letter of ours, over real SMTP to the product's own server. */
import { randomUUID } from "node:crypto";
import nodemailer from "nodemailer";
import type { InboundMail, Letter } from "@/generated/prisma/client";
import { inAgency } from "@/lib/platform/db";
import { addressBack, type Way } from "@/lib/platform/reply-address";
import type { Instant } from "@/lib/platform/time";
import { type MailServer, startMailServer } from "@/worker/mail-server";
import { lettersFor, type Story } from "./asking";

export type Inbox = Awaited<ReturnType<typeof openInbox>>;

/** The product's mail server on a port of its own, with a clock to set. */
export async function openInbox() {
  let now = new Date();
  const server: MailServer = await startMailServer({ host: "127.0.0.1", port: 0 }, () => now);
  const client = nodemailer.createTransport({ host: "127.0.0.1", port: server.port, ignoreTLS: true });
  /** Rejects with the server's refusal; `from` is the envelope's sender, "" for a bounce. */
  async function deliver(
    at: Instant,
    to: string,
    raw: string,
    from = "sender@elsewhere.test",
  ): Promise<void> {
    now = at;
    await client.sendMail({ envelope: { from, to }, raw: raw.replace(/\r?\n/g, "\r\n") });
  }
  return {
    deliver,
    close: async () => {
      client.close();
      await server.close();
    },
  };
}

export function addressOf(letter: Pick<Letter, "id">, way: Way = "reply"): string {
  const address = addressBack(way, letter.id);
  if (!address) throw new Error("no inbound domain is set");
  return address;
}

/** The newest letter about the story's request. */
export async function newestLetter(story: Story): Promise<Letter> {
  const letter = (await lettersFor(story)).at(-1);
  if (!letter) throw new Error("no letter about this request");
  return letter;
}

type Words = { from?: string; text: string; headers?: string; subject?: string; messageId?: string };

/** A reply with our letter quoted below it, as Gmail writes it. */
export function reply(letter: Letter, { from, text, headers = "", subject, messageId }: Words): string {
  return `From: ${from ?? `${letter.toName} <${letter.toAddress}>`}
To: ${addressOf(letter)}
Subject: ${subject ?? `Re: ${letter.subject}`}
Message-ID: <${messageId ?? randomUUID()}@mail.elsewhere.test>
In-Reply-To: ${letter.messageId}
References: ${letter.messageId}
Date: Mon, 02 Nov 2026 13:00:00 +0000
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit
${headers}
${text}

On Mon, 2 Nov 2026 at 12:00, Jane Cole wrote:
> Hello,
> What did you think?
`.replace(/\n\n\n(?=.)/, "\n\n");
}

/** A report as servers make it (RFC 3464). */
export function bounced(
  letter: Letter,
  { action, status, said }: Record<"action" | "status" | "said", string>,
): string {
  return `From: Mail Delivery Subsystem <mailer-daemon@elsewhere.test>
To: ${addressOf(letter, "bounce")}
Subject: Delivery Status Notification (${action === "delayed" ? "Delay" : "Failure"})
Message-ID: <${randomUUID()}@elsewhere.test>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain; charset=us-ascii

Your message to ${letter.toAddress} was not delivered yet.

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; elsewhere.test

Final-Recipient: rfc822; ${letter.toAddress}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; ${said}

--b1--
`;
}

/** What has been kept about the story's interview, oldest first. */
export function keptMail({
  agency,
  interviewId,
}: Pick<Story, "agency" | "interviewId">): Promise<InboundMail[]> {
  return inAgency(agency.scope, (db) =>
    db.inboundMail.findMany({
      where: { agencyId: agency.agencyId, interviewId },
      orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    }),
  );
}
