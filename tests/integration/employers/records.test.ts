/** Employers and their contacts: edited, kept apart from look-alikes, merged with all that hangs on them. */
import { expect, test } from "vitest";
import { addContact, addEmployer, createContact, createEmployer } from "@/lib/employers/commands";
import { editContact, editEmployer } from "@/lib/employers/commands/edit";
import { contactById, employerById, employerList } from "@/lib/employers/queries";
import { inAgency } from "@/lib/platform/db";
import { scopeAt } from "@/lib/platform/scope";
import { mergeRecords } from "@/lib/submissions/commands/merging";
import { undoMerge } from "@/lib/submissions/commands/unmerging";
import { MONDAY, makeAgency } from "../../support/agency";
import { bookedInterview } from "../../support/story";

const EMPTY = { zone: "", phone: "", website: "", notes: "" };

test("an employer's place is country and region in one; names fold for search; look-alikes are shown", async () => {
  const { scope } = await makeAgency();
  const id = await addEmployer(scope, { ...EMPTY, name: "Société Générale Textile", place: "GB-SCT" });
  const row = await employerById(scope, id);
  expect(row).toMatchObject({ country: "GB", region: "SCT" });
  await expect(addEmployer(scope, { ...EMPTY, name: "Societe Generale Textile Ltd" })).rejects.toThrow(
    "on record",
  );
  await expect(addEmployer(scope, { ...EMPTY, name: "Other", place: "XX-1" })).rejects.toThrow(
    "from the list",
  );
  const edit = {
    ...EMPTY,
    id,
    version: row.updatedAt.toISOString(),
    name: "SGT",
    place: "GB",
    notes: "Pays late",
  };
  await editEmployer(scopeAt(scope, new Date(MONDAY.getTime() + 1000)), edit);
  expect(await employerById(scope, id)).toMatchObject({
    name: "SGT",
    country: "GB",
    region: null,
    notes: "Pays late",
  });
  expect((await employerList(scope, { q: "sgt", page: 1 })).rows).toHaveLength(1);
});

test("a contact: whom not to write to and until when, who has left, an address put right", async () => {
  const { scope } = await makeAgency();
  const employerId = await createEmployer(scope, { name: "Harrow" });
  const id = await createContact(scope, { employerId, name: "Piotr Z", email: "p@harrow.test" });
  await inAgency(scope, (db) => db.contact.updateMany({ where: { id }, data: { addressFailedAt: MONDAY } }));
  const form = {
    ...{
      id,
      employerId,
      name: "Piotr Z",
      title: "",
      phone: "",
      zone: "",
      preferredChannel: "phone" as const,
    },
    version: MONDAY.toISOString(),
  };
  await editContact(scope, {
    ...form,
    email: "piotr@harrow.test",
    doNotContact: "on",
    doNotContactUntil: "2026-12-01",
    doNotContactWhy: "On leave",
    left: "on",
  });
  const row = await contactById(scope, employerId, id);
  expect(row).toMatchObject({
    doNotContact: true,
    doNotContactWhy: "On leave",
    leftAt: MONDAY,
    addressFailedAt: null,
  });
  expect(row.doNotContactUntil).toEqual(new Date("2026-12-01"));
  const twin = {
    ...{ employerId, name: "Someone New", title: "", phone: "", zone: "" },
    email: "Piotr@harrow.test",
  };
  await expect(addContact(scope, twin)).rejects.toThrow("on record");
});

test("merging employers moves contacts and jobs; merging contacts moves what they were asked; undo returns both", async () => {
  const { scope, agencyId } = await makeAgency();
  const a = await bookedInterview(scope);
  const b = await bookedInterview(scope);
  const picture = () =>
    inAgency(scope, async (db) => ({
      contacts: await db.contact.findMany({
        where: { agencyId },
        orderBy: { id: "asc" },
        omit: { updatedAt: true },
      }),
      jobs: await db.job.findMany({ where: { agencyId }, orderBy: { id: "asc" }, omit: { updatedAt: true } }),
      requests: await db.feedbackRequest.findMany({ where: { agencyId }, orderBy: { id: "asc" } }),
      interviewers: await db.interviewer.findMany({ where: { agencyId }, orderBy: { id: "asc" } }),
    }));
  const before = await picture();
  const contactMerge = { kind: "contact", keptId: a.contactId, goneId: b.contactId } as const;
  await expect(mergeRecords(scope, contactMerge)).rejects.toThrow("Merge the employers first");
  const { mergeId: employers } = await mergeRecords(scope, {
    kind: "employer",
    keptId: a.employerId,
    goneId: b.employerId,
  });
  const joined = await employerById(scope, a.employerId);
  expect([joined.contacts.length, joined.jobs.length]).toEqual([2, 2]);
  await inAgency(scope, (db) =>
    db.contact.updateMany({
      where: { id: b.contactId },
      data: { doNotContact: true, doNotContactWhy: "Asked us" },
    }),
  );
  const { mergeId: contacts } = await mergeRecords(scope, { ...contactMerge, take: { email: "gone" } });
  const kept = await contactById(scope, a.employerId, a.contactId);
  expect(kept).toMatchObject({ doNotContact: true, doNotContactWhy: "Asked us" });
  const requests = await inAgency(scope, (db) => db.feedbackRequest.findMany({ where: { agencyId } }));
  expect(requests.map((one) => one.contactId)).toEqual([a.contactId, a.contactId]);
  await undoMerge(scope, { mergeId: contacts });
  await inAgency(scope, (db) =>
    db.contact.updateMany({
      where: { id: b.contactId },
      data: { doNotContact: false, doNotContactWhy: null },
    }),
  );
  await undoMerge(scope, { mergeId: employers });
  expect(await picture()).toEqual(before);
});

test("another agency's employer and contact are not there", async () => {
  const { scope } = await makeAgency();
  const theirs = await makeAgency();
  const id = await createEmployer(theirs.scope, { name: "Elsewhere" });
  const contactId = await createContact(theirs.scope, { employerId: id, name: "Somebody" });
  const version = MONDAY.toISOString();
  await expect(employerById(scope, id)).rejects.toThrow("404");
  await expect(contactById(scope, id, contactId)).rejects.toThrow("404");
  await expect(editEmployer(scope, { ...EMPTY, id, version, name: "Mine" })).rejects.toThrow("404");
  await expect(createContact(scope, { employerId: id, name: "Mine" })).rejects.toThrow("404");
  await expect(editContact(scope, { id: contactId, employerId: id, version, name: "Mine" })).rejects.toThrow(
    "404",
  );
});
