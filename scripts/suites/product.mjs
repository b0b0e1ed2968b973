/** The whole product as `npm start` brings it up, with a demo of its own, for the browser tests and the benchmark. */
import { spawn } from "node:child_process";
import { anyFreePort } from "../run/ports.mjs";
import { atEnd } from "../setup/ending.mjs";
import { root } from "../setup/root.mjs";
import { Stop } from "../setup/say.mjs";

/**
 * Comes back when the product answers; `stop` ends all that it started.
 * @param {string} data
 * @returns {Promise<{ url: string, mailPage: string, stop: () => Promise<void> }>}
 */
export async function startProduct(data) {
  const port = String(await anyFreePort());
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    // Its own group: a Ctrl-C reaches it through us.
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, HEARBACK_DATA: data, PORT: port, HEARBACK_DEMO: "1", HEARBACK_TEST_CLOCK: "1" },
  });
  const over = new Promise((resolve) => child.on("close", resolve).on("error", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await over;
  };
  atEnd(stop);
  const ready = await Promise.race([
    new Promise((resolve) => child.on("message", (/** @type {any} */ message) => resolve(message.ready))),
    over.then(() => null),
  ]);
  if (!ready) throw new Stop("The product did not start, so the browser has nothing to visit.");
  return { url: ready.url, mailPage: ready.mailPage, stop };
}
