/** Rate limits where a stranger can knock: counted in Postgres, per account and per address, keys hashed. */
import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { limiterPool } from "./db";
import { Refusal } from "./refusal";
import { hashOf } from "./secrets";

/** points per seconds. Slows guessing without locking the owner out: the wait is short and says how long. */
const LIMITS = {
  sign_in_account: { points: 8, duration: 300 },
  sign_in_address: { points: 60, duration: 300 },
  sign_in_everywhere: { points: 30, duration: 300 },
  sign_up: { points: 10, duration: 3600 },
  verify_email: { points: 5, duration: 3600 },
  password_reset: { points: 5, duration: 3600 },
  portal_sign_in: { points: 5, duration: 900 },
  portal_sign_in_day: { points: 20, duration: 86_400 },
  portal_code: { points: 6, duration: 600 },
  invitation: { points: 60, duration: 3600 },
  link: { points: 300, duration: 300 },
  reply: { points: 60, duration: 600 },
  fresh_link: { points: 3, duration: 3600 },
} as const;
export type Limit = keyof typeof LIMITS;

const limiters = new Map<Limit, RateLimiterPostgres>();

/** Takes one point for each key (an account, an address); refuses with the wait in words when one has none left. */
export async function takePoint(limit: Limit, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    try {
      await limiter(limit).consume(hashOf(key.toLowerCase()));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const minutes = Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
      throw new Refusal(
        `Too many tries. Please wait ${minutes} ${minutes === 1 ? "minute" : "minutes"} and try again.`,
      );
    }
  }
}

/** Forgets what was counted, after a success. */
export async function forgive(limit: Limit, key: string): Promise<void> {
  await limiter(limit).delete(hashOf(key.toLowerCase()));
}

function limiter(limit: Limit): RateLimiterPostgres {
  const known = limiters.get(limit);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: limiterPool(),
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: limit,
    ...LIMITS[limit],
    clearExpiredByTimeout: false,
  });
  limiters.set(limit, made);
  return made;
}
