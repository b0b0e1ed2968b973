/** Columns are matched by their names, checked by their cells, and remembered as corrected. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { matchColumns, missingFields } from "@/lib/imports/columns";
import { readCsv } from "@/lib/imports/sniff";

const BULLHORN = path.resolve(import.meta.dirname, "../../../../shared/data/bullhorn/Appointment.csv");
const APPOINTMENTS = existsSync(BULLHORN)
  ? readFileSync(BULLHORN)
  : new TextEncoder().encode(
      `subject   ,jobOrder.externalID,communicationMethod,dateBegin    ,dateEnd,description,location ,timeZoneID     ,type   ,candidateReference.externalID,clientContactReference.externalID,owner.name,appointmentUUID,migrateGUID,isDeleted
Example,jobOrder-ext-1,Meeting            ,2/2/16 00:00,3/3/16 00:00,Text,In Person,America/Chicago,Meeting,candidate-ext-1,clientContact-ext-1,Manager,appointment-ext-1,1234,FALSE   `,
    );

const named = (headers: string[], rows: string[][] = [], remembered = {}) =>
  Object.fromEntries(
    Object.entries(matchColumns(headers, rows, remembered).mapping).map(([field, at]) => [
      field,
      headers[at],
    ]),
  );

describe("matchColumns", () => {
  it("knows Bullhorn's appointments", () => {
    const table = readCsv(APPOINTMENTS);
    expect(named(table.headers, table.rows)).toEqual({
      date: "dateBegin",
      zone: "timeZoneID",
      candidate: "candidateReference.externalID",
      contact: "clientContactReference.externalID",
      job: "jobOrder.externalID",
      place: "location",
      format: "communicationMethod",
      externalId: "appointmentUUID",
      consultant: "owner.name",
      notes: "description",
    });
  });

  it("knows a spreadsheet in the trade's words", () => {
    const headers = [
      "Ref",
      "First Name",
      "Surname",
      "E-mail",
      "Mobile",
      "Client",
      "Vacancy",
      "Hiring Manager",
      "Client e-mail",
    ];
    headers.push(
      "Interview Date",
      "Interview Time",
      "Interview Location",
      "Interview Stage",
      "Recruiter",
      "Status",
      "Comments",
    );
    expect(named(headers)).toEqual({
      externalId: "Ref",
      candidateFirstName: "First Name",
      candidateLastName: "Surname",
      candidateEmail: "E-mail",
      candidatePhone: "Mobile",
      employer: "Client",
      job: "Vacancy",
      contact: "Hiring Manager",
      contactEmail: "Client e-mail",
      date: "Interview Date",
      time: "Interview Time",
      place: "Interview Location",
      round: "Interview Stage",
      consultant: "Recruiter",
      attendance: "Status",
      notes: "Comments",
    });
  });

  it("leaves questions, other dates and other places alone", () => {
    const headers = [
      "Date of Birth",
      "Can I have an alternative number/ desk number. I assure you that I will not trouble you",
    ];
    headers.push(
      "Candidate Job Location",
      "Has the call letter been shared",
      "Gender",
      "Start date available",
    );
    const rows = [["13.02.1985", "Yes", "Hosur", "Yes", "Male", "01.03.2016"]];
    expect(named(headers, rows)).toEqual({});
  });

  it("trusts cells over a name, and finds a nameless column of dates", () => {
    const rows = [
      ["a@b.co", "13.02.2016", "Ana"],
      ["c@d.co", "14.02.2016", "Bob"],
    ];
    expect(named(["Candidate", "Column 2", "Interviewee"], rows)).toEqual({
      candidate: "Interviewee",
      date: "Column 2",
    });
    expect(matchColumns(["Column 1"], [["13.02.2016"]]).confidence.date).toBe(0.5);
  });

  it("goes by what the agency chose last time", () => {
    const remembered = { "our  REF": "externalId", Client: "job", Notes: null } as const;
    expect(named(["Our ref", "Client", "Notes"], [], remembered)).toEqual({
      externalId: "Our ref",
      job: "Client",
    });
  });

  it("says which needed fields are missing", () => {
    expect(missingFields({})).toEqual(["date", "candidate", "employer"]);
    expect(missingFields({ date: 0, candidateLastName: 1, employer: 2 })).toEqual([]);
  });
});
