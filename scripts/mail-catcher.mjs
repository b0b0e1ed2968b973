/**
 * Takes every letter that the product posts and delivers none: an SMTP server and a page to read them, both on loopback.
 * Called by start.mjs with the data folder and the product's own mail port; tells the ports it found through the channel to its parent.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { SMTPServer } from "smtp-server";
import { answer } from "./mail/answer.mjs";
import { MailStore } from "./mail/store.mjs";

const HOST = "127.0.0.1";
const LARGEST_BYTES = 25 * 1024 * 1024;
/** Where to look first, and how many neighbours to try before any port will do. */
const WISHES = { smtp: 1025, page: 1080 };
const NEIGHBOURS = 30;

const data = path.resolve(process.argv[2] ?? ".data");
/** Where the product receives what is answered; none when it does not. */
const inbound = Number(process.argv[3] ?? 0);
const portsFile = path.join(data, "ports.json");
const store = new MailStore(path.join(data, "mail"));

const ports = {
  smtp: await listen(makeSmtpServer, candidates("smtp")),
  page: await listen(makePageServer, candidates("page")),
};
writeFileSync(portsFile, `${JSON.stringify(ports)}\n`);
process.send?.({ ports });
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => process.exit(0));

/** The letter is on disk before the server says 250. */
function makeSmtpServer() {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    size: LARGEST_BYTES,
    logger: false,
    onAuth: (auth, _session, callback) => callback(null, { user: auth.username ?? "anybody" }),
    onData: async (stream, session, callback) => {
      try {
        const chunks = [];
        for await (const chunk of stream) chunks.push(chunk);
        const to = session.envelope.rcptTo.map((recipient) => recipient.address);
        store.add(
          Buffer.concat(chunks),
          to,
          session.envelope.mailFrom ? session.envelope.mailFrom.address : "",
        );
        callback();
      } catch (error) {
        callback(/** @type {Error} */ (error));
      }
    },
  });
  // A client that hangs up in the middle of a word is no reason to end.
  server.on("error", () => {});
  return server.server;
}

function makePageServer() {
  return createServer((request, response) => {
    answer(store, request, response, inbound).catch((error) => {
      console.error(error);
      response.writeHead(500).end("The catcher failed; its log says why.");
    });
  });
}

/**
 * @param {"smtp" | "page"} name
 * @returns {number[]} last time's port, then the usual one and its neighbours, then any
 */
function candidates(name) {
  const usual = Array.from({ length: NEIGHBOURS }, (_, step) => WISHES[name] + step);
  try {
    return [JSON.parse(readFileSync(portsFile, "utf8"))[name], ...usual, 0];
  } catch {
    return [...usual, 0];
  }
}

/**
 * @param {() => import("node:net").Server} make
 * @param {number[]} wishes
 * @returns {Promise<number>}
 */
async function listen(make, wishes) {
  for (const wish of wishes) {
    const server = make();
    const port = await new Promise((resolve) => {
      server.once("error", () => resolve(null));
      server.listen(wish, HOST, () =>
        resolve(/** @type {import("node:net").AddressInfo} */ (server.address()).port),
      );
    });
    if (port) return port;
  }
  throw new Error("no free port on loopback");
}
