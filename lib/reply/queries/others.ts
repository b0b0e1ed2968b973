/** The other questions that came in the same letter as this link: one page answers them all (decision 0011). */
import "server-only";
import { inAgency } from "@/lib/platform/db";
import type { EmployerScope } from "@/lib/platform/scope";
import { tokenSecret } from "@/lib/platform/tokens";
import { interviewLine, readHand } from "@/lib/requests/queries/hand";

export type Other = {
  candidate: string;
  /** "Tue 3 Nov 10:00, Dye chemist". */
  interview: string;
  waits: boolean;
  /** Its own page. */
  href: string;
};

const WAITING = ["asked", "promised", "held"];

/**
 * Those whose links stood in a letter together with this one, as long as they work and are this reader's: no link opens
 * more than its letter did. What waits comes first, then what has been answered.
 */
export async function alsoAsked(scope: EmployerScope): Promise<Other[]> {
  const { agencyId, contactId, requestId, tokenId, now } = scope;
  return inAgency(scope, async (db) => {
    const rows = await db.$queryRaw<{ token_id: string; request_id: string; status: string }[]>`
      WITH carried AS (
        SELECT l.id, l.token_id FROM letter l WHERE l.agency_id = ${agencyId}::uuid
        UNION ALL
        SELECT l.id, (other->>'tokenId')::uuid FROM letter l, jsonb_array_elements(l.facts->'along') other
        WHERE l.agency_id = ${agencyId}::uuid AND jsonb_typeof(l.facts->'along') = 'array'
      )
      SELECT DISTINCT t.id AS token_id, r.id AS request_id, r.status
      FROM chase c
      JOIN letter l ON l.agency_id = c.agency_id AND l.id = c.letter_id
        AND l.contact_id = ${contactId}::uuid AND l.status IN ('posting', 'sent', 'unknown')
      JOIN carried mine ON mine.id = l.id AND mine.token_id = ${tokenId}::uuid
      JOIN carried theirs ON theirs.id = l.id
      JOIN token t ON t.agency_id = c.agency_id AND t.id = theirs.token_id AND t.purpose = 'reply'
        AND t.contact_id = ${contactId}::uuid AND t.revoked_at IS NULL AND t.expires_at > ${now}
      JOIN feedback_request r ON r.agency_id = c.agency_id AND r.id = t.subject_id AND r.contact_id = ${contactId}::uuid
      WHERE c.agency_id = ${agencyId}::uuid AND c.request_id = ${requestId}::uuid AND r.id <> ${requestId}::uuid
        AND r.status IN ('asked', 'promised', 'held', 'answered')
      ORDER BY t.id`;
    const others: Other[] = [];
    for (const row of rows) {
      const hand = await readHand(db, scope, row.request_id);
      others.push({
        candidate: hand.interview.candidate.name,
        interview: interviewLine(hand, now),
        waits: WAITING.includes(row.status),
        href: `/reply/${tokenSecret("reply", row.token_id)}`,
      });
    }
    return others.toSorted((a, b) => Number(b.waits) - Number(a.waits));
  });
}
