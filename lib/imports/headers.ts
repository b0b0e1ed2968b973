/** The headers by which lists of interviews call their columns: our own words, spreadsheets, Bullhorn and its kin. */
import type { ImportField } from "./model";

/** `match` is the whole header in lower-case words, or a pattern over it; `score` how sure that makes us. */
export type HeaderRule = { match: string | RegExp; score: number };

/** Headers whose dates are not the interview's. */
export const NEVER = {
  date: /\b(birth|dob|born|added|created|updated|modified|end|available|closed|sent|due|submitted|applied|joining)\b/,
};

/** Order inside a list does not matter: the best score counts. */
export const FIELD_HEADERS: Record<ImportField, HeaderRule[]> = {
  date: [
    ...exact(1, "date of interview | interview date | date of the interview | interview day"),
    ...exact(0.95, "date | day | date begin | interview date time | date time | datetime | interview on"),
    ...exact(0.85, "start | starts at | start time and date | start date | interview start | scheduled for"),
    { match: /^(?!.*(birth|added|created|end|feedback|due)).*\binterview\b.*\bdate\b/, score: 0.8 },
    { match: /^(datum|fecha|data)\b/, score: 0.7 },
  ],
  time: [
    ...exact(1, "time | interview time | time of interview | time of the interview"),
    ...exact(0.85, "start time | slot | time slot | uhrzeit | hora | heure"),
  ],
  zone: [...exact(1, "zone | time zone | timezone | time zone id | timezone id | tz")],
  candidate: [
    ...exact(
      1,
      "candidate | candidate name | name of candidate | name of the candidate | candidate full name",
    ),
    ...exact(0.9, "applicant | applicant name | work seeker | interviewee"),
    { match: /^name (cand|candidate)( id)?$/, score: 0.9 },
    ...exact(0.75, "name | full name"),
    ...exact(0.6, "candidate reference external id | candidate external id | candidate id"),
  ],
  candidateFirstName: [
    ...exact(1, "candidate first name | first name | firstname | given name | forename | candidate forename"),
  ],
  candidateLastName: [...exact(1, "candidate last name | last name | lastname | surname | family name")],
  candidateEmail: [
    ...exact(1, "candidate email | candidate email address | email of candidate | applicant email"),
    ...exact(0.8, "email | email address | mail | email 1"),
  ],
  candidatePhone: [
    ...exact(1, "candidate phone | candidate mobile | candidate telephone | candidate phone number"),
    ...exact(0.8, "phone | mobile | telephone | phone number | mobile number | cell phone | contact number"),
  ],
  employer: [
    ...exact(1, "employer | employer name | client name | client | client company | hiring company"),
    ...exact(0.95, "company | company name | client corporation | client corporation name | hirer"),
    ...exact(0.9, "organisation | organization | account | account name | customer"),
    ...exact(0.6, "client corporation external id"),
  ],
  job: [
    ...exact(1, "job | job title | job name | position | position to be closed | vacancy | vacancy title"),
    ...exact(0.9, "role | job order | job order title | role title | requisition | position title | opening"),
    { match: /^(position|role|vacancy|job)\b(?!.*\b(location|id|city|type|status)\b)/, score: 0.65 },
    ...exact(0.6, "job order external id | job id | job reference | vacancy reference"),
    ...exact(0.5, "title"),
  ],
  jobDetail: [
    ...exact(0.9, "nature of skillset | skillset | skill set | speciality | specialism | specialisation"),
    ...exact(0.7, "skills | key skills | skill | technology | job detail | job details | department"),
  ],
  contact: [
    ...exact(1, "contact | contact name | employer contact | client contact | client contact name"),
    ...exact(0.9, "hiring manager | interviewer | interviewer name | contact person | line manager"),
    ...exact(0.6, "client contact reference external id | client contact external id"),
  ],
  contactEmail: [
    ...exact(
      1,
      "contact email | client email | client contact email | employer email | hiring manager email",
    ),
    ...exact(0.9, "interviewer email | employer contact email | contact email address"),
    ...exact(0.5, "email 2"),
  ],
  place: [
    ...exact(
      1,
      "interview venue | interview location | venue | interview place | place | place of interview",
    ),
    ...exact(0.8, "location | interview address | address | where | ort | lieu"),
  ],
  format: [
    ...exact(1, "format | interview format | interview type | type of interview | interview mode"),
    ...exact(0.9, "mode | mode of interview | communication method | medium | interview method"),
    ...exact(0.5, "type"),
  ],
  round: [
    ...exact(1, "round | interview round | round number | interview number | interview stage"),
    ...exact(0.75, "stage | interview level | level | interview #"),
  ],
  attendance: [
    ...exact(1, "observed attendance | attendance | attended | interview attendance | actual attendance"),
    ...exact(0.9, "did attend | show no show | showed up | no show | turned up | candidate attended"),
    ...exact(0.75, "interview status | status | interview outcome"),
    { match: /^(?!.*\b(expected|planned|hope)\b).*\b(attend(ed|ance)?)\b/, score: 0.6 },
  ],
  expectedAttendance: [
    ...exact(1, "expected attendance | planned attendance | attendance expected"),
    ...exact(0.9, "expected to attend | will attend | attendance confirmed"),
  ],
  externalId: [
    ...exact(
      1,
      "external id | interview id | appointment uuid | interview reference | interview external id",
    ),
    ...exact(0.85, "id | reference | ref | uuid | appointment id | record id"),
    ...exact(0.5, "migrate guid"),
  ],
  consultant: [
    ...exact(1, "consultant | consultant email | consultant name | recruiter | recruiter email | owner"),
    ...exact(
      0.95,
      "owner name | recruiter name | owner email | account manager | resourcer | consultant in charge",
    ),
  ],
  notes: [
    ...exact(1, "notes | note | comments | comment | remarks | interview notes"),
    ...exact(0.9, "description | remark | details"),
    ...exact(0.6, "subject | feedback"),
  ],
};

function exact(score: number, headers: string): HeaderRule[] {
  return headers.split(" | ").map((match) => ({ match, score }));
}
