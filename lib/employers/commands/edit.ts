/** Putting employers and contacts right. */
import "server-only";
import { notFound } from "next/navigation";
import { changedFields, emptied } from "@/lib/platform/changes";
import { inAgency } from "@/lib/platform/db";
import { refuseLookAlikes } from "@/lib/platform/look-alikes";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { searchText } from "@/lib/platform/search-text";
import { fromDay } from "@/lib/platform/time";
import { record } from "@/lib/timeline/commands";
import { placeColumns } from "../commands";
import { ContactEdit, EmployerEdit } from "../model";
import { contactsLike, employersLike } from "../queries/look-alikes";

export async function editEmployer(scope: DeskScope, input: EmployerEdit): Promise<void> {
  const { id, version, anyway, place, ...form } = EmployerEdit.parse(input);
  const { country = null, region = null } = placeColumns(place);
  await inAgency(scope, async (db) => {
    const before = await db.employer.findFirst({ where: { agencyId: scope.agencyId, id } });
    if (!before) notFound();
    if (before.mergedIntoId) throw new Refusal(MERGED);
    const after = { ...emptied(form), country, region };
    const fields = changedFields(before, after);
    if (fields.length === 0) return;
    if (!anyway && fields.includes("name")) refuseLookAlikes(await employersLike(db, scope, form.name, id));
    const { count } = await db.employer.updateMany({
      where: { agencyId: scope.agencyId, id, updatedAt: version },
      data: { ...after, search: searchText(form.name), updatedAt: scope.now },
    });
    if (count === 0) throw new Refusal(CHANGED_MEANWHILE);
    await record(db, scope, { type: "record.edited", employerId: id, data: { fields: fields.join(",") } });
  });
}

/** A new address may be written to again; "left" keeps the day on which we learnt it. */
export async function editContact(scope: DeskScope, input: ContactEdit): Promise<void> {
  const { id, version, anyway, left, doNotContactUntil, employerId, ...form } = ContactEdit.parse(input);
  await inAgency(scope, async (db) => {
    const before = await db.contact.findFirst({ where: { agencyId: scope.agencyId, id, employerId } });
    if (!before) notFound();
    if (before.mergedIntoId) throw new Refusal(MERGED);
    const after = {
      ...emptied(form),
      doNotContactUntil: fromDay(doNotContactUntil),
      leftAt: left ? (before.leftAt ?? scope.now) : null,
    };
    const fields = changedFields(before, after);
    if (fields.length === 0) return;
    const changed = fields.filter((field) => field === "name" || field === "email");
    if (!anyway && changed.length > 0)
      refuseLookAlikes(await contactsLike(db, scope, { ...form, employerId, changed }, id));
    const { count } = await db.contact.updateMany({
      where: { agencyId: scope.agencyId, id, updatedAt: version },
      data: {
        ...after,
        ...(fields.includes("email") ? { addressFailedAt: null } : {}),
        search: searchText(form.name, form.email),
        updatedAt: scope.now,
      },
    });
    if (count === 0) throw new Refusal(CHANGED_MEANWHILE);
    const data = { fields: fields.join(",") };
    await record(db, scope, { type: "record.edited", employerId, contactId: id, data });
  });
}

const MERGED = "This record has been merged with another. Please open that one.";
const CHANGED_MEANWHILE =
  "Somebody else has changed this record since you opened the form. Open it again in a second tab and compare.";
