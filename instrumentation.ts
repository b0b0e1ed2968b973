/** What happens when the web process starts, and what becomes of an error that nobody caught. */
import type { Instrumentation } from "next";

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startWeb } = await import("./lib/platform/web");
  startWeb();
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logError } = await import("./lib/platform/web");
  logError(error, request, context.routePath);
};
