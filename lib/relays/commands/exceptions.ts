/** What a manager may decide when telling is not possible or not right; and the address that was missing. */
import "server-only";
import { requireMay } from "@/lib/agencies/roles";
import { endPortalSignIn } from "@/lib/candidates/commands";
import { subjectsOf } from "@/lib/interviews/queries";
import { inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { move } from "@/lib/platform/moves";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { searchText } from "@/lib/platform/search-text";
import { audit, record } from "@/lib/timeline/commands";
import { RELAY_LEG_MOVES, type RelayKind, type RelayLegStatus } from "../lifecycle";
import { CandidateAddress, Withholding } from "../model";
import { ground, requireNobodyQuicker } from "./ground";

/** Decides that the candidate is not told, and says why. Exceptional; the loop stays open unless the interview fell through. */
export async function withhold(scope: DeskScope, input: Withholding): Promise<void> {
  const form = Withholding.parse(input);
  requireMay(scope, "withhold_relay");
  await inAgency(scope, async (db) => {
    const on = await ground(db, scope, form.interviewId);
    await requireNobodyQuicker(db, scope, on, form.after);
    move(RELAY_LEG_MOVES, on.facts.loop.relay as RelayLegStatus, "withheld", "The word to the candidate");
    const fellThrough = on.facts.status === "cancelled" || on.facts.status.endsWith("no_show");
    const kind: RelayKind = on.answer ? "feedback" : fellThrough ? "cancelled" : "no_answer";
    const id = newId(scope.now);
    await db.relay.create({
      data: {
        id,
        agencyId: scope.agencyId,
        interviewId: form.interviewId,
        answerId: on.answer?.id ?? null,
        kind,
        channel: "spoken",
        text: "",
        status: "withheld",
        approvalReason: form.reason,
        approvedById: scope.consultantId,
        approvedAt: scope.now,
        writtenById: scope.consultantId,
        createdAt: scope.now,
        updatedAt: scope.now,
      },
    });
    await record(db, scope, { type: "relay.withheld", ...subjectsOf(on.facts), data: { relayId: id, kind } });
    await audit(db, scope, "relay.withheld", id);
  });
}

/** Gives the candidate an address, or a better one, from the page where it is missed. */
export async function giveAddress(scope: DeskScope, input: CandidateAddress): Promise<void> {
  const form = CandidateAddress.parse(input);
  await inAgency(scope, async (db) => {
    const { facts } = await ground(db, scope, form.interviewId);
    const { id, name, phone, email } = facts.candidate;
    if (email && email === form.email && !facts.candidate.addressFailedAt)
      throw new Refusal("That is the address we have already.", "email");
    await db.candidate.update({
      where: { agencyId_id: { agencyId: scope.agencyId, id } },
      data: {
        email: form.email,
        addressFailedAt: null,
        search: searchText(name, form.email, phone),
        updatedAt: scope.now,
      },
    });
    if (email && email !== form.email) await endPortalSignIn(db, scope, id, "address_changed");
    await record(db, scope, { type: "record.edited", candidateId: id, interviewId: facts.id });
  });
}
