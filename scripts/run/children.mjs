/** The processes that a run keeps alive: started, watched, started again when they die, stopped at the end. */
import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { ended, mark, signalGroup } from "../setup/process-table.mjs";
import { root } from "../setup/root.mjs";
import { say } from "../setup/say.mjs";

const LARGEST_LOG_BYTES = 10 * 1024 * 1024;
const DRAIN_MS = 15_000;
/** So many deaths within a minute mean that starting again does not help. */
const MOST_DEATHS = 5;

/**
 * @typedef {object} Program
 * @property {string} name as people read it
 * @property {string[]} args for Node
 * @property {() => NodeJS.ProcessEnv} env asked again at each start
 * @property {(message: any) => void} [onMessage] what the program tells us
 */

export class Child {
  /** @type {import("node:child_process").ChildProcess | null} */
  #process = null;
  /** @type {number[]} */
  #deaths = [];
  #stopping = false;

  /**
   * @param {Program} program
   * @param {{ logs: string | null, onHopeless: (line: string) => void, onChange: () => void }} surroundings
   *   logs: folder, or null for the terminal; onChange: called when there is another process to note
   */
  constructor(program, surroundings) {
    this.program = program;
    this.surroundings = surroundings;
    this.start();
  }

  start() {
    const { name, args, env, onMessage } = this.program;
    const log = this.surroundings.logs === null ? null : openLog(this.logFile());
    // A process group of its own, so that Ctrl-C reaches it through us and in the right order.
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: env(),
      detached: true,
      stdio: [
        "ignore",
        log ?? "inherit",
        log ?? "inherit",
        ...(onMessage ? /** @type {const} */ (["ipc"]) : []),
      ],
    });
    if (log !== null) closeSync(log);
    if (onMessage) child.on("message", onMessage);
    child.on("error", (error) => say(`${name}: ${error.message}`));
    child.on("exit", (code, signal) => this.#onExit(signal ?? `exit code ${code}`));
    this.#process = child;
    this.surroundings.onChange();
  }

  get mark() {
    return this.#process?.pid ? mark(this.#process.pid) : null;
  }

  /** Asks it to finish what it is doing, and insists after a while. */
  async stop() {
    this.#stopping = true;
    const noted = this.mark;
    if (!noted || this.#process?.exitCode !== null || this.#process.signalCode !== null) return;
    signalGroup(noted.pid, "SIGTERM");
    if (!(await ended(noted, DRAIN_MS))) signalGroup(noted.pid, "SIGKILL");
  }

  /** At once, with no time to finish. */
  kill() {
    this.#stopping = true;
    if (this.#process?.pid) signalGroup(this.#process.pid, "SIGKILL");
  }

  /** The last lines of its log, for the person who wonders why. */
  lastWords() {
    if (this.surroundings.logs === null || !existsSync(this.logFile())) return "";
    return readFileSync(this.logFile(), "utf8").trimEnd().split("\n").slice(-12).join("\n");
  }

  logFile() {
    return path.join(this.surroundings.logs ?? "", `${this.program.name}.log`);
  }

  /** @param {string} how */
  #onExit(how) {
    if (this.#stopping) return;
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((at) => at > now - 60_000), now];
    const { name } = this.program;
    if (this.#deaths.length > MOST_DEATHS) {
      const where = this.surroundings.logs === null ? "" : `; ${this.logFile()} says why`;
      this.surroundings.onHopeless(`The ${name} keeps stopping (${how})${where}.`);
      return;
    }
    say(`The ${name} stopped (${how}); starting it again`);
    setTimeout(() => this.#stopping || this.start(), 250 * 2 ** this.#deaths.length);
  }
}

/** @param {string} file */
function openLog(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > LARGEST_LOG_BYTES) renameSync(file, `${file}.old`);
  return openSync(file, "a", 0o600);
}
