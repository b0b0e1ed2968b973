/** Time that passes in an agency of a test: people's deeds, the loops' clocks and the letters, each in its moment. */
import { actByItself } from "@/lib/loops/commands/by-itself";
import { tellNoNews } from "@/lib/loops/commands/holding";
import { tickLoop } from "@/lib/loops/commands/tick";
import { inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import type { Instant } from "@/lib/platform/time";
import { spokenOfIn } from "@/lib/requests/queries/together";
import { KINDS } from "@/worker/letters";
import type { TestAgency } from "./agency";

/** Something that a person does at a moment. */
export type Deed = { at: Instant; by: DeskScope; do: (scope: DeskScope) => Promise<unknown> };
/** A letter that left, and the interviews of which it spoke. */
export type Left = {
  kind: string;
  contactId: string | null;
  candidateId: string | null;
  requestIds: string[];
  interviewId: string;
  at: Instant;
};
type Stretch = { from: Instant; to: Instant };

/** From moment to moment: to whatever is due next, of people's, of the loops' and of the letters'. */
export async function passTime(
  agency: TestAgency,
  deeds: Deed[],
  left: Left[],
  { from, to }: Stretch,
): Promise<void> {
  const queue = deeds.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  let now = from;
  while (now < to) {
    while (queue[0] && queue[0].at <= now) {
      const deed = queue.shift();
      // What comes too late, or twice, is refused; people meet that too.
      await deed?.do(scopeAt(deed.by, now)).catch(unlessRefused);
    }
    await turnAll(agency, now);
    await post(agency, left, now);
    now = new Date(
      Math.max(
        now.getTime() + 60_000,
        Math.min(to.getTime(), ...(await nextTimes(agency, now)), queue[0]?.at.getTime() ?? to.getTime()),
      ),
    );
  }
}

function unlessRefused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}

/** As the worker does: what is due by each of the three clocks of a loop. */
async function turnAll({ agencyId, scope }: TestAgency, now: Instant): Promise<void> {
  const clock = { kind: "clock", agencyId, now } as const;
  const due = await inAgency(scope, (db) =>
    db.loop.findMany({
      where: {
        agencyId,
        OR: [{ nextAt: { lte: now } }, { actAt: { lte: now } }, { holdingAt: { lte: now } }],
      },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  );
  for (const { id } of due) {
    await tickLoop(clock, id);
    await actByItself(clock, id);
    await tellNoNews(clock, id);
  }
}

/** As the worker posts: each letter is looked at again, and leaves if it is still wanted. */
async function post({ agencyId, scope }: TestAgency, left: Left[], now: Instant): Promise<void> {
  const clock = { kind: "clock", agencyId, now } as const;
  await inAgency(scope, async (db) => {
    const due = await db.letter.findMany({
      where: { agencyId, status: "waiting", nextTryAt: { lte: now } },
      orderBy: { id: "asc" },
    });
    for (const letter of due) {
      const kind = KINDS[letter.kind];
      const [wanted] = (await kind?.wanted(db, clock, [letter])) ?? [];
      const later = typeof wanted === "object" ? wanted.until : null;
      const status = wanted === true ? "sent" : later ? "waiting" : "cancelled";
      await db.letter.updateMany({
        where: { agencyId, id: letter.id },
        data: { status, nextTryAt: later, postedAt: wanted === true ? now : null },
      });
      if (status === "cancelled") await kind?.dropped?.(db, clock, letter);
      const ours = !letter.contactId && !letter.candidateId;
      if (wanted !== true || ours) continue;
      const { kind: name, contactId, candidateId, interviewId } = letter;
      await kind?.fitted?.(db, clock, letter);
      // Whoever drops out at the last look is no longer among those of whom it speaks.
      const spoken = letter.requestId ? await spokenOfIn(db, clock, letter) : [];
      const requestIds = spoken.map(({ requestId }) => requestId);
      left.push({ kind: name, contactId, candidateId, requestIds, interviewId: interviewId ?? "", at: now });
    }
  });
}

async function nextTimes({ agencyId, scope }: TestAgency, now: Instant): Promise<number[]> {
  const rows = await inAgency(
    scope,
    (db) => db.$queryRaw<{ at: Instant | null }[]>`
      SELECT min(next_at) AS at FROM loop WHERE agency_id = ${agencyId}::uuid AND next_at > ${now}
      UNION ALL SELECT min(act_at) FROM loop WHERE agency_id = ${agencyId}::uuid AND act_at > ${now}
      UNION ALL SELECT min(holding_at) FROM loop
        WHERE agency_id = ${agencyId}::uuid AND holding_at > ${now} AND NOT holding_call
      UNION ALL SELECT min(next_try_at) FROM letter
        WHERE agency_id = ${agencyId}::uuid AND status = 'waiting' AND next_try_at > ${now}`,
  );
  return rows.flatMap(({ at }) => (at ? [at.getTime()] : []));
}
