/** Who signs a letter while somebody is away: decided when it is posted, then kept with the letter's facts. Pure. */
import { z } from "zod";
import type { Instant } from "@/lib/platform/time";
import { type Leave, standInFor } from "./leave";

/** Whom the letter's sender covers for, and the last day of that ("YYYY-MM-DD"). */
export const Covering = z.object({ id: z.string(), name: z.string(), until: z.string() });
export type Covering = z.infer<typeof Covering>;

/**
 * `fromId` is who wrote it, or the loop's owner for what the product wrote. Somebody who is away does not sign: their
 * cover does. A cover who wrote it says for whom. Null: it leaves in the writer's own name.
 */
export function signerOf<L extends Leave>(
  leaves: readonly L[],
  { fromId, ownerId }: { fromId: string; ownerId: string | null },
  now: Instant,
): { signerId: string; leave: L } | null {
  const forWriter = standInFor(leaves, fromId, now);
  if (forWriter?.coverId) return { signerId: forWriter.coverId, leave: forWriter.leave };
  const forOwner = ownerId ? standInFor(leaves, ownerId, now) : null;
  return forOwner?.coverId === fromId ? { signerId: fromId, leave: forOwner.leave } : null;
}
