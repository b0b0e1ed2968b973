/** A CSV is read as it comes: any encoding, delimiter and line end, and no row lost. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_BYTES, readCsv } from "@/lib/imports/sniff";
import { Refusal } from "@/lib/platform/refusal";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
const refusal = (bytes: Uint8Array) => {
  try {
    readCsv(bytes);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return null;
};

describe("readCsv", () => {
  it("reads back what was written, in every delimiter, line end and encoding", () => {
    const cell = fc.oneof(
      fc
        .string({ unit: "binary", maxLength: 12 })
        .map((text) => text.replace(/(?![\t\n\r])\p{Cc}|\ufeff/gu, "")),
      fc.constantFrom(
        "",
        " padded ",
        'say "no"',
        "a;b",
        "c,d",
        "e\tf",
        "g|h",
        "two\nlines",
        "two\r\nlines",
        "é",
        "李",
      ),
    );
    const anyTable = fc
      .integer({ min: 2, max: 6 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
      );
    const style = fc.record({
      delimiter: fc.constantFrom(",", ";", "\t", "|"),
      end: fc.constantFrom("\n", "\r\n"),
      encode: fc.constantFrom(
        utf8,
        (text: string) => utf8(`\ufeff${text}`),
        (text: string) => utf16(`\ufeff${text}`),
      ),
      allQuoted: fc.boolean(),
    });
    fc.assert(
      fc.property(anyTable, style, (cells, { delimiter, end, encode, allQuoted }) => {
        const quote = (text: string) =>
          allQuoted || /[",;\t|\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const rows = cells.map((row, i) => [`id${i}`, ...row]);
        const headers = ["Id", ...(cells[0] ?? []).map((_, i) => `Column ${String.fromCharCode(65 + i)}`)];
        const text = [headers, ...rows].map((row) => row.map(quote).join(delimiter) + end).join("");
        const table = readCsv(encode(text));
        expect(table).toMatchObject({ delimiter, headers, rows, warnings: [] });
      }),
      { numRuns: 300 },
    );
  });

  it("knows Windows' old encoding, and UTF-16 without its mark", () => {
    const latin = readCsv(new Uint8Array(Buffer.from("Name;Ort\nJosé Müller;Köln\n", "latin1")));
    expect(latin).toMatchObject({
      encoding: "windows-1252",
      delimiter: ";",
      rows: [["José Müller", "Köln"]],
    });
    expect(readCsv(utf16("Name,Place\nAna,Porto\n"))).toMatchObject({
      encoding: "utf-16le",
      rows: [["Ana", "Porto"]],
    });
  });

  it("believes consistency, not the number of marks", () => {
    const table = readCsv(utf8("Name;Skills\nAna;Java, SQL, C\nBob;Go\nCem;Rust, Go, C, SQL\n"));
    expect(table).toMatchObject({ delimiter: ";", headers: ["Name", "Skills"] });
    expect(readCsv(utf8("sep=|\na|b\n1|2\n"))).toMatchObject({
      delimiter: "|",
      headers: ["a", "b"],
      firstRow: 3,
    });
  });

  it("reads old line ends, mixed line ends, and quotes in the middle of a cell", () => {
    expect(readCsv(utf8("a,b\r1,2\r3,4\r")).rows).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(readCsv(utf8("a,b\r\n1,2\n3,4")).rows).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(readCsv(utf8('a,b\n5" screen,x\nJohn "Jack" Low,y\n')).rows).toEqual([
      ['5" screen', "x"],
      ['John "Jack" Low', "y"],
    ]);
  });

  it("names columns without a name and tells twins apart", () => {
    const table = readCsv(utf8("Name,,Date,date , Padded \nAna,x,1,2,3\n"));
    expect(table.headers).toEqual(["Name", "Column 2", "Date", "date (2)", "Padded"]);
    expect(table.warnings).toEqual([
      "Column 2 has no name, so it is called “Column 2”.",
      "“date” is there more than once; column 4 is called “date (2)”.",
    ]);
  });

  it("drops nameless columns at the end that say nothing, and no others", () => {
    expect(readCsv(utf8("a,b,,\n1,2,,\n3,4,NA,\n")).headers).toEqual(["a", "b"]);
    expect(readCsv(utf8("a,b,,\n1,2,,\n3,4,here,\n")).headers).toEqual(["a", "b", "Column 3"]);
  });

  it("keeps ragged rows and says which they are", () => {
    const table = readCsv(utf8("a,b,c\n1,2\n1,2,3,4\n1,2,3\n"));
    expect(table.rows).toEqual([
      ["1", "2", ""],
      ["1", "2", "3", "4"],
      ["1", "2", "3"],
    ]);
    expect(table.warnings).toEqual([
      "Row 2 has fewer cells than the header; the rest was taken as blank.",
      "Row 3 has more cells than the header; the surplus was left out.",
    ]);
  });

  it("steps over a title and blank lines, and still numbers rows as a spreadsheet does", () => {
    const table = readCsv(utf8("Interviews 2026,,\n\nName,Date,Place\nAna,1,x\n\nBob,2,y\n\n\n"));
    expect(table.headers).toEqual(["Name", "Date", "Place"]);
    expect(table.firstRow).toBe(4);
    expect(table.rows.map((row) => row[0])).toEqual(["Ana", "", "Bob"]);
    expect(table.warnings).toEqual(["The lines above row 3 look like a title and were left out."]);
  });

  it("refuses what it cannot read, in words for the user", () => {
    expect(refusal(new Uint8Array(MAX_BYTES + 1))).toContain("larger than 10 MB");
    expect(refusal(utf8(`a,b\n${"1,2\n".repeat(50_001)}`))).toContain("more than 50,000 rows");
    expect(refusal(utf8(`a,b\n${"1,2\n".repeat(50_000)}`))).toBeNull();
    expect(refusal(utf8("a,b\n1,\0\n"))).toContain("not text");
    expect(refusal(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]))).toContain("workbook");
    expect(refusal(utf8("%PDF-1.7 …"))).toContain("PDF");
    expect(refusal(Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 32 || 1))).toContain("not text");
    expect(refusal(utf8(""))).toContain("empty");
    expect(refusal(utf8(" \n \n"))).toContain("empty");
    expect(refusal(utf8("a,b\n"))).toContain("no rows");
    expect(refusal(utf8('a,b\n"1,2\n3,4\n'))).toContain("never closed");
  });
});

describe("a file that is small and wide", () => {
  it("is refused in words before its rows are filled up to its width", () => {
    const names = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`).join(",");
    const bomb = (columns: number, rows: number) => utf8(`${names(columns)}\n${"x,y\n".repeat(rows)}`);
    expect(refusal(bomb(400_000, 40_000))).toMatch(/too wide/);
    expect(refusal(bomb(20_000, 20_000))).toMatch(/too wide/);
    expect(refusal(bomb(200, 40_000))).toMatch(/cells in all/);
    expect(refusal(bomb(60, 40_000))).toBeNull();
  });

  it("may have any number of empty columns at the end, as spreadsheets leave them", () => {
    const table = readCsv(utf8(`a,b${",".repeat(16_000)}\n${`1,2${",".repeat(16_000)}\n`.repeat(50)}`));
    expect(table.headers).toEqual(["a", "b"]);
  });
});
