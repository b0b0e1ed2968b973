import { inAgency } from "@/lib/platform/db";
import type { Story } from "../../support/asking";

/** A hash of everything that this agency has in the tables a link could touch. */
async function _fingerprint({ agency, noon }: Story): Promise<string> {
  const { agencyId } = agency;
  const rows = await inAgency(
    noon,
    (db) =>
      db.$queryRaw<{ hash: string }[]>`
      SELECT md5(string_agg(row, '|' ORDER BY row)) AS hash FROM (
        SELECT r::text AS row FROM feedback_request r WHERE agency_id = ${agencyId}::uuid
        UNION ALL SELECT t::text FROM token t WHERE agency_id = ${agencyId}::uuid
        UNION ALL SELECT l::text FROM letter l WHERE agency_id = ${agencyId}::uuid
        UNION ALL SELECT a::text FROM answer a WHERE agency_id = ${agencyId}::uuid
        UNION ALL SELECT e::text FROM event e WHERE agency_id = ${agencyId}::uuid
        UNION ALL SELECT o::text FROM loop o WHERE agency_id = ${agencyId}::uuid
        UNION ALL SELECT c::text FROM contact c WHERE agency_id = ${agencyId}::uuid
        UNION ALL SELECT u::text FROM audit_entry u WHERE agency_id = ${agencyId}::uuid) AS everything`,
  );
  return rows[0]?.hash ?? "";
}
