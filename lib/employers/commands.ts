/** Taking employers and their contacts into the books. */
import "server-only";
import { notFound } from "next/navigation";
import { PlaceChoice } from "@/lib/agencies/place";
import { inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { refuseLookAlikes } from "@/lib/platform/look-alikes";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope, Scope } from "@/lib/platform/scope";
import { searchText } from "@/lib/platform/search-text";
import { record } from "@/lib/timeline/commands";
import { ContactForm, EmployerForm, NewContact, NewEmployer } from "./model";
import { contactsLike, employersLike } from "./queries/look-alikes";

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

/** The same from the form: refuses while one much alike is on record and nobody said "anyway". */
export async function addEmployer(scope: DeskScope, input: EmployerForm): Promise<string> {
  const { anyway, place, ...employer } = EmployerForm.parse(input);
  const where = placeColumns(place);
  return inAgency(scope, async (db) => {
    if (!anyway) refuseLookAlikes(await employersLike(db, scope, employer.name));
    return createEmployer(scope, { ...employer, ...where });
  });
}

/** Adds a named person at an employer of this agency. Returns the id. */
export async function createContact(scope: Scope, input: NewContact): Promise<string> {
  const contact = NewContact.parse(input);
  return inAgency(scope, async (db) => {
    const id = newId(scope.now);
    const employer = await db.employer.findFirst({
      where: { agencyId: scope.agencyId, id: contact.employerId },
      select: { id: true },
    });
    if (!employer) notFound();
    const search = searchText(contact.name, contact.email);
    const times = { createdAt: scope.now, updatedAt: scope.now };
    await db.contact.create({ data: { id, agencyId: scope.agencyId, ...contact, search, ...times } });
    await record(db, scope, { type: "record.created", employerId: contact.employerId, contactId: id });
    return id;
  });
}

/** The same from the form, with a look at people much alike. */
export async function addContact(scope: DeskScope, input: ContactForm): Promise<string> {
  const { anyway, ...contact } = ContactForm.parse(input);
  return inAgency(scope, async (db) => {
    if (!anyway) refuseLookAlikes(await contactsLike(db, scope, contact));
    return createContact(scope, contact);
  });
}

/** Country and region of a choice such as "GB-SCT"; undefined where nothing was chosen. */
export function placeColumns(place: string | undefined): { country?: string; region?: string } {
  if (!place) return {};
  const known = PlaceChoice.safeParse(place);
  if (!known.success) throw new Refusal("Please choose a country from the list.", "place");
  return { country: known.data.country, region: known.data.region ?? undefined };
}
