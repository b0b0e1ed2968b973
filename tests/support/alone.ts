/** Posting and sweeping look across all agencies, so that tests of them take turns, one file at a time; posting begins with an empty tray. */
import pg from "pg";
import { vi } from "vitest";

const POSTING = 7_301;
const SWEEPING = 7_302;

// Mail goes over real sockets, and machines are busy; nothing here waits for long on a free one.
vi.setConfig({ testTimeout: 60_000 });

/**
 * Waits for this file's turn and drops what earlier files left waiting in the years before 2015 (see eras in post.ts).
 * Call what it answers at the end.
 */
export async function postingAlone(): Promise<() => Promise<void>> {
  const client = await turn(POSTING);
  await client.query(
    "UPDATE letter SET status = 'cancelled', next_try_at = NULL WHERE next_try_at < '2015-01-01'",
  );
  return () => client.end();
}

/**
 * Waits for this file's turn to sweep. Call what it answers at the end, when nothing of this file is due any more
 * (layToRest in long-ago.ts). A file that also posts asks for that turn first.
 */
export async function sweepingAlone(): Promise<() => Promise<void>> {
  const client = await turn(SWEEPING);
  return () => client.end();
}

async function turn(of: number): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
  await client.connect();
  await client.query("SELECT pg_advisory_lock($1)", [of]);
  return client;
}

/** Patience for the hook that waits for its turn. */
export const TURN_MS = 180_000;
