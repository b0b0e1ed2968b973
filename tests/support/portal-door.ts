/** Candidates at the door of the portal: their browsers, and what the sign-in letter would bring them. */
import { randomUUID } from "node:crypto";
import { inAgency } from "@/lib/platform/db";
import type { Knocker } from "@/lib/platform/portal-cookies";
import { codeFor, randomSecret } from "@/lib/platform/secrets";
import { tokenSecret } from "@/lib/platform/tokens";
import { MONDAY, makeAgency, type TestAgency } from "./agency";
import { bookedInterview } from "./story";
import { freshAddress } from "./telling";

export const later = (minutes: number) => new Date(MONDAY.getTime() + minutes * 60_000);

/** A browser with a cookie of its own. */
export function browser(now = MONDAY): Knocker & { secret: string } {
  return { now, secret: randomSecret(), address: randomUUID(), browser: "Firefox" };
}

export async function candidate(agency?: TestAgency, email = freshAddress()) {
  const known = agency ?? (await makeAgency());
  const { candidateId } = await bookedInterview(known.scope, { candidateEmail: email });
  return { agency: known, candidateId, email };
}

/** What the newest sign-in letter of an agency would bring. */
export async function newest({ scope, agencyId }: TestAgency) {
  const token = await inAgency(scope, (db) =>
    db.token.findFirstOrThrow({
      where: { agencyId, purpose: "portal_sign_in" },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    }),
  );
  return {
    token: tokenSecret("portal_sign_in", token.id),
    code: codeFor("portal_sign_in", token.id),
    id: token.id,
  };
}
