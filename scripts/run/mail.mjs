/** Where letters go: the catcher, or the mail server of SMTP_URL. */
import { connect } from "node:net";
import { inRoot } from "../setup/root.mjs";
import { Stop, say } from "../setup/say.mjs";
import { anyFreePort } from "./ports.mjs";

const CATCHER_PATIENCE_MS = 20_000;
const KNOCK_PATIENCE_MS = 3_000;

/**
 * @param {string} data
 * @param {(program: import("./children.mjs").Program) => import("./children.mjs").Child} add
 * @returns {Promise<{ smtpUrl: string, page: string, inboundPort: number }>} inboundPort: for the worker to receive on
 */
export async function startCatcher(data, add) {
  say("Starting the mail catcher");
  const inboundPort = await anyFreePort();
  const ports = await new Promise((resolve, reject) => {
    const late = () =>
      reject(new Stop("The mail catcher does not start; logs/catcher.log in the data folder says why."));
    const timer = setTimeout(late, CATCHER_PATIENCE_MS);
    add({
      name: "catcher",
      args: [inRoot("scripts/mail-catcher.mjs"), data, String(inboundPort)],
      env: () => process.env,
      onMessage: (message) => {
        clearTimeout(timer);
        resolve(message.ports);
      },
    });
  });
  return { smtpUrl: `smtp://127.0.0.1:${ports.smtp}`, page: `http://127.0.0.1:${ports.page}`, inboundPort };
}

/** A mail server that is away is no reason not to start: letters wait and are tried again.
 * @param {string} smtpUrl
 */
export async function checkMailServer(smtpUrl) {
  const { hostname, port, protocol } = new URL(smtpUrl);
  const number = Number(port || (protocol === "smtps:" ? 465 : 587));
  const answers = await new Promise((resolve) => {
    const socket = connect({ host: hostname, port: number, timeout: KNOCK_PATIENCE_MS });
    for (const event of ["error", "timeout"]) socket.once(event, () => resolve(false));
    socket.once("connect", () => resolve(true));
    socket.once("close", () => resolve(false));
    setTimeout(() => socket.destroy(), KNOCK_PATIENCE_MS).unref();
  });
  if (!answers)
    say(`No mail server answers at ${hostname}:${number} (SMTP_URL); letters wait until one does`);
}
