/** Leaves in the reader's own browser what the page after a POST says; lib/reply/queries/thanks.ts reads it. */
import "server-only";
import { cookies } from "next/headers";
import { COOKIE, cookieName } from "@/lib/platform/auth";
import type { EmployerScope } from "@/lib/platform/scope";
import { replyPage } from "../queries";
import type { Done, Thanks } from "../queries/thanks";

const SECONDS = 600;

/** Remembers what was done and for whom, in this browser alone. */
export async function keepThanks(scope: EmployerScope, done: Done): Promise<void> {
  const { agency, consultant, candidateFirst, promisedFor } = await replyPage(scope);
  const thanks: Thanks = { done, agency, consultant, candidate: candidateFirst, day: promisedFor };
  const value = Buffer.from(JSON.stringify(thanks)).toString("base64url");
  (await cookies()).set(cookieName("thanks"), value, { ...COOKIE, maxAge: SECONDS });
}
