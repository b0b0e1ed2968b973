/** The candidate on the telephone: a talk is evidence, a voicemail or a missed call is an attempt. */
import "server-only";
import { subjectsOf } from "@/lib/interviews/queries";
import { type Db, inAgency } from "@/lib/platform/db";
import { dropDraft } from "@/lib/platform/drafts";
import { newId } from "@/lib/platform/ids";
import type { DeskScope } from "@/lib/platform/scope";
import { fromDay } from "@/lib/platform/time";
import { audit, record } from "@/lib/timeline/commands";
import { judge } from "../guard";
import { draftName, SpokenRelay } from "../model";
import { type Ground, ground, requireFit, requireNobodyQuicker } from "./ground";
import { letterNoLongerNeeded } from "./hearing";
import { namesToKeepOut } from "./names";

type Call = ReturnType<typeof SpokenRelay.parse>;
type Talk = Extract<Call, { outcome: "talked" }>;

/** Logs a call. Returns the relay's id when it was a talk, null for an attempt. */
export async function logCallToCandidate(scope: DeskScope, input: SpokenRelay): Promise<string | null> {
  const call = SpokenRelay.parse(input);
  return inAgency(scope, async (db) => {
    const on = await ground(db, scope, call.interviewId);
    if (call.outcome === "talked") return logTalk(db, scope, on, call);
    await record(db, scope, {
      type: "relay.call_missed",
      ...subjectsOf(on.facts),
      data: { outcome: call.outcome, channel: "phone" },
    });
    return null;
  });
}

/**
 * Words that wait, or were sent and not read, become the ones that were spoken; otherwise a relay is written. What was
 * said is said, so the guard holds nothing up; its hints are kept with the words.
 */
async function logTalk(db: Db, scope: DeskScope, on: Ground, call: Talk): Promise<string> {
  await requireNobodyQuicker(db, scope, on, call.after);
  requireFit(call, { ...on, latest: null });
  const { hints } = judge(call.text, {
    names: await namesToKeepOut(db, scope, on.facts),
    ownName: on.facts.candidate.name,
    answer: call.kind === "feedback" ? on.answer : null,
  });
  const said = {
    kind: call.kind,
    answerId: call.kind === "feedback" ? (call.answerId ?? null) : null,
    channel: "spoken",
    text: call.text,
    hints,
    status: "spoken",
    nextWordBy: fromDay(call.nextWordBy),
    sentAt: scope.now,
    toldAt: scope.now,
    toldBy: "spoken",
    updatedAt: scope.now,
  };
  const open = on.latest && on.latest.kind === call.kind && OVERTAKEN.includes(on.latest.status);
  const id = open && on.latest ? on.latest.id : newId(scope.now);
  if (open) {
    await letterNoLongerNeeded(db, scope, id);
    await db.relay.update({ where: { agencyId_id: { agencyId: scope.agencyId, id } }, data: said });
  } else {
    const { agencyId, consultantId: writtenById, now: createdAt } = scope;
    await db.relay.create({
      data: { id, agencyId, interviewId: call.interviewId, ...said, writtenById, createdAt },
    });
  }
  await dropDraft(scope, draftName(call.interviewId));
  await record(db, scope, {
    type: "relay.spoken",
    ...subjectsOf(on.facts),
    data: { relayId: id, kind: call.kind },
  });
  await audit(db, scope, "relay.spoken", id, { kind: call.kind });
  return id;
}

const OVERTAKEN: readonly string[] = ["needs_approval", "approved", "sent", "failed"];
