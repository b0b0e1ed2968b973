/** Runs one command quietly and shows its words only when it fails. */
import { spawn } from "node:child_process";
import { root } from "./root.mjs";
import { Stop } from "./say.mjs";

const KEPT_CHARACTERS = 6_000;

/**
 * @param {string} title what to call it when it fails
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, timeoutMs?: number }} [options]
 * @returns {Promise<string>} what it printed
 */
export async function run(title, command, args, options = {}) {
  const { code, output } = await attempt(command, args, options);
  if (code === 0) return output;
  console.error(output.trimEnd());
  throw new Stop(`${title} failed (its words are above).`);
}

/**
 * The same without judging the exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function attempt(command, args, { env = process.env, cwd = root, timeoutMs } = {}) {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(command, args, { cwd, env, timeout: timeoutMs, stdio: ["ignore", "pipe", "pipe"] });
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-KEPT_CHARACTERS);
    };
    // Ended with us, so that no build goes on without anybody to wait for it.
    const endToo = () => child.kill("SIGTERM");
    process.once("exit", endToo);
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ code: 127, output: `${output}${command}: ${error.message}` }));
    child.on("close", (code) => {
      process.off("exit", endToo);
      resolve({ code: code ?? 1, output });
    });
  });
}
