/** The file of rows to mend: complete, safe to open, and good to bring in again. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { matchColumns } from "@/lib/imports/columns";
import { csvCell, csvText, errorsCsv } from "@/lib/imports/errors-csv";
import { planRows } from "@/lib/imports/plan";
import { readCsv } from "@/lib/imports/sniff";

const bytes = (text: string) => new TextEncoder().encode(text);
const OPTIONS = {
  dateStyle: "day-first",
  zone: "UTC",
  historyBefore: "2026-01-01",
  today: "2026-02-01",
} as const;

it("holds the rows with errors only, each once, with all that is wrong", () => {
  const table = readCsv(bytes("Date,Candidate,Employer\n1/2/2026,Ana,Acme\nsoon,,Acme\n1/2/2026,Bob,\n"));
  const { errors } = planRows(table, matchColumns(table.headers, table.rows).mapping, OPTIONS);
  expect(errorsCsv(errors, table)).toBe(
    `\ufeffRow,What to mend,Date,Candidate,Employer\r
3,Date: We cannot read “soon” as a date. Candidate: The candidate's name is missing.,soon,,Acme\r
4,Employer: The employer's name is missing.,1/2/2026,Bob,\r
`,
  );
});

it("can be brought in again once mended, its apostrophes gone", () => {
  const table = readCsv(bytes("Date,Candidate,Employer,Phone\nsoon,+Ana,=Acme,+44 20 7946 0000\n"));
  const { mapping } = matchColumns(table.headers, table.rows);
  const mended = errorsCsv(planRows(table, mapping, OPTIONS).errors, table).replace(",soon,", ",31/1/2026,");
  const again = readCsv(bytes(mended));
  const plan = planRows(again, matchColumns(again.headers, again.rows).mapping, OPTIONS);
  expect(plan.errors).toEqual([]);
  expect(plan.rows).toMatchObject([
    { candidateName: "+Ana", employerName: "=Acme", candidatePhone: "+44 20 7946 0000", day: "2026-01-31" },
  ]);
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])("disarms %j", (cell) => {
  expect(csvCell(cell).replace(/^"/, "")).toMatch(/^'/);
});

it("starts no cell with a formula, whatever it holds, and loses nothing else", () => {
  const text = fc.string({ unit: "binary" }).map((value) => value.replace(/(?![\t\n\r])\p{Cc}/gu, ""));
  const dangerous = fc
    .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", '"', ""), text)
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(fc.tuple(dangerous, dangerous), { minLength: 1, maxLength: 5 }), (rows) => {
      const read = readCsv(
        bytes(csvText([["Id", "One", "Two"], ...rows.map((row, i) => [`r${i}`, ...row])])),
      ).rows;
      for (const [i, row] of rows.entries()) {
        for (const [k, cell] of row.entries()) {
          const back = read[i]?.[k + 1] ?? "";
          expect(back).not.toMatch(/^[=+\-@\t\r]/);
          expect(back.replace(/^'/, "")).toBe(cell.replace(/^'/, ""));
        }
      }
    }),
  );
});
