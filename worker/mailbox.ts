/** The other way in for what comes back: a mailbox that gathers the domain's mail, read over IMAP. Off unless configured. */
import { ImapFlow } from "imapflow";
import { addressIn, readMail } from "@/lib/inbound/read";
import { log } from "@/lib/platform/log";
import { letterOf } from "@/lib/platform/reply-address";
import type { Instant } from "@/lib/platform/time";
import { receiveMail } from "./receive-mail";

const MOST_BYTES = 15 * 1024 * 1024;
const AT_ONCE = 50;
const PATIENCE_MS = 30_000;

/**
 * Takes what is unread, marks it as read once it is safely written down, and deletes nothing. What answers no letter of
 * ours stays in the mailbox for whoever else reads it. Answers how many messages it looked at. Throws when the server
 * cannot be reached; what failed is tried again at the next turn.
 */
export async function readMailbox(url: string, clock: () => Instant): Promise<number> {
  const client = openMailbox(url);
  // A connection that breaks also fails the command in hand, which says so.
  client.on("error", () => {});
  await client.connect();
  try {
    const lock = await client.getMailboxLock(decodeURIComponent(new URL(url).pathname.slice(1)) || "INBOX");
    try {
      const found = (await client.search({ seen: false }, { uid: true })) || [];
      const unread = found.slice(0, AT_ONCE);
      for (const uid of unread) await takeOne(client, uid, clock());
      return unread.length;
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}

function openMailbox(url: string): ImapFlow {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "imaps:";
  return new ImapFlow({
    host: hostname,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
}

/** One that cannot be written down stays unread, and does not keep the others from their turn. */
async function takeOne(client: ImapFlow, uid: number, now: Instant): Promise<void> {
  try {
    const about = await client.fetchOne(String(uid), { size: true }, { uid: true });
    if (!about) return;
    if ((about.size ?? 0) > MOST_BYTES) {
      log.warn({ uid, size: about.size }, "a message in the mailbox is too big to be read");
    } else {
      const message = await client.fetchOne(String(uid), { source: true }, { uid: true });
      const source = message ? message.source : undefined;
      if (!source) return;
      const letters = await receiveMail(source, await addressesOf(source), now);
      if (letters === 0) log.info({ uid }, "a message in the mailbox answers no letter of ours");
    }
    await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true });
  } catch (error) {
    log.error({ err: error, uid }, "a message in the mailbox could not be taken");
  }
}

const TOLD = ["delivered-to", "x-original-to", "envelope-to", "to", "cc"];

/** To whom it was really delivered, as far as the headers tell: those addresses that lead to a letter of ours. */
async function addressesOf(raw: Buffer): Promise<string[]> {
  const { headers } = await readMail(raw);
  const named = TOLD.flatMap((name) => headers.get(name) ?? []);
  const addresses = named.flatMap((value) => value.split(",").map((one) => addressIn(one).toLowerCase()));
  return [...new Set(addresses)].filter((address) => address !== "" && letterOf(address) !== null);
}
