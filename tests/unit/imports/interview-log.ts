/** The real log of 1,233 interviews where it is at hand, and otherwise a small list with the same peculiarities. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const REAL = path.resolve(import.meta.dirname, "../../../../shared/data/interview-log.csv");

export const realLog = existsSync(REAL);
if (!realLog)
  console.log(
    "../shared/data is absent: the real interview log is skipped, a small likeness is read instead",
  );

export function interviewLog(): Uint8Array {
  return realLog ? readFileSync(REAL) : new TextEncoder().encode(LIKENESS);
}

const HEADER =
  "Date of Interview,Client name,Industry,Location,Position to be closed,Nature of Skillset,Interview Type,Name(Cand ID),Gender,Candidate Current Location,Candidate Job Location,Interview Venue,Expected Attendance,Observed Attendance,Marital Status,,,";

const LIKENESS = `${HEADER}
13.02.2015,Aon Hewitt,IT Services,Gurgaon,Selenium testing,Routine,Scheduled Walkin,Candidate 1,Male,Gurgaon,Gurgaon,Gurgaon,Yes,Yes,Single,,,
13.02.2015,Aon Hewitt,IT Services,Gurgaon,Selenium testing,Routine,Scheduled Walkin,Candidate 2,Male,Gurgaon,Gurgaon,Gurgaon,Yes,No ,Single,,,
24.05.2016,Aon hewitt Gurgaon,IT,Gurgaonr,Routine,testing,Walkin ,Candidate 3,Male,Gurgaon,Gurgaon,Gurgaon,Uncertain,NO,Married,,,
17.03.2015,Hewitt,IT,chennai,Routine,"Java,J2EE",Walkin,Candidate 4,Female,chennai,Chennai,Chennai,Yes,yes ,Single,,,
25.5.2016,Standard Chartered Bank,BFSI,Chennai,Routine,"JAVA,J2ee",Scheduled ,Candidate 5,Male,Chennai,Chennai,Chennai,Yes,Yes,Single,,,
25-5-2016,Standard Chartered Bank,BFSI,Chennai,Routine,"Java, J2EE",Scheduled ,Candidate 6,Male,Chennai,Chennai,Chennai,NO,no,Single,,,
25-5-2016,Standard Chartered Bank,BFSI,Chennai,Routine,"Java,J2EE",Scheduled ,Candidate 7,Male,Chennai,Chennai,Chennai,Yes,Yes,Single,,,
04/12/16,Standard Chartered Bank,BFSI,Chennai,Routine,Fresher,Sceduled walkin,Candidate 8,Male,Chennai,Chennai,Chennai,Yes,Yes,Single,,,
19.03.16,Standard Chartered Bank Chennai,BFSI,CHENNAI,Routine,L & L,Walkin,Candidate 9,Female,Chennai,Chennai,Chennai,Yes,no ,Single,NA,NA,NA
21-Apr -16,Pfizer,Pharmaceuticals,Chennai,Niche,Licensing – RA,Scheduled ,Candidate 10,Male,Chennai,Chennai,Chennai,NA,Yes,Single,,,
25 – Apr-16,Pfizer,Pharmaceuticals,Chennai,Niche,generic drugs – RA,Scheduled ,Candidate 11,Male,Chennai,Chennai,Chennai,Yes,No,Single,,,
15 Apr 16,Pfizer,Pharmaceuticals,- Cochin- ,Routine,Regulatory,Scheduled ,Candidate 12,Male,- Cochin- ,- Cochin- ,- Cochin- ,Yes,Yes,Single,,,
12.04.2016,Pfizer,Pharmaceuticals,Bangalore,Routine,production,Scheduled ,Candidate 13,Male,Bangalore,Chennai,Chennai,Uncertain,No,Married,,,
12.04.2017,Pfizer,Pharmaceuticals,Bangalore,Routine,production,Scheduled ,Candidate 14,Male,Bangalore,Chennai,Chennai,Yes,Yes,Married,,,
12.04.2018,Pfizer,Pharmaceuticals,Bangalore,Routine,Production,Scheduled ,Candidate 15,Male,Bangalore,Chennai,Chennai,Yes,Yes,Married,,,
28.8.2016 & 12.00 PM,Pfizer,Pharmaceuticals,Bangalore,Niche,Biosimillar,Scheduled Walkin,Candidate 16,Male,Bangalore,Chennai,Bangalore,Uncertain,No,Single,,,
28.08.2016 & 9.30 AM,Pfizer,Pharmaceuticals,Bangalore,Niche,Publishing,Scheduled Walkin,Candidate 17,Male,Bangalore,Chennai,Bangalore,Yes,Yes,Single,,,
30.1.16 ,ANZ,BFSI,Bangalore,Routine,11.30 AM,Scheduled Walk In,Candidate 18,Male,Bangalore,Bangalore,Bangalore,11:00 AM,Yes,Single,,,
`;
