/** Undoing an import leaves whoever letters and attempts name, and takes the rest. */
import { expect, test } from "vitest";
import { startImport, uploadImport } from "@/lib/imports/commands/prepare";
import { runImport } from "@/lib/imports/commands/run";
import { undoImport } from "@/lib/imports/commands/undo";
import { readdressRequest } from "@/lib/loops/commands/asking";
import { inAgency } from "@/lib/platform/db";
import { askedAndPosted } from "../../support/asking";

const ROWS = "Date of Interview,Client name,Position,Candidate\n13.02.2015,Hospira,Chemist,Li Na\n";

test("the contact who was asked before a colleague took over stays, with what was tried", async () => {
  const story = await askedAndPosted();
  const { agencyId, scope } = story.agency;
  const id = await uploadImport(scope, { name: "log.csv", bytes: Buffer.from(ROWS) });
  await startImport(scope, id);
  await runImport({ kind: "clock", agencyId, now: scope.now }, id);
  // As if the list had brought them along.
  await inAgency(scope, async (db) => {
    await db.contact.updateMany({ where: { agencyId, id: story.contactId }, data: { importId: id } });
    await db.job.updateMany({ where: { agencyId }, data: { contactId: null } });
  });
  await readdressRequest(story.noon, {
    interviewId: story.interviewId,
    contactName: "Anna Berg",
    contactEmail: "anna@harrow.test",
  });
  expect(await undoImport(scope, id)).toEqual({ removed: 1, kept: 0 });
  const left = await inAgency(scope, async (db) => ({
    contact: await db.contact.count({ where: { agencyId, id: story.contactId } }),
    attempts: await db.chase.count({ where: { agencyId, contactId: story.contactId } }),
    imported: await db.candidate.count({ where: { agencyId, importId: id } }),
  }));
  expect(left).toEqual({ contact: 1, attempts: 1, imported: 0 });
});
