/** What both sides share: finding something that waits, ending its wait, and the loop's knowing of it. */
import "server-only";
import { notFound } from "next/navigation";
import type { PassOn } from "@/generated/prisma/client";
import { type InterviewFacts, subjectsOf } from "@/lib/interviews/queries";
import type { Db } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope, PortalScope, Scope } from "@/lib/platform/scope";
import { record } from "@/lib/timeline/commands";
import type { EventType } from "@/lib/timeline/model";
import type { PassOnKind, PassOnStatus } from "../model";

export async function find(db: Db, scope: Scope, interviewId: string, id: string): Promise<PassOn> {
  const row = await db.passOn.findFirst({ where: { agencyId: scope.agencyId, interviewId, id } });
  return row ?? notFound();
}

type Settled = Exclude<PassOnStatus, "waiting">;

export async function settle(
  db: Db,
  scope: PortalScope | DeskScope,
  facts: InterviewFacts,
  row: PassOn,
  status: Settled,
  more: { letterId?: string; keptWhy?: string | null } = {},
): Promise<void> {
  const { count } = await db.passOn.updateMany({
    where: { agencyId: scope.agencyId, id: row.id, status: "waiting" },
    data: {
      status,
      settledAt: scope.now,
      settledById: scope.kind === "desk" ? scope.consultantId : null,
      ...more,
    },
  });
  if (count === 0) throw new Refusal("This has been dealt with meanwhile. Please look again.");
  await sinceWhen(db, scope, facts.id);
  await tell(db, scope, facts, `pass_on.${status}`, row.kind as PassOnKind);
}

/** The loop knows since when something waits, so that Today needs no second table. */
export async function sinceWhen(db: Db, scope: Scope, interviewId: string): Promise<void> {
  const { agencyId } = scope;
  const where = { agencyId, interviewId };
  const first = await db.passOn.findFirst({
    where: { ...where, status: "waiting" },
    orderBy: { createdAt: "asc" },
  });
  await db.loop.updateMany({ where, data: { passOnAt: first?.createdAt ?? null } });
}

export async function tell(
  db: Db,
  scope: Scope,
  facts: InterviewFacts,
  type: EventType,
  kind: PassOnKind,
): Promise<void> {
  await record(db, scope, { type, ...subjectsOf(facts), data: { kind } });
}
