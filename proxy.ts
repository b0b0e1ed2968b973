/** What every page's answer needs before Next makes it: a nonce, a request id, the path. No boundary of access. */
import { type NextRequest, NextResponse } from "next/server";
import { contentPolicy } from "@/lib/platform/content-policy";
import { holdsSecret } from "@/lib/platform/paths";
import { isOverloaded } from "@/lib/platform/vitals";

const REQUEST_ID = /^[\w-]{8,64}$/;

export function proxy(request: NextRequest): NextResponse {
  if (isOverloaded() && !request.nextUrl.pathname.startsWith("/api/"))
    return new NextResponse("Too busy at this moment. Please try again in a few seconds.", BUSY);
  if (!isReadable(request.nextUrl)) return new NextResponse("That address cannot be read.", UNREADABLE);
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
  if (holdsSecret(pathname)) response.headers.set("Cache-Control", "no-store");
  return response;
}

/** An escape that is none, or a NUL, which no name and no search holds: Postgres and Next would stumble over them. */
function isReadable({ pathname, search }: { pathname: string; search: string }): boolean {
  try {
    return !decodeURIComponent(pathname).includes("\0") && !/%00/.test(search);
  } catch {
    return false;
  }
}

const UNREADABLE = { status: 400, headers: { "Content-Type": "text/plain; charset=utf-8" } };
const BUSY = { status: 503, headers: { "Retry-After": "5", "Content-Type": "text/plain; charset=utf-8" } };

export const config = {
  matcher: ["/((?!_next/static|_next/image|favicon.ico|icon.svg|portal-offline.js).*)"],
};
