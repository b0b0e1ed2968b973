/** The web process's first and last words: settings are checked at boot, errors nobody caught reach the log. */
import "server-only";
import { env } from "./env";
import { leaveGently } from "./leaving";
import { log } from "./log";
import { withoutSecrets } from "./paths";
import { watchTraffic } from "./traffic";

const keep = globalThis as unknown as { hearbackWeb?: true };

export function startWeb(): void {
  if (keep.hearbackWeb) return;
  keep.hearbackWeb = true;
  try {
    env();
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
  watchTraffic();
  if (process.env.NODE_ENV === "production") leaveGently();
  log.info({ build: env().HEARBACK_BUILD }, "the web is running");
}

type Failed = { path: string; method: string; headers: NodeJS.Dict<string | string[]> };

/** Stack and message, never the form: what was typed is nobody's business here. */
export function logError(error: unknown, { path, method, headers }: Failed, route: string): void {
  const { digest } = error as { digest?: string };
  const requestId = String(headers["x-request-id"] ?? "");
  log.error(
    { err: error, digest, requestId, method, path: withoutSecrets(path.split("?")[0] ?? ""), route },
    "error",
  );
}
