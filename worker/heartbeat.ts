/** The worker's sign of life, by the database's own clock; /api/ready looks at it. */
import { acrossAgencies } from "@/lib/platform/db";

export async function beat(): Promise<boolean> {
  await acrossAgencies(
    (db) => db.$executeRaw`
      INSERT INTO heartbeat (name, at) VALUES ('worker', now()) ON CONFLICT (name) DO UPDATE SET at = now()`,
  );
  return false;
}
