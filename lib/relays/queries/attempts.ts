/** The attempts to reach a candidate that came to nothing: letters without an answer, missed calls, voicemails. */
import "server-only";
import type { Db } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import type { Instant } from "@/lib/platform/time";

export type Attempt = {
  at: Instant;
  channel: "email" | "phone";
  outcome: "sent" | "failed" | "voicemail" | "missed";
};

/** Oldest first; those since the candidate last demonstrably heard from us. */
export async function attemptsToTell(db: Db, scope: Scope, interviewId: string): Promise<Attempt[]> {
  const { agencyId } = scope;
  const relays = await db.relay.findMany({
    where: { agencyId, interviewId },
    select: { status: true, sentAt: true, toldAt: true, kind: true },
    orderBy: { createdAt: "asc" },
  });
  const told = relays.findLast((relay) => relay.toldAt !== null)?.toldAt ?? null;
  const since = told ? { gt: told } : undefined;
  const calls = await db.event.findMany({
    where: { agencyId, interviewId, type: "relay.call_missed", at: since },
    select: { at: true, data: true },
  });
  const letters = relays
    .filter(
      (relay) => ["sent", "failed"].includes(relay.status) && relay.sentAt && (!told || relay.sentAt > told),
    )
    .map((relay) => ({
      at: relay.sentAt as Instant,
      channel: "email" as const,
      outcome: relay.status as "sent",
    }));
  const rung = calls.map(({ at, data }) => ({
    at,
    channel: "phone" as const,
    outcome: (data as { outcome: "voicemail" | "missed" }).outcome,
  }));
  return [...letters, ...rung].sort((a, b) => a.at.getTime() - b.at.getTime());
}
