/** One line in the log for each request that was answered, and honest statuses while the database is away. */
import "server-only";
import diagnostics from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { callerOf } from "./caller";
import { env } from "./env";
import { log } from "./log";
import { withoutSecrets } from "./paths";
import { isDatabaseLost, vitals } from "./vitals";

const QUIET = /^\/(_next\/|api\/(health|ready)$|icon\.svg$|favicon\.ico$)/;

const PROXIES = env().HEARBACK_PROXIES;

/** Node itself tells of each request and answer; nothing of Next's is touched. Call once a process. */
export function watchTraffic(): void {
  diagnostics.subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const { headers, socket } = request;
    headers["x-forwarded-for"] = callerOf(
      String(headers["x-forwarded-for"] ?? ""),
      socket.remoteAddress,
      PROXIES,
    );
    const state = vitals();
    const begun = performance.now();
    state.inHand += 1;
    answerHonestly(response);
    response.once("close", () => {
      state.inHand -= 1;
      logRequest(request, response, performance.now() - begun);
    });
  });
}

/** A page that failed while Postgres was restarting is no fault of the page: 503, come back. */
function answerHonestly(response: ServerResponse): void {
  const original = response.writeHead;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (status !== 500 || !isDatabaseLost()) return original.call(response, status, ...(rest as []));
    response.statusCode = 503;
    response.setHeader("Retry-After", "5");
    return original.call(response, 503, ...(rest as []));
  }) as typeof response.writeHead;
}

function logRequest(request: IncomingMessage, response: ServerResponse, ms: number): void {
  const target = request.url ?? "/";
  const path = URL.canParse(target, "http://x") ? new URL(target, "http://x").pathname : "?";
  const requestId = String(response.getHeader("x-request-id") ?? "");
  const { visitors } = vitals();
  const visitor = visitors.get(requestId);
  visitors.delete(requestId);
  const line = {
    requestId,
    method: request.method,
    path: withoutSecrets(path),
    status: response.statusCode,
    ms: Math.round(ms),
    ...visitor,
    ...(response.writableFinished ? {} : { cutOff: true }),
  };
  if (QUIET.test(path)) log.debug(line, "request");
  else log.info(line, "request");
}
