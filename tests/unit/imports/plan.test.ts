/** The dry run: what each row becomes, what is refused, what is only worth a word; nothing is lost silently. */
import { describe, expect, it } from "vitest";
import { matchColumns } from "@/lib/imports/columns";
import type { PlanOptions } from "@/lib/imports/model";
import { planRows } from "@/lib/imports/plan";
import { readCsv } from "@/lib/imports/sniff";
import { Refusal } from "@/lib/platform/refusal";

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

describe("planRows", () => {
  it("takes a full row whole", () => {
    const result = plan(
      `Interview id,Date,Time,Time zone,First name,Last name,E-mail,Phone,Client,Job title,Contact,Contact e-mail,Venue,Format,Round,Attended,Recruiter,Notes
A-1,16/03/2026,2.30 pm,America/Toronto,Zoë,Ní Bhriain,Zoë <ZOE@example.org>,'+44 20 7946 0000,Northwind,Buyer,Lee Wong,lee@northwind.example,Dock 4,Video,2nd,,jo@agency.example,"=Bring ID
and a pen"`,
    );
    expect(result.errors).toEqual([]);
    expect(result.warnings).toEqual([]);
    expect(result.rows).toEqual([
      {
        rowNumber: 2,
        day: "2026-03-16",
        time: "14:30",
        zone: "America/Toronto",
        candidateName: "Zoë Ní Bhriain",
        candidateEmail: "zoe@example.org",
        candidatePhone: "+44 20 7946 0000",
        employerName: "Northwind",
        jobTitle: "Buyer",
        contactName: "Lee Wong",
        contactEmail: "lee@northwind.example",
        place: "Dock 4",
        format: "video",
        round: 2,
        status: "booked",
        history: false,
        externalId: "A-1",
        consultant: "jo@agency.example",
        notes: "=Bring ID\nand a pen",
      },
    ]);
  });

  it("names each fault in its row and column, and brings in the rest", () => {
    const long = "x".repeat(301);
    const result = plan(
      `Date,Zone,Candidate,Employer,Attended
soon,,Ana,Acme,
1/3/2026,,,Acme,yes
1/3/2026,,Ana,NA,yes

1/3/2026,Moon/Base,Ana,Acme,yes
1/3/2026,,${long},Acme,yes
1/3/2026,,Ana,Acme,Cancelled
1/3/2026,,Ana,Acme,yes`,
    );
    expect(result.errors).toEqual([
      { row: 2, column: "Date", message: "We cannot read “soon” as a date." },
      { row: 3, column: "Candidate", message: "The candidate's name is missing." },
      { row: 4, column: "Employer", message: "The employer's name is missing." },
      {
        row: 6,
        column: "Zone",
        message: "“Moon/Base” is no time zone we know. Use a name such as Europe/London.",
      },
      { row: 7, column: "Candidate", message: "This is too long (301 characters)." },
      {
        row: 8,
        column: "Attended",
        message: "This interview was called off, so there is nothing to bring in.",
      },
    ]);
    expect(result.rows.map((row) => row.rowNumber)).toEqual([9]);
    expect(result.summary).toMatchObject({ rows: 7, blank: 1, planned: 1, rowsWithErrors: 6 });
  });

  it("warns and leaves out only what cannot be used", () => {
    const result = plan(
      `Date,Time,Candidate,E-mail,Phone,Employer,Round,Attended
02/13/2026,noonish,Ana,ana@,4.47E+11,Acme,final,ask Priya
13/02/2026 maybe,10:00,Bob,,,Acme,,no`,
    );
    expect(result.warnings.map(({ row, column }) => `${row} ${column}`).toSorted()).toEqual([
      "2 Attended",
      "2 Date",
      "2 E-mail",
      "2 Phone",
      "2 Round",
      "2 Time",
      "3 Date",
    ]);
    expect(result.rows).toMatchObject([
      {
        day: "2026-02-13",
        time: null,
        candidateEmail: null,
        candidatePhone: null,
        round: null,
        status: "booked",
      },
      { day: "2026-02-13", time: "10:00", status: "candidate_no_show", history: true },
    ]);
  });

  it("draws the line of history at the user's day, and books what is still to come", () => {
    const csv =
      "Date,Candidate,Employer,Attended\n28/2/2026,A,X,yes\n1/3/2026,B,X,yes\n15/3/2026,C,X,no\n16/3/2026,D,X,yes";
    const result = plan(csv);
    expect(result.rows.map(({ history, status }) => [history, status])).toEqual([
      [true, "attended"],
      [false, "attended"],
      [false, "candidate_no_show"],
      [false, "booked"],
    ]);
    expect(result.warnings).toEqual([
      {
        row: 5,
        column: "Attended",
        message: "16 March 2026 is still to come, so “yes” was left out and the interview is booked.",
      },
    ]);
    expect(plan(csv, { historyBefore: "2027-01-01" }).summary).toMatchObject({ history: 3, upcoming: 1 });
  });

  it("moves a time with its own offset onto the zone's clock, over midnight and summer time", () => {
    const csv =
      "Date,Candidate,Employer,Zone\n2026-07-01T23:30:00Z,A,X,\n2026-01-01T23:30:00Z,B,X,\n2026-01-01T03:00:00Z,C,X,America/Chicago";
    expect(plan(csv).rows.map(({ day, time }) => `${day} ${time}`)).toEqual([
      "2026-07-02 00:30",
      "2026-01-01 23:30",
      "2025-12-31 21:00",
    ]);
  });

  it("uses the joins and the days that the user chose", () => {
    const result = plan("Date,Candidate,Employer\n04/12/25 & 9.30 AM,A,acme  ltd\n12/01/26,B,constructor", {
      employerJoins: { "acme ltd": "Acme" },
      dayChoices: { "04/12/25 & 9.30 AM": "2025-04-12" },
    });
    expect(result.rows).toMatchObject([
      { day: "2025-04-12", time: "09:30", employerName: "Acme" },
      { day: "2026-01-12", employerName: "constructor" },
    ]);
  });

  it("combines the two halves of a job and keeps C++ apart from C#", () => {
    const csv = `Date,Candidate,Employer,Position,Skillset
1/2/2026,A,X,Developer,C++
1/2/2026,B,X,Developer,C#
1/2/2026,C,X,developer,c++
1/2/2026,D,X,Developer,C++
1/2/2026,E,X,Developer,10.30 AM
1/2/2026,F,X,,Java
1/2/2026,G,X,Java,java`;
    const result = plan(csv);
    expect(result.rows.map(({ jobTitle }) => jobTitle)).toEqual([
      "Developer – C++",
      "Developer – C#",
      "Developer – C++",
      "Developer – C++",
      "Developer",
      "Java",
      "Java",
    ]);
    expect(result.summary.jobs).toBe(4);
  });

  // Reading in quadratic time would take hours here, so any limit of the runner notices it.
  it("is not slowed by a page of text where a date, a time or a name should be", () => {
    const page = "a-".repeat(400_000);
    const result = plan(`Date,Time,Candidate,Employer,Job,Venue\n${Array(6).fill(page).join(",")}\n`);
    expect(result.errors.map(({ message }) => message.length < 120)).toEqual([true, true, true, true, true]);
  });

  it("refuses to start without the columns it needs, or a zone", () => {
    const table = readCsv(new TextEncoder().encode("When,Who\n1/2/2026,Ana\n"));
    expect(() => planRows(table, {}, OPTIONS)).toThrow(
      new Refusal("Please say which column holds: date of the interview, candidate, employer."),
    );
    expect(() => plan("Date,Candidate,Employer\n1/2/2026,A,B", { zone: "Mars" })).toThrow(Refusal);
  });
});
