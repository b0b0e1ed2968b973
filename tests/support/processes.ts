/** Processes of the product's own code that a test starts, and kills without warning. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const started = new Set<ChildProcess>();

/** Runs a TypeScript file as the worker is run. */
export function startScript(
  file: string,
  args: string[] = [],
  env: Record<string, string> = {},
): ChildProcess {
  const child = spawn(
    path.join(root, "node_modules/.bin/tsx"),
    ["--tsconfig", "worker/tsconfig.json", file, ...args],
    { cwd: root, stdio: "inherit", detached: true, env: { ...process.env, ...env } },
  );
  started.add(child);
  return child;
}

/** kill -9, the group: tsx runs the script in a child of its own. */
export async function kill(child: ChildProcess): Promise<void> {
  started.delete(child);
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  const gone = once(child, "exit");
  process.kill(-child.pid, "SIGKILL");
  await gone;
}

/** Whatever a test has left running. */
export async function killAll(): Promise<void> {
  await Promise.all([...started].map(kill));
}

/** It ended by itself, and well. */
export async function ended(child: ChildProcess): Promise<void> {
  const [code] = child.exitCode === null ? await once(child, "exit") : [child.exitCode];
  started.delete(child);
  if (code !== 0) throw new Error(`a process ended with ${code}`);
}
