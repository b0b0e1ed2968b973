/** A pg pool whose transactions begin for the agency at hand, and whose lone queries are such a transaction in one flight. */
import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Duplex } from "node:stream";
import pg from "pg";
import { log } from "./log";
import { noteDatabaseLost } from "./vitals";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
// Kept beside the pool (db.ts): a bundler may load this file twice in one process, and both must mean the same agency.
const keep = globalThis as unknown as { hearbackAgency?: AsyncLocalStorage<string> };
keep.hearbackAgency ??= new AsyncLocalStorage<string>();
const agency = keep.hearbackAgency;

/** Whatever transaction begins inside `work` belongs to this agency. Throws when it is not a UUID. */
export function withAgency<T>(agencyId: string, work: () => Promise<T>): Promise<T> {
  if (!UUID.test(agencyId)) throw new Error("withAgency: not an agency's id");
  return agency.run(agencyId, work);
}

type Query = (...args: unknown[]) => unknown;

/**
 * Prisma sends a plain BEGIN on a connection it takes from here; in the presence of an agency that statement becomes
 * "begin, and set the agency for this transaction", in one round trip. Set with is_local, so that it ends with the
 * transaction and never reaches the connection's next user, through PgBouncer too.
 */
export class AgencyPool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super(config);
    this.on("error", (error) => {
      noteDatabaseLost();
      log.warn({ err: error.message }, "an idle database connection was lost");
    });
    // The pool listens to idle ones only. One that is lost in somebody's hands fails their query, which is told;
    // without a listener its event would end the process.
    this.on("connect", (client) => client.on("error", noteDatabaseLost));
  }

  /** Outside a transaction, in the presence of an agency: see oneQuery in db.ts. */
  // biome-ignore lint/suspicious/noExplicitAny: pg's overloads cannot be named in an override
  override query(...args: any[]): any {
    const agencyId = agency.getStore();
    if (!agencyId) return super.query(...(args as [string]));
    return this.flight(agencyId, args);
  }

  private async flight(agencyId: string, args: unknown[]): Promise<unknown> {
    const client = await this.taken();
    let broken: Error | undefined;
    try {
      return await inOneFlight(client, agencyId, args);
    } catch (error) {
      // A statement's own error ends with the COMMIT; anything else leaves a connection that nobody should get again.
      if (!(error instanceof pg.DatabaseError)) broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  private taken(): Promise<pg.PoolClient> {
    return super.connect().catch((error) => {
      noteDatabaseLost();
      throw error;
    });
  }

  // biome-ignore lint/suspicious/noExplicitAny: pg's overloads cannot be named in an override
  override connect(...args: any[]): any {
    if (args.length > 0) return super.connect(...(args as []));
    const agencyId = agency.getStore();
    return this.taken().then((client) => (agencyId ? beginningFor(client, agencyId) : client));
  }
}

/** Begin, query and commit leave together and are answered together: one round trip for a whole transaction. */
async function inOneFlight(client: pg.PoolClient, agencyId: string, args: unknown[]): Promise<unknown> {
  const send = client.query as Query;
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  stream.cork();
  const parts = [
    send.call(client, beginFor(agencyId)),
    send.apply(client, args),
    send.call(client, "COMMIT"),
  ];
  stream.uncork();
  const [begun, answer, committed] = await Promise.allSettled(parts);
  for (const part of [begun, answer, committed]) if (part?.status === "rejected") throw part.reason;
  return answer?.status === "fulfilled" ? answer.value : undefined;
}

function beginFor(agencyId: string): string {
  return `BEGIN; SELECT set_config('app.agency_id', '${agencyId}', true)`;
}

function beginningFor(client: pg.PoolClient, agencyId: string): pg.PoolClient {
  const own = client as unknown as { query: Query };
  const original = own.query;
  own.query = function (this: unknown, ...args: unknown[]) {
    const [first, ...rest] = args;
    if (!isBegin(first)) return original.call(client, ...args);
    delete (own as Partial<typeof own>).query;
    const answer = original.call(client, beginFor(agencyId), ...rest) as Promise<pg.QueryResult[]>;
    return answer.then((results) => results[0]);
  };
  return client;
}

function isBegin(query: unknown): boolean {
  return typeof query === "object" && query !== null && (query as { text?: string }).text === "BEGIN";
}
