/** A pg pool that begins each transaction for the agency at hand: BEGIN and set_config travel together. */
import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
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
  }

  // biome-ignore lint/suspicious/noExplicitAny: pg's overloads cannot be named in an override
  override connect(...args: any[]): any {
    if (args.length > 0) return super.connect(...(args as []));
    const agencyId = agency.getStore();
    return super.connect().then(
      (client) => (agencyId ? beginningFor(client, agencyId) : client),
      (error) => {
        noteDatabaseLost();
        throw error;
      },
    );
  }
}

function beginningFor(client: pg.PoolClient, agencyId: string): pg.PoolClient {
  const own = client as unknown as { query: Query };
  const original = own.query;
  own.query = function (this: unknown, ...args: unknown[]) {
    const [first, ...rest] = args;
    if (!isBegin(first)) return original.call(client, ...args);
    delete (own as Partial<typeof own>).query;
    const begin = `BEGIN; SELECT set_config('app.agency_id', '${agencyId}', true)`;
    const answer = original.call(client, begin, ...rest) as Promise<pg.QueryResult[]>;
    return answer.then((results) => results[0]);
  };
  return client;
}

function isBegin(query: unknown): boolean {
  return typeof query === "object" && query !== null && (query as { text?: string }).text === "BEGIN";
}
