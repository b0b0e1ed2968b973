/** Tens of thousands of interviews that wait for their employer, copied in the database from one: for measuring sweeps. */
import pg from "pg";
import { inAgency } from "@/lib/platform/db";
import type { Instant } from "@/lib/platform/time";
import type { Past } from "./long-ago";

const AT_ONCE = 5_000;

/** So many more like it, the next reminder of each at a moment of its own after `later`. */
export async function copies(
  { agency, interviewId, requestId }: Past,
  many: number,
  later: Instant,
): Promise<void> {
  const { agencyId, scope } = agency;
  await countAnew();
  for (let made = 0; made < many; made += AT_ONCE) {
    const count = Math.min(AT_ONCE, many - made);
    await inAgency(scope, async (db) => {
      await db.$executeRaw`
        INSERT INTO interview (id, agency_id, number, submission_id, round, format, day, zone, status, created_at, updated_at)
        SELECT md5(${agencyId} || 'interview' || n)::uuid, agency_id, 100000 + n, submission_id, 1, format, day, zone, status, created_at, updated_at
        FROM interview, generate_series(${made + 1}::int, ${made + count}::int) n
        WHERE agency_id = ${agencyId}::uuid AND id = ${interviewId}::uuid`;
      await db.$executeRaw`
        INSERT INTO feedback_request (id, agency_id, interview_id, contact_id, status, asked_at, created_at, updated_at)
        SELECT md5(${agencyId} || 'request' || n)::uuid, agency_id, md5(${agencyId} || 'interview' || n)::uuid, contact_id, 'asked',
               created_at, created_at, updated_at
        FROM feedback_request, generate_series(${made + 1}::int, ${made + count}::int) n
        WHERE agency_id = ${agencyId}::uuid AND id = ${requestId}::uuid`;
      await db.$executeRaw`
        INSERT INTO loop (id, agency_id, interview_id, owner_id, request, next_at, act_at, holding_at, created_at, updated_at)
        SELECT md5(${agencyId} || 'loop' || n)::uuid, agency_id, md5(${agencyId} || 'interview' || n)::uuid, owner_id, 'asked',
               ${later}::timestamptz + n * interval '1 minute', ${later}::timestamptz + n * interval '1 minute',
               ${later}::timestamptz + n * interval '1 minute', created_at, updated_at
        FROM loop, generate_series(${made + 1}::int, ${made + count}::int) n
        WHERE agency_id = ${agencyId}::uuid AND interview_id = ${interviewId}::uuid`;
    });
    await countAnew();
  }
}

/** Postgres plans by what it knows of a table's size, and tables that grow this fast surprise it. */
async function countAnew(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
  await client.connect();
  await client.query("ANALYZE interview, feedback_request, loop");
  await client.end();
}
