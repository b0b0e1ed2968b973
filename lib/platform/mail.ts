/** Handing a letter to the mail server, and what its answer means: accepted, later, refused, or nobody knows. */
import "server-only";
import type { Readable } from "node:stream";
import nodemailer from "nodemailer";

export type Message = {
  from: { name: string; address: string };
  to: { name: string; address: string };
  replyTo?: { name: string; address: string };
  /** Where servers return what they cannot deliver; the sender's address where none is given. */
  returnTo?: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  inReplyTo?: string;
  references?: string;
  date: Date;
  headers: Record<string, string>;
};

/**
 * `later`: it certainly did not leave, and trying again makes sense. `refused`: the server says no for good; `address`
 * tells that the mailbox is the reason. `unknown`: the connection broke after the server had begun to take the letter.
 */
export type Outcome =
  | { kind: "accepted" }
  | { kind: "later"; why: string }
  | { kind: "refused"; why: string; address: boolean }
  | { kind: "unknown"; why: string };

export type Mail = { send: (message: Message) => Promise<Outcome>; close: () => void };

/** Milliseconds: to connect, to wait in silence, and for the whole of one letter. */
type Patience = { connect: number; silence: number; whole: number };
const PATIENCE: Patience = { connect: 15_000, silence: 60_000, whole: 150_000 };

/** Opens a pool of connections to the server of an smtp:// or smtps:// address. */
export function openMail(url: string, patience: Patience = PATIENCE): Mail {
  const begun = new Map<string, Readable>();
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 10,
    // Never let the pool send a second time by itself: whether to repeat is ours to judge.
    maxRequeues: 0,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: patience.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // Keeps hold of the stream of each letter: once a byte of it was read, the server had begun to take the letter.
  transport.use("stream", (mail, done) => {
    const { message } = mail;
    const create = message.createReadStream.bind(message);
    message.createReadStream = (...args) => {
      const stream = create(...args);
      begun.set(message.messageId(), stream);
      return stream;
    };
    done();
  });
  return {
    async send(message) {
      try {
        const signal = AbortSignal.timeout(patience.whole);
        const { returnTo, ...letter } = message;
        const envelope = { from: returnTo ?? letter.from.address, to: letter.to.address };
        await transport.sendMail({ ...letter, envelope, signal });
        return { kind: "accepted" };
      } catch (error) {
        return meaningOf(error as SmtpError, begun.get(message.messageId)?.readableDidRead === true);
      } finally {
        begun.delete(message.messageId);
      }
    },
    close: () => transport.close(),
  };
}

export type SmtpError = Error & {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
};

/** Pure. `begun`: the server had said "go ahead" and bytes of the letter were on their way. */
export function meaningOf(error: SmtpError, begun: boolean): Outcome {
  const why = (error.response ?? error.message).replace(/\s+/g, " ").trim().slice(0, 300);
  const code = error.responseCode ?? 0;
  if (code >= 500 && code !== 503 && error.code !== "EAUTH") {
    // A wrong sender or greeting is our fault, not the receiver's: somebody must mend the settings, so keep trying.
    if (error.command === "RCPT TO" || error.command === "DATA")
      return { kind: "refused", why, address: isAboutMailbox(error) };
    return { kind: "later", why };
  }
  if (error.code === "EENVELOPE" && error.command === "API") return { kind: "refused", why, address: true };
  // A 4xx after the letter is an answer too: it was not taken.
  if (code >= 400 && code < 500) return { kind: "later", why };
  return begun ? { kind: "unknown", why } : { kind: "later", why };
}

/** RFC 3463: x.1.y and x.2.y speak of the mailbox; x.7.y and the like of policy. Without such a code RCPT decides. */
function isAboutMailbox(error: SmtpError): boolean {
  const [, subject] = /\b5\.(\d{1,3})\.\d{1,3}\b/.exec(error.response ?? "") ?? [];
  if (subject) return subject === "1" || subject === "2";
  return error.command === "RCPT TO";
}
