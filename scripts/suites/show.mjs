/** Runs one of the packages' commands with its words on the screen. */
import { spawn } from "node:child_process";
import { atEnd } from "../setup/ending.mjs";
import { signalGroup } from "../setup/process-table.mjs";
import { inRoot, root } from "../setup/root.mjs";

const PATIENCE_MS = 20_000;

/**
 * @param {string} command as in node_modules/.bin
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to ours
 * @returns {Promise<number>} its exit code
 */
export async function show(command, args, env = {}) {
  const child = spawn(inRoot("node_modules/.bin", command), args, {
    cwd: root,
    // Runners have children of their own, which a signal to one process would leave behind.
    detached: true,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  const code = new Promise((resolve) =>
    child.on("close", (exit) => resolve(exit ?? 1)).on("error", () => resolve(127)),
  );
  atEnd(async () => {
    if (!child.pid || child.exitCode !== null) return;
    signalGroup(child.pid, "SIGTERM");
    await Promise.race([code, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    signalGroup(child.pid, "SIGKILL");
  });
  return code;
}
