/** Writing down what happened, in the transaction in which it happened. */
import "server-only";
import type { Db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import type { Actor, NewEvent } from "./model";

/** Adds one event. Give the interview's submission, candidate, employer and job too, so that each page shows it. */
export async function record(db: Db, scope: Scope, event: NewEvent): Promise<void> {
  const { type, rule, data, ...subjects } = event;
  await db.event.create({
    data: {
      id: newId(scope.now),
      agencyId: scope.agencyId,
      at: scope.now,
      type,
      ...actorOf(scope),
      ...subjects,
      rule,
      data: data ?? {},
    },
  });
}

/** Adds to the audit log: who did or read what. Ids only. */
export async function audit(
  db: Db,
  scope: Scope,
  action: string,
  subjectId: string | null,
  data: Record<string, string | number | boolean | null> = {},
): Promise<void> {
  const { actor, actorId } = actorOf(scope);
  await db.auditEntry.create({
    data: {
      id: newId(scope.now),
      agencyId: scope.agencyId,
      at: scope.now,
      action,
      actor,
      actorId,
      subjectId,
      data,
    },
  });
}

function actorOf(scope: Scope): { actor: Actor; actorId: string | null } {
  switch (scope.kind) {
    case "desk":
      return { actor: "consultant", actorId: scope.consultantId };
    case "portal":
      return { actor: "candidate", actorId: scope.candidateId };
    case "employer":
      return { actor: "employer", actorId: scope.contactId };
    case "clock":
      return { actor: "product", actorId: null };
  }
}
