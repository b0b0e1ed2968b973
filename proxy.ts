/** What every page's answer needs before Next makes it: a nonce, a request id, the path. No boundary of access. */
import { type NextRequest, NextResponse } from "next/server";
import { contentPolicy } from "@/lib/platform/content-policy";

const REQUEST_ID = /^[\w-]{8,64}$/;
/** Pages whose address holds a secret: nothing between us and the reader may keep them. */
const SECRET_PATHS = /^\/(reply|invitation|reset-password|verify|stop|portal\/sign-in)\//;

export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentPolicy(nonce, process.env.NODE_ENV === "development");
  const given = request.headers.get("x-request-id") ?? "";
  const requestId = REQUEST_ID.test(given) ? given : crypto.randomUUID();
  const { pathname, search } = request.nextUrl;

  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set("x-request-id", requestId);
  headers.set("x-hearback-path", pathname + search);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Request-Id", requestId);
  if (SECRET_PATHS.test(pathname)) response.headers.set("Cache-Control", "no-store");
  return response;
}

export const config = { matcher: ["/((?!_next/static|_next/image|favicon.ico|icon.svg).*)"] };
