/** Interviews long ago, where nothing of other tests is due: for sweeps, which look across all agencies. */
import { setByItself } from "@/lib/agencies/commands/settings";
import { logDebrief } from "@/lib/loops/commands/debriefing";
import { tickLoop } from "@/lib/loops/commands/tick";
import { inAgency } from "@/lib/platform/db";
import { scopeAt } from "@/lib/platform/scope";
import { addMinutes, type Instant } from "@/lib/platform/time";
import { makeAgency, type TestAgency } from "./agency";
import { type Booked, bookedInterview } from "./story";

export type Past = Booked & { agency: TestAgency };

/** An agency of that morning that asks and holds by itself. */
export async function agencyOfThen(now: Instant): Promise<TestAgency> {
  const agency = await makeAgency({ now });
  await setByItself(agency.scope, "asksByItself", true);
  await setByItself(agency.scope, "holdingByItself", true);
  made.push(agency);
  return agency;
}

const made: TestAgency[] = [];

/** Nothing of those agencies is due any more: a sweep of a later time would find it. Call it when a file is done. */
export async function layToRest(): Promise<void> {
  for (const { agencyId, scope } of made.splice(0))
    await inAgency(scope, (db) =>
      db.loop.updateMany({ where: { agencyId }, data: { nextAt: null, actAt: null, holdingAt: null } }),
    );
}

/** Interviewed at ten, and the call-back is in at noon: the employer is due to be asked ten minutes later. */
export async function calledBack(agency: TestAgency, name = "Nadia Okafor"): Promise<Past> {
  const booked = await bookedInterview(agency.scope, { candidateName: name });
  await logDebrief(scopeAt(agency.scope, noonOf(agency)), {
    interviewId: booked.interviewId,
    attended: "attended",
    rating: 8,
    interest: "want",
    decidesByUnknown: true,
  });
  return { ...booked, agency };
}

/** The day's noon in London, in winter. */
export function noonOf({ scope }: TestAgency): Instant {
  return new Date(`${scope.now.toISOString().slice(0, 10)}T12:00:00Z`);
}

export const dueAt = (agency: TestAgency) => addMinutes(noonOf(agency), 11);

/** Every letter about it has left. */
export async function gone({ agency, interviewId }: Past): Promise<void> {
  await inAgency(agency.scope, (db) =>
    db.letter.updateMany({
      where: { agencyId: agency.agencyId, interviewId, status: "waiting" },
      data: { status: "sent", nextTryAt: null },
    }),
  );
}

/** What the loop's own clock does at a moment. */
export async function tick({ agency, interviewId }: Past, now: Instant): Promise<void> {
  const { agencyId } = agency;
  const loop = await inAgency(agency.scope, (db) =>
    db.loop.findFirstOrThrow({ where: { agencyId, interviewId } }),
  );
  await tickLoop({ kind: "clock", agencyId, now }, loop.id);
}

export type Written = { key: string; kind: string; status: string; attempts: number };

/** Letters about it with how often each stands in the list of what was tried. */
export async function written({ agency, interviewId }: Past): Promise<Written[]> {
  const { agencyId } = agency;
  return inAgency(agency.scope, async (db) => {
    const letters = await db.letter.findMany({
      where: { agencyId, interviewId },
      orderBy: { createdAt: "asc" },
    });
    const list: Written[] = [];
    for (const { id, key, kind, status } of letters) {
      const attempts =
        kind === "holding"
          ? await db.relay.count({ where: { agencyId, letterId: id } })
          : await db.chase.count({ where: { agencyId, letterId: id } });
      list.push({ key, kind, status, attempts });
    }
    return list;
  });
}
