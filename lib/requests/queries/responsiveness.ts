/** The history behind an employer's or a contact's way of answering: two statements, of the last two years. */
import "server-only";
import { agencyOf, contactCalendar } from "@/lib/agencies/queries";
import { type Db, inAgency } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import { addMinutes } from "@/lib/platform/time";
import {
  type Ended,
  inASentence,
  type Promised,
  type Responsiveness,
  responsiveness,
} from "../responsiveness";

/** Of all contacts of an employer, or of one of them; ids of this agency, as its own pages have them. */
export type Whose = { employerId: string; contactId?: string };

export type HowTheyAnswer = { figures: Responsiveness | null; sentence: string | null; ended: number };

const MINUTES_BACK = 2 * 365 * 24 * 60;
/** The newest of them: older habits say less, and the page stays quick for the employer who is asked every day. */
const MOST = 200;

/**
 * Requests that were re-addressed count for whoever was asked last. What still waits for an answer is no part of it,
 * nor is a person whom no letter reached.
 */
export async function howTheyAnswer(scope: Scope, whose: Whose): Promise<HowTheyAnswer> {
  return inAgency(scope, async (db) => {
    const agency = await agencyOf(scope);
    const { employerId, contactId } = whose;
    const employer = isId(employerId)
      ? await db.employer.findFirst({ where: { agencyId: scope.agencyId, id: employerId } })
      : null;
    if (!employer) return { figures: null, sentence: null, ended: 0 };
    const contact = contactId
      ? await db.contact.findFirst({ where: { agencyId: scope.agencyId, id: contactId, employerId } })
      : null;
    const ended = await endedOf(db, scope, whose);
    const figures = responsiveness(
      ended,
      await promisesOf(db, scope, whose),
      contactCalendar(agency, employer, contact),
    );
    return { figures, sentence: inASentence(figures), ended: ended.length };
  });
}

function endedOf(db: Db, scope: Scope, { employerId, contactId }: Whose): Promise<Ended[]> {
  const { agencyId, now } = scope;
  return db.$queryRaw<Ended[]>`
    SELECT r.asked_at AS "askedAt", a.at AS "answeredAt", a.source
    FROM contact k
    JOIN feedback_request r ON r.agency_id = k.agency_id AND r.contact_id = k.id
    LEFT JOIN LATERAL (
      SELECT at, source FROM answer WHERE agency_id = r.agency_id AND request_id = r.id
      ORDER BY version LIMIT 1) a ON true
    WHERE k.agency_id = ${agencyId}::uuid AND k.employer_id = ${employerId}::uuid
      AND (${contactId ?? null}::uuid IS NULL OR k.id = ${contactId ?? null}::uuid)
      AND r.asked_at > ${addMinutes(now, -MINUTES_BACK)} AND r.asked_at <= ${now}
      AND (a.at IS NOT NULL OR r.status IN ('declined', 'lapsed'))
    ORDER BY r.asked_at DESC LIMIT ${MOST}`;
}

async function promisesOf(db: Db, scope: Scope, { employerId, contactId }: Whose): Promise<Promised> {
  const [row] = await db.$queryRaw<Promised[]>`
    SELECT count(*) FILTER (WHERE p.status = 'kept')::int AS kept,
           count(*) FILTER (WHERE p.status = 'broken')::int AS broken
    FROM contact k
    JOIN feedback_request r ON r.agency_id = k.agency_id AND r.contact_id = k.id
    JOIN promise p ON p.agency_id = r.agency_id AND p.interview_id = r.interview_id AND p.request_id = r.id
    WHERE k.agency_id = ${scope.agencyId}::uuid AND k.employer_id = ${employerId}::uuid
      AND (${contactId ?? null}::uuid IS NULL OR k.id = ${contactId ?? null}::uuid)
      AND p.side = 'employer' AND r.asked_at > ${addMinutes(scope.now, -MINUTES_BACK)}`;
  return row ?? { kept: 0, broken: 0 };
}
