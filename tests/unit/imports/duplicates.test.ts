/** The same interview twice in a file is noticed, and nothing that only looks like it. */
import { describe, expect, it } from "vitest";
import { matchColumns } from "@/lib/imports/columns";
import type { PlanOptions } from "@/lib/imports/model";
import { planRows } from "@/lib/imports/plan";
import { readCsv } from "@/lib/imports/sniff";

const OPTIONS: PlanOptions = {
  dateStyle: "day-first",
  zone: "Europe/London",
  historyBefore: "2026-03-01",
  today: "2026-03-15",
};
function plan(csv: string, options: Partial<PlanOptions> = {}) {
  const table = readCsv(new TextEncoder().encode(csv));
  return planRows(table, matchColumns(table.headers, table.rows).mapping, { ...OPTIONS, ...options });
}

describe("an interview that is there twice", () => {
  const twice =
    "Date,Time,Candidate,Employer,Job,Id\n1/2/2026,,Ana Lima,Acme,Buyer,\n1/2/2026,,ANA LIMA,acme,buyer,\n";

  it("comes in twice with a word, unless the user wants the first only", () => {
    const kept = plan(twice);
    expect(kept.summary).toMatchObject({ planned: 2, duplicates: 1 });
    expect(kept.warnings).toEqual([
      { row: 3, column: null, message: "The same candidate, employer, job and day as row 2." },
    ]);
    const skipped = plan(twice, { duplicates: "skip" });
    expect(skipped.rows.map(({ rowNumber }) => rowNumber)).toEqual([2]);
    expect(skipped.errors).toMatchObject([{ row: 3, message: expect.stringContaining("left out") }]);
  });

  it.each([
    ["another time", "1/2/2026,9:00,Ana,Acme,Buyer,\n1/2/2026,15:00,Ana,Acme,Buyer,\n"],
    ["another day", "1/2/2026,,Ana,Acme,Buyer,\n2/2/2026,,Ana,Acme,Buyer,\n"],
    ["another job", "1/2/2026,,Ana,Acme,Buyer,\n1/2/2026,,Ana,Acme,Clerk,\n"],
    ["another id", "1/2/2026,,Ana,Acme,Buyer,1\n1/2/2026,,Ana,Acme,Buyer,2\n"],
    ["a number for a name", "1/2/2026,,Candidate 1,Acme,Buyer,\n1/2/2026,,Candidate 11,Acme,Buyer,\n"],
  ])("is none with %s", (_, rows) => {
    expect(plan(`Date,Time,Candidate,Employer,Job,Id\n${rows}`).summary).toMatchObject({
      planned: 2,
      duplicates: 0,
    });
  });

  it("is known by its id whatever else was changed", () => {
    const rows = "1/2/2026,,Ana,Acme,Buyer,7\n2/2/2026,,Ana L,Acme,Clerk,7\n";
    expect(plan(`Date,Time,Candidate,Employer,Job,Id\n${rows}`).summary.duplicates).toBe(1);
  });
});
