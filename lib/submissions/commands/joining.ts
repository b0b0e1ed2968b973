/** When both records were put forward for the same: one submission stays, with the interviews of both. */
import "server-only";
import type { Submission } from "@/generated/prisma/client";
import type { Db } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import type { RecordKind } from "../records";
import { type Joined, plainValue, type Values } from "./moved";

/** The stage is that of whichever moved last. The other submission is put away, so that an undo finds it. */
export async function joinSubmissions(
  db: Db,
  scope: Scope,
  kind: RecordKind,
  keptId: string,
  goneId: string,
): Promise<Joined[]> {
  if (kind !== "candidate" && kind !== "job") return [];
  const { agencyId } = scope;
  const own = kind === "candidate" ? "candidateId" : "jobId";
  const other = kind === "candidate" ? "jobId" : "candidateId";
  const kept = await db.submission.findMany({ where: { agencyId, [own]: keptId } });
  const gone = await db.submission.findMany({ where: { agencyId, [own]: goneId, archivedAt: null } });
  const joined: Joined[] = [];
  for (const from of gone) {
    const into = kept.find((one) => one[other] === from[other]);
    if (into) joined.push(await join(db, scope, into, from));
  }
  return joined;
}

async function join(db: Db, scope: Scope, into: Submission, from: Submission): Promise<Joined> {
  const { agencyId, now } = scope;
  const interviews = await db.interview.findMany({
    where: { agencyId, submissionId: from.id },
    select: { id: true },
  });
  const ids = interviews.map(({ id }) => id);
  await db.interview.updateMany({ where: { agencyId, id: { in: ids } }, data: { submissionId: into.id } });
  const before = standing(into);
  const after = standing(livelier(into, from));
  await db.submission.update({
    where: { agencyId_id: { agencyId, id: into.id } },
    data: { ...after, updatedAt: now },
  });
  await db.submission.update({
    where: { agencyId_id: { agencyId, id: from.id } },
    data: { archivedAt: now, updatedAt: now },
  });
  return { from: from.id, into: into.id, interviews: ids, before, after };
}

function livelier(into: Submission, from: Submission): Submission {
  if (into.archivedAt !== null) return from;
  return from.archivedAt === null && from.statusSince > into.statusSince ? from : into;
}

/** What says where a submission stands. */
function standing(row: Submission): Values & { status: string; statusSince: string } {
  return {
    status: row.status,
    statusBefore: row.statusBefore,
    statusReason: row.statusReason,
    statusSince: row.statusSince.toISOString(),
    holdUntil: plainValue(row.holdUntil),
    archivedAt: plainValue(row.archivedAt),
  };
}
