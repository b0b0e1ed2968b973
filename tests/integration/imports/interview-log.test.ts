/** A whole list of interviews comes in, and goes out again: the real log where it lies beside the project, else its like. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { chooseForImport, startImport, uploadImport } from "@/lib/imports/commands/prepare";
import { runImport } from "@/lib/imports/commands/run";
import { undoImport } from "@/lib/imports/commands/undo";
import { importDryRun, importHead } from "@/lib/imports/queries";
import { openLoop } from "@/lib/loops/commands/booking";
import { logDebrief } from "@/lib/loops/commands/debriefing";
import { openLoops } from "@/lib/loops/queries/today";
import { inAgency } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";
import { makeAgency } from "../../support/agency";

const REAL = path.resolve(import.meta.dirname, "../../../../shared/data/interview-log.csv");
const LIKE_IT = [
  "Date of Interview,Client name,Position to be closed,Name(Cand ID),Interview Venue,Observed Attendance,,",
  "13.02.2015,Hospira,Production- Sterile,Candidate 1,Hosur,No,,",
  "13.02.2015,hospira ,Production- Sterile,Candidate 2,Hosur,Yes,,",
  "10/25/2015,Aon Hewitt,Selenium testing,Candidate 3,Gurgaon,yes ,,",
  "06-May-16,Pfizer,Niche,Candidate 4,Chennai,NA,,",
].join("\n");

const file = existsSync(REAL)
  ? { bytes: readFileSync(REAL), rows: 1233 }
  : { bytes: Buffer.from(LIKE_IT), rows: 4 };

const forClock = (scope: DeskScope) => ({ kind: "clock", agencyId: scope.agencyId, now: scope.now }) as const;

async function importAll(scope: DeskScope): Promise<string> {
  const id = await uploadImport(scope, { name: "interview-log.csv", bytes: file.bytes });
  await startImport(scope, id);
  await runImport(forClock(scope), id);
  return id;
}

test("every row becomes an interview, as history, and Today stays empty", async () => {
  const { scope, agencyId } = await makeAgency({ zone: "Asia/Kolkata", country: "IN", region: null });
  const id = await importAll(scope);
  expect(await importHead(scope, id)).toMatchObject({ status: "done", done: file.rows, total: file.rows });
  const { plan } = await importDryRun(scope, id);
  const count = (where: object) =>
    inAgency(scope, (db) => db.interview.count({ where: { agencyId, ...where } }));
  expect(await count({})).toBe(file.rows);
  expect(await count({ status: "candidate_no_show" })).toBe(plan?.summary.noShow);
  expect(await count({ loop: { is: { history: true } } })).toBe(file.rows);
  expect(await count({ requests: { some: { contactId: { not: null } } } })).toBe(0);
  expect(await openLoops(scope, null)).toEqual([]);
  const employers = await inAgency(scope, (db) => db.employer.findMany({ where: { agencyId } }));
  expect(employers).toHaveLength(plan?.summary.employers ?? 0);
  expect(new Set(employers.map((one) => one.name.trim().toLowerCase())).size).toBe(employers.length);
}, 60_000);

test("a crash in the middle and two workers at once bring nothing in twice", async () => {
  const { scope, agencyId } = await makeAgency();
  const id = await uploadImport(scope, { name: "log.csv", bytes: file.bytes });
  await startImport(scope, id);
  await Promise.all([runImport(forClock(scope), id), runImport(forClock(scope), id)]);
  await runImport(forClock(scope), id);
  const rows = await inAgency(scope, (db) =>
    db.interview.findMany({ where: { agencyId }, select: { number: true } }),
  );
  expect(rows).toHaveLength(file.rows);
  expect(new Set(rows.map((row) => row.number)).size).toBe(file.rows);
}, 60_000);

test("opening the loop of an imported interview gives it its clocks; undo keeps what was worked on since", async () => {
  const { scope, agencyId } = await makeAgency();
  const id = await importAll(scope);
  const attended = await inAgency(scope, (db) =>
    db.interview.findFirstOrThrow({ where: { agencyId, status: "attended" } }),
  );
  await openLoop(scope, attended.id);
  await logDebrief(scope, {
    interviewId: attended.id,
    attended: "attended",
    rating: 7,
    interest: "want",
    decidesByUnknown: true,
  });
  expect((await openLoops(scope, null)).map((loop) => loop.request)).toEqual(["ready"]);
  expect(await undoImport(scope, id)).toEqual({ removed: file.rows - 1, kept: 1 });
  const left = await inAgency(scope, async (db) => ({
    interviews: await db.interview.count({ where: { agencyId } }),
    candidates: await db.candidate.count({ where: { agencyId } }),
    employers: await db.employer.count({ where: { agencyId } }),
    loops: await db.loop.count({ where: { agencyId } }),
  }));
  expect(left).toEqual({ interviews: 1, candidates: 1, employers: 1, loops: 1 });
  await expect(undoImport(scope, id)).rejects.toThrow("undone already");
}, 60_000);

test("a needed column taken away stops the import with a sentence, and nothing comes in", async () => {
  const { scope } = await makeAgency();
  const id = await uploadImport(scope, { name: "log.csv", bytes: file.bytes });
  const { options } = await importDryRun(scope, id);
  await chooseForImport(scope, {
    importId: id,
    columns: { c0: "date" },
    dateStyle: options.dateStyle,
    zone: "Asia/Kolkata",
    historyBefore: "2016-01-01",
    duplicates: "keep",
    joins: [],
    days: [],
  });
  expect((await importDryRun(scope, id)).refused).toMatch(/which column holds/);
  await expect(startImport(scope, id)).rejects.toThrow(/which column holds/);
});
