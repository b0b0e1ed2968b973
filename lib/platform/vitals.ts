/** What this web process knows of itself: requests in hand, who made them, whether it is leaving or lost its database. */

type Visitor = { agencyId: string; actor: string; actorId: string };
type Vitals = {
  draining: boolean;
  inHand: number;
  /** Monotonic milliseconds (performance.now) of the last lost connection. */
  databaseLostAt: number | null;
  visitors: Map<string, Visitor>;
};

/** More than this at once, and a new one is told to come back: memory and the database are better kept for the others. */
const MOST_AT_ONCE = 256;
/** A request that was cut off before its gate leaves a name behind; these must not pile up. */
const MOST_REMEMBERED = 5_000;
const LOST_FOR_MS = 10_000;

// Next bundles the proxy, pages and instrumentation apart from each other; this is where they meet.
const place = globalThis as unknown as { hearbackVitals?: Vitals };

export function vitals(): Vitals {
  place.hearbackVitals ??= { draining: false, inHand: 0, databaseLostAt: null, visitors: new Map() };
  return place.hearbackVitals;
}

/** Says who makes a request, once a gate knows, so that its line in the log can say it too. */
export function noteVisitor(requestId: string | null, visitor: Visitor): void {
  const { visitors } = vitals();
  if (visitors.size > MOST_REMEMBERED) visitors.clear();
  if (requestId) visitors.set(requestId, visitor);
}

export function noteDatabaseLost(): void {
  vitals().databaseLostAt = performance.now();
}

/** Whether a failure of this moment is the database's absence rather than our mistake. */
export function isDatabaseLost(): boolean {
  const { databaseLostAt } = vitals();
  return databaseLostAt !== null && performance.now() - databaseLostAt < LOST_FOR_MS;
}

export function isOverloaded(): boolean {
  return vitals().inHand > MOST_AT_ONCE;
}
