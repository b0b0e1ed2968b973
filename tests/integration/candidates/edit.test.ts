/** A candidate's record: added with a look at look-alikes, put right, put away and brought back, found without accents. */
import { expect, test } from "vitest";
import { addCandidate, createCandidate, editCandidate } from "@/lib/candidates/commands";
import { candidateById, candidateList } from "@/lib/candidates/queries";
import { findAnything } from "@/lib/loops/queries/finding";
import { inAgency } from "@/lib/platform/db";
import { PAGE_SIZE } from "@/lib/platform/lists";
import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import { archiveRecord, restoreRecord } from "@/lib/submissions/commands/archiving";
import { MONDAY, makeAgency } from "../../support/agency";
import { bookedInterview } from "../../support/story";

const later = (scope: DeskScope) => scopeAt(scope, new Date(MONDAY.getTime() + 3_600_000));

async function formOf(scope: DeskScope, id: string) {
  const row = await candidateById(scope, id);
  return {
    id,
    version: row.updatedAt.toISOString(),
    name: row.name,
    email: row.email ?? "",
    phone: row.phone ?? "",
    zone: row.zone ?? "",
    preferredChannel: "email" as const,
    preferredTime: row.preferredTime ?? "",
    wantsReasons: "true",
    ownerId: row.ownerId ?? "",
  };
}

test("an edit writes what was changed, and the timeline names the fields without their words", async () => {
  const { scope, agencyId } = await makeAgency();
  const id = await createCandidate(scope, {
    name: "Zoë Brandt",
    email: "zoe@old.test",
    phone: "+44 20 7946 0000",
  });
  await inAgency(scope, (db) =>
    db.candidate.updateMany({ where: { id }, data: { addressFailedAt: MONDAY } }),
  );
  await editCandidate(later(scope), { ...(await formOf(scope, id)), email: "Zoe@New.test", phone: "" });
  const row = await candidateById(scope, id);
  expect(row).toMatchObject({
    email: "zoe@new.test",
    phone: null,
    addressFailedAt: null,
    name: "Zoë Brandt",
  });
  const events = await inAgency(scope, (db) =>
    db.event.findMany({ where: { agencyId, type: "record.edited" } }),
  );
  expect(events.map((event) => [event.candidateId, event.data])).toEqual([[id, { fields: "email,phone" }]]);
  expect((await candidateList(scope, { q: "zoe@new", page: 1 })).rows.map((one) => one.id)).toEqual([id]);
});

test("whoever saves a form that a colleague has overtaken is told, and overwrites nothing", async () => {
  const { scope } = await makeAgency();
  const id = await createCandidate(scope, { name: "Ada Lin" });
  const stale = await formOf(scope, id);
  await editCandidate(later(scope), { ...stale, phone: "+44 20 7946 0011" });
  const refused = editCandidate(later(scope), { ...stale, phone: "+44 20 7946 0022" });
  await expect(refused).rejects.toThrow("Somebody else has changed this candidate");
  expect((await candidateById(scope, id)).phone).toBe("+44 20 7946 0011");
});

test("somebody much alike is shown before saving; 'anyway' saves", async () => {
  const { scope } = await makeAgency();
  const known = await createCandidate(scope, { name: "Siobhán O'Neill", email: "siobhan@mail.test" });
  const twin = {
    name: "Siobhan ONeill",
    email: "",
    phone: "",
    zone: "",
    preferredTime: "",
    wantsReasons: "true",
  };
  const refused = await addCandidate(scope, twin).catch(
    (error: Error & { data?: { alike: string } }) => error,
  );
  expect(JSON.parse((refused as { data: { alike: string } }).data.alike)).toMatchObject([{ id: known }]);
  const sameAddress = { ...twin, name: "Somebody Else", email: "SIOBHAN@mail.test" };
  await expect(addCandidate(scope, sameAddress)).rejects.toThrow("much like this on record");
  expect(await addCandidate(scope, { ...twin, anyway: "on" })).not.toBe(known);
  expect(await addCandidate(scope, { ...twin, name: "Bo Quist" })).toMatch(/^[0-9a-f-]{36}$/);
});

test("putting away hides from lists and comes back; not while the candidate waits to hear", async () => {
  const { scope } = await makeAgency();
  const id = await createCandidate(scope, { name: "Tomas Ek" });
  await archiveRecord(scope, { kind: "candidate", id });
  expect((await candidateList(scope, { page: 1 })).rows).toEqual([]);
  expect((await candidateList(scope, { page: 1, state: "archived" })).rows).toHaveLength(1);
  await restoreRecord(scope, { kind: "candidate", id });
  expect((await candidateList(scope, { page: 1 })).rows).toHaveLength(1);
  const { candidateId, contactId, jobId, employerId } = await bookedInterview(scope);
  await expect(archiveRecord(scope, { kind: "candidate", id: candidateId })).rejects.toThrow(
    "not heard back",
  );
  await expect(archiveRecord(scope, { kind: "job", id: jobId })).rejects.toThrow("not heard back");
  await expect(archiveRecord(scope, { kind: "employer", id: employerId })).rejects.toThrow("not heard back");
  await archiveRecord(scope, { kind: "contact", id: contactId });
});

test("a name is found without its accents, by its beginning first, and by nobody else's agency", async () => {
  const { scope } = await makeAgency();
  const other = await makeAgency();
  const lukasz = await createCandidate(scope, { name: "Łukasz Wójcik" });
  await createCandidate(scope, { name: "Anna Lukaszewska" });
  await createCandidate(other.scope, { name: "Lukasz Elsewhere" });
  const [found] = await findAnything(scope, { q: "lukasz", kinds: ["candidate"], each: 5 });
  expect(found?.hits.map((hit) => hit.label)).toEqual(["Łukasz Wójcik", "Anna Lukaszewska"]);
  const [again] = await findAnything(scope, { q: "WOJCIK", kinds: ["candidate"], each: 5 });
  expect(again?.hits.map((hit) => hit.id)).toEqual([lukasz]);
  const { interviewId } = await bookedInterview(scope, { contactName: "Željko Ilić" });
  const [contacts, interviews] = await findAnything(scope, {
    q: "zeljko",
    kinds: ["contact", "interview"],
    each: 5,
  });
  expect([contacts?.hits.map((hit) => hit.label), interviews?.hits]).toEqual([["Željko Ilić"], []]);
  const [, numbered] = await findAnything(scope, { q: "int-1", kinds: ["contact", "interview"], each: 5 });
  expect(numbered?.hits.map((hit) => hit.href)).toEqual([`/interviews/${interviewId}`]);
});

test("another agency's candidate is not there", async () => {
  const { scope } = await makeAgency();
  const theirs = await makeAgency();
  const id = await createCandidate(theirs.scope, { name: "Not Yours" });
  const form = await formOf(theirs.scope, id);
  await expect(candidateById(scope, id)).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
  await expect(editCandidate(scope, { ...form, name: "Mine now", ownerId: "" })).rejects.toThrow("404");
  await expect(archiveRecord(scope, { kind: "candidate", id })).rejects.toThrow("404");
  const owner = theirs.scope.consultantId;
  await expect(createCandidate(scope, { name: "A", ownerId: owner })).rejects.toThrow("404");
});

test("pages of a list follow on one another, without gap or repeat, where names are alike", async () => {
  const { scope } = await makeAgency();
  for (let i = 0; i < PAGE_SIZE + 7; i += 1)
    await createCandidate(scope, { name: i % 2 ? "Same Name" : "Same name" });
  const first = await candidateList(scope, { page: 1 });
  const second = await candidateList(scope, { page: 2 });
  expect([first.rows.length, first.hasNext, second.rows.length, second.hasNext]).toEqual([
    PAGE_SIZE,
    true,
    7,
    false,
  ]);
  expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(PAGE_SIZE + 7);
});
