/** How web and worker are called. */
import { environmentFor } from "../setup/environment.mjs";
import { inRoot } from "../setup/root.mjs";

const next = inRoot("node_modules/next/dist/bin/next");
const tsx = inRoot("node_modules/tsx/dist/cli.mjs");

/**
 * @param {import("../setup/environment.mjs").Known} known
 * @param {boolean} dev
 * @returns {Record<"web" | "worker", import("./children.mjs").Program>}
 */
export function programs(known, dev) {
  const { host, port } = known.settings;
  const mode = dev ? { NODE_ENV: /** @type {const} */ ("development") } : {};
  return {
    web: {
      name: "web",
      args: [next, dev ? "dev" : "start", "-H", host, "-p", String(port)],
      env: () => ({ ...environmentFor(known, "web"), ...mode }),
    },
    worker: {
      name: "worker",
      // One process that gets our signals itself; tsx's own command would stand in between.
      args: dev ? [tsx, "watch", "worker/main.ts"] : ["--import", "tsx", "worker/main.ts"],
      env: () => ({ ...environmentFor(known, "worker"), ...mode }),
    },
  };
}
