/** The one door to the database: every statement runs for one agency, and Postgres itself refuses anything else. */
import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import type { PoolConfig } from "pg";
import { type Prisma, PrismaClient } from "@/generated/prisma/client";
import { env } from "./env";
import { AgencyPool, withAgency } from "./pool";
import type { Scope } from "./scope";
import { statementName } from "./statements";

/** A transaction's client; it lives no longer than the work it was given to. */
export type Db = Prisma.TransactionClient;

type World = { pool: AgencyPool; prisma: PrismaClient };

type Running = { agencyId: string; db: Db };

// On globalThis, all of it: a bundler may load this file twice in one process, and both must see one pool, one transaction.
const keep = globalThis as unknown as { hearbackWorld?: World; hearbackRunning?: AsyncLocalStorage<Running> };
keep.hearbackRunning ??= new AsyncLocalStorage<Running>();
const running = keep.hearbackRunning;

/**
 * Runs one use case as one transaction of one agency. Inside another `inAgency` it joins that transaction, and
 * refuses to change the agency. Nothing slow (mail, hashing, HTTP) belongs inside.
 */
export async function inAgency<T>(scope: Scope, work: (db: Db) => Promise<T>): Promise<T> {
  const outer = running.getStore();
  if (outer) {
    if (outer.agencyId !== scope.agencyId) throw new Error("inAgency: another agency inside a transaction");
    return work(outer.db);
  }
  return withAgency(scope.agencyId, () =>
    world().prisma.$transaction((db) => running.run({ agencyId: scope.agencyId, db }, () => work(db)), {
      timeout: 20_000,
      maxWait: 10_000,
    }),
  );
}

/**
 * Reads with one statement, as a tag: the whole transaction is one round trip. For the hot pages; inside `inAgency` it
 * joins that transaction. Raw SQL alone, since Prisma may put the lookups of several callers into one statement.
 */
export function oneQuery<Row>(scope: Scope) {
  return async (text: TemplateStringsArray, ...values: unknown[]): Promise<Row[]> => {
    if (running.getStore()) return inAgency(scope, (db) => db.$queryRaw<Row[]>(text, ...values));
    return withAgency(scope.agencyId, async () => await world().prisma.$queryRaw<Row[]>(text, ...values));
  };
}

/**
 * Runs without an agency: row level security shows nothing, only the named definer functions answer. For sign-in,
 * gates, jobs and the operator; the architecture test holds the list of files that may import it.
 */
export async function acrossAgencies<T>(work: (db: Db) => Promise<T>): Promise<T> {
  if (running.getStore()) throw new Error("acrossAgencies: not inside a transaction of an agency");
  return work(world().prisma);
}

/** The pool itself, for the rate limiter's store, which speaks SQL of its own on a table without an agency. */
export function limiterPool(): AgencyPool {
  return world().pool;
}

/** Lets go of all connections: at the end of a process. */
export async function closeDb(): Promise<void> {
  const open = keep.hearbackWorld;
  delete keep.hearbackWorld;
  await open?.prisma.$disconnect();
  await open?.pool.end();
}

function world(): World {
  if (!keep.hearbackWorld) {
    const pool = new AgencyPool({
      connectionString: env().DATABASE_URL,
      max: Number(process.env.HEARBACK_POOL ?? 10),
      connectionTimeoutMillis: 5_000,
      // Prisma asks for several relations at once; in a pipeline they share one flight.
      pipeline: true,
    } as PoolConfig);
    keep.hearbackWorld = { pool, prisma: newClient(pool) };
  }
  return keep.hearbackWorld;
}

/** Minimal errors: Prisma's usual ones quote the query's arguments, which would carry people's words into the log. */
function newClient(pool: AgencyPool): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: statementName }),
    errorFormat: "minimal",
  });
}
