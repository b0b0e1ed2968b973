/** Finds ports: whether one is free, the first free one from a wish on, or any. */
import { createServer } from "node:net";

/**
 * @param {number} port 0 for any
 * @param {string} [host]
 * @returns {Promise<number | null>} the port, or null when it is taken
 */
export function tryPort(port, host = "127.0.0.1") {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === "EADDRINUSE" ? resolve(null) : reject(error),
    );
    server.listen(port, host, () => {
      const bound = /** @type {import("node:net").AddressInfo} */ (server.address()).port;
      server.close(() => resolve(bound));
    });
  });
}

export async function anyFreePort() {
  return /** @type {number} */ (await tryPort(0));
}
