/** next-auth at the front door: what its token holds, and the names of our cookies. */
import "server-only";
import type { NextAuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import { env, isLocal } from "./env";
import { derived } from "./secrets";
import type { SessionKind } from "./sessions";

export const ABSOLUTE_SECONDS = 14 * 24 * 3600;
export const CHOICE_SECONDS = 10 * 60;

/** __Host- cookies, one for each audience; on a laptop named by port too, since cookies ignore ports. */
export function cookieName(kind: SessionKind | "browser" | "choice" | "thanks" | "known"): string {
  const { port } = new URL(env().HEARBACK_URL);
  return `__Host-hearback-${kind}${isLocal() ? `-${port || "80"}` : ""}`;
}

export const COOKIE = { httpOnly: true, secure: true, sameSite: "lax", path: "/" } as const;

/** The desk's cookie: next-auth's encrypted token around the secret of our own session row. */
export function sealDesk(secret: string): Promise<string> {
  return encode({ token: { session: secret }, secret: jwtSecret(), maxAge: ABSOLUTE_SECONDS });
}

/** The secret inside a desk cookie, or null when it is not one of ours. */
export async function openDesk(cookie: string): Promise<string | null> {
  try {
    const token = await decode({ token: cookie, secret: jwtSecret() });
    return typeof token?.session === "string" ? token.session : null;
  } catch {
    return null;
  }
}

/** Who gave the right password and still has to choose an agency; `stamp` is the login's password at that moment. */
export type Choice = { loginId: string; stamp: string };

export function sealChoice(choice: Choice): Promise<string> {
  return encode({ token: choice, secret: derived("next-auth", "choice"), maxAge: CHOICE_SECONDS });
}

export async function openChoice(cookie: string): Promise<Choice | null> {
  try {
    const token = await decode({ token: cookie, secret: derived("next-auth", "choice") });
    const { loginId, stamp } = token ?? {};
    return typeof loginId === "string" && typeof stamp === "string" ? { loginId, stamp } : null;
  } catch {
    return null;
  }
}

/** next-auth's own routes; `authorize` is given by the agencies module, which knows consultants. */
export function authOptions(
  authorize: (email: string, password: string) => Promise<string | null>,
): NextAuthOptions {
  return {
    secret: jwtSecret(),
    session: { strategy: "jwt", maxAge: ABSOLUTE_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: { sessionToken: { name: cookieName("desk"), options: COOKIE } },
    providers: [
      {
        id: "credentials",
        name: "Password",
        type: "credentials",
        credentials: { email: {}, password: {} },
        authorize: async (given) => {
          const session = await authorize(String(given?.email ?? ""), String(given?.password ?? ""));
          return session ? { id: "desk", session } : null;
        },
      },
    ] as NextAuthOptions["providers"],
    callbacks: {
      jwt: ({ token, user }) => (user ? { session: (user as { session?: string }).session } : token),
      // Nothing of the session is for scripts to read.
      session: ({ session }) => ({ expires: session.expires }),
    },
  };
}

function jwtSecret(): string {
  return derived("next-auth", "jwt");
}
