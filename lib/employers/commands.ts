/** Taking employers and their contacts into the books. */
import "server-only";
import { inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import { searchText } from "@/lib/platform/search-text";
import { record } from "@/lib/timeline/commands";
import { NewContact, NewEmployer } from "./model";

/** Adds an employer; duplicates are noticed by the form, not refused here. Returns its id. */
export async function createEmployer(scope: Scope, input: NewEmployer, importId?: string): Promise<string> {
  const employer = NewEmployer.parse(input);
  return inAgency(scope, async (db) => {
    const id = newId(scope.now);
    await db.employer.create({
      data: {
        id,
        agencyId: scope.agencyId,
        ...employer,
        search: searchText(employer.name),
        importId,
        createdAt: scope.now,
        updatedAt: scope.now,
      },
    });
    await record(db, scope, { type: "record.created", employerId: id });
    return id;
  });
}

/** Adds a named person at an employer of this agency. Returns the id. */
export async function createContact(scope: Scope, input: NewContact): Promise<string> {
  const contact = NewContact.parse(input);
  return inAgency(scope, async (db) => {
    const id = newId(scope.now);
    await db.contact.create({
      data: { id, agencyId: scope.agencyId, ...contact, createdAt: scope.now, updatedAt: scope.now },
    });
    await record(db, scope, { type: "record.created", employerId: contact.employerId, contactId: id });
    return id;
  });
}
