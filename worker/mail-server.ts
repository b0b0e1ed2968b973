/** The product's own mail server for what comes back (RFC 5321): takes a message only when it is safely written down. */
import { SMTPServer } from "smtp-server";
import { log } from "@/lib/platform/log";
import type { Instant } from "@/lib/platform/time";
import { isKnownAddress, receiveMail } from "./receive-mail";

/** Bytes: more than any reply with its quotes; what is bigger has files in it that nobody here would open. */
const MOST_BYTES = 15 * 1024 * 1024;
const MOST_CLIENTS = 20;
const MOST_RECIPIENTS = 20;

export type MailServer = { port: number; close: () => Promise<void> };

/** Listens until closed. A port that is taken is an error that stops the worker with a sentence. */
export async function startMailServer(
  { host, port }: { host: string; port: number },
  clock: () => Instant,
): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    size: MOST_BYTES,
    maxClients: MOST_CLIENTS,
    socketTimeout: 60_000,
    closeTimeout: 3_000,
    onRcptTo({ address }, session, done) {
      if (session.envelope.rcptTo.length >= MOST_RECIPIENTS)
        return done(refusal(452, "Too many recipients; please send the rest apart"));
      isKnownAddress(address).then(
        (known) => done(known ? null : refusal(550, "5.1.1 No such mailbox here")),
        (error) => {
          log.error({ err: error }, "an address could not be looked up");
          done(refusal(451, "4.3.0 Please try again later"));
        },
      );
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => {
        if (!stream.sizeExceeded) chunks.push(chunk);
      });
      stream.once("end", () => {
        if (stream.sizeExceeded) return done(refusal(552, "5.3.4 The message is too big"));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        receiveMail(Buffer.concat(chunks), to, clock()).then(
          (letters) => done(letters > 0 ? null : refusal(550, "5.1.1 This answers no letter that we know")),
          (error) => {
            log.error({ err: error }, "a message could not be written down");
            done(refusal(451, "4.3.0 Please try again later"));
          },
        );
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
  server.removeAllListeners("error");
  server.on("error", (error) => log.warn({ err: error }, "a mail client broke off"));
  const address = server.server.address();
  const listening = typeof address === "object" && address ? address.port : port;
  log.info({ port: listening }, "mail that comes back is received");
  return { port: listening, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
