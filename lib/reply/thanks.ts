/** What the page after a POST says: kept for ten minutes in the reader's own cookie, so that its address holds no secret. */
import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { COOKIE, cookieName } from "@/lib/platform/auth";
import type { EmployerScope } from "@/lib/platform/scope";
import { replyPage } from "./queries";

export const DONE = [
  "answered",
  "promised",
  "call",
  "colleague",
  "declined",
  "wrong_person",
  "stop",
] as const;
export type Done = (typeof DONE)[number];

const Thanks = z.object({
  done: z.enum(DONE),
  agency: z.string(),
  consultant: z.string(),
  candidate: z.string(),
  day: z.string().nullable(),
});
export type Thanks = z.infer<typeof Thanks>;

const SECONDS = 600;

/** Remembers what was done and for whom, in this browser alone. */
export async function keepThanks(scope: EmployerScope, done: Done): Promise<void> {
  const { agency, consultant, candidateFirst, promisedFor } = await replyPage(scope);
  const thanks: Thanks = { done, agency, consultant, candidate: candidateFirst, day: promisedFor };
  const value = Buffer.from(JSON.stringify(thanks)).toString("base64url");
  (await cookies()).set(cookieName("thanks"), value, { ...COOKIE, maxAge: SECONDS });
}

/** What this browser did last, or null: then the page thanks without names. */
export async function readThanks(): Promise<Thanks | null> {
  const value = (await cookies()).get(cookieName("thanks"))?.value;
  if (!value) return null;
  try {
    return Thanks.parse(JSON.parse(Buffer.from(value, "base64url").toString("utf8")));
  } catch {
    return null;
  }
}
