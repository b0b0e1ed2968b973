/** What the page after a POST says: kept for ten minutes in the reader's own cookie, so that its address holds no secret. */
import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { cookieName } from "@/lib/platform/auth";

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
