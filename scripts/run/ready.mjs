/** Waits until the product itself says that it is ready. */
import { Stop, step } from "../setup/say.mjs";

const PATIENCE_MS = 180_000;
const ASK_EVERY_MS = 150;

/**
 * @param {import("../setup/settings.mjs").Settings} settings
 * @param {import("./children.mjs").Child} web
 * @param {boolean} whole a web alone waits for nobody's heartbeat
 */
export async function untilReady({ host, port }, web, whole) {
  const local = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const address = `http://${local.includes(":") ? `[${local}]` : local}:${port}/api/${whole ? "ready" : "health"}`;
  let last = "nothing answered";
  await step("Starting web and worker", async () => {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause()) {
      last = await ask(address);
      if (last === "") return;
    }
    console.error(web.lastWords());
    throw new Stop(`${address} was not ready within ${PATIENCE_MS / 1000} s (${last}).`);
  });
}

/**
 * @param {string} address
 * @returns {Promise<string>} empty when ready, or else what it said
 */
async function ask(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
    const words = await response.text();
    return response.ok ? "" : `${response.status} ${words.slice(0, 200)}`;
  } catch {
    return "nothing answered";
  }
}

function pause() {
  return new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
}
