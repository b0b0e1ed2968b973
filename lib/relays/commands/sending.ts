/** Telling the candidate by e-mail and portal. Callers go through lib/loops, which settles the leg afterwards. */
import "server-only";
import type { Relay } from "@/generated/prisma/client";
import { subjectsOf } from "@/lib/interviews/queries";
import { type Db, inAgency } from "@/lib/platform/db";
import { dropDraft } from "@/lib/platform/drafts";
import { newId } from "@/lib/platform/ids";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { fromDay } from "@/lib/platform/time";
import { audit, record } from "@/lib/timeline/commands";
import { judge } from "../guard";
import { draftName, SendRelay } from "../model";
import { type Ground, ground, requireFit, requireNobodyQuicker } from "./ground";
import { namesToKeepOut } from "./names";
import { postRelay, requireAddress } from "./posting";

export type Written = { relayId: string; interviewId: string; status: "sent" | "needs_approval" };

/**
 * Writes a relay and sends it; where the wording guard asks for a second person it waits for one instead. In an agency
 * with one active consultant that person's typed reason takes the place of the second (product.md 3.1), audited.
 */
export async function writeRelay(scope: DeskScope, input: SendRelay): Promise<Written> {
  const form = SendRelay.parse(input);
  return inAgency(scope, async (db) => {
    const on = await ground(db, scope, form.interviewId);
    await requireNobodyQuicker(db, scope, on, form.after);
    requireFit(form, on);
    requireAddress(on.facts.candidate);
    const { hints, needsSecondPerson } = judge(form.text, {
      names: await namesToKeepOut(db, scope, on.facts),
      ownName: on.facts.candidate.name,
      answer: form.kind === "feedback" ? on.answer : null,
    });
    const alone = needsSecondPerson && (await isAlone(db, scope));
    if (alone && !form.approvalReason)
      throw new Refusal(
        "Please say why these words should stay: nobody else is here to ask.",
        "approvalReason",
      );
    const waits = needsSecondPerson && !alone;
    const relay = await db.relay.create({
      data: {
        id: newId(scope.now),
        agencyId: scope.agencyId,
        interviewId: form.interviewId,
        answerId: form.kind === "feedback" ? form.answerId : null,
        kind: form.kind,
        channel: "email",
        text: form.text,
        status: waits ? "needs_approval" : "sent",
        hints,
        nextWordBy: fromDay(form.nextWordBy),
        writtenById: scope.consultantId,
        ...(alone && {
          approvalReason: form.approvalReason,
          approvedById: scope.consultantId,
          approvedAt: scope.now,
        }),
        createdAt: scope.now,
        updatedAt: scope.now,
      },
    });
    await dropDraft(scope, draftName(form.interviewId));
    if (alone) await audit(db, scope, "relay.approved_alone", relay.id);
    if (waits) await askForApproval(db, scope, on, relay);
    else await postRelay(db, scope, on.facts, relay);
    return { relayId: relay.id, interviewId: form.interviewId, status: waits ? "needs_approval" : "sent" };
  });
}

async function askForApproval(db: Db, scope: DeskScope, on: Ground, relay: Relay): Promise<void> {
  const { kind, id: relayId } = relay;
  await record(db, scope, { type: "relay.written", ...subjectsOf(on.facts), data: { kind, relayId } });
  await record(db, scope, {
    type: "relay.approval_asked",
    rule: "wording_guard",
    ...subjectsOf(on.facts),
    data: { relayId },
  });
}

/** Whether nobody else at this agency could give a second opinion. */
async function isAlone(db: Db, scope: DeskScope): Promise<boolean> {
  const others = await db.consultant.count({
    where: { agencyId: scope.agencyId, disabledAt: null, id: { not: scope.consultantId } },
  });
  return others === 0;
}
