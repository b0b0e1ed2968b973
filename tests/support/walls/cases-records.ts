/** Another agency's people, teams, sessions, records and imports, handed to the desk's actions. */
import { Clocks } from "@/lib/agencies/clocks";
import { clockValues } from "@/lib/agencies/clocks-form";
import type { Case, Try } from "./cases";
import type { World } from "./world";

const desk = (tries: (around: { ours: World; theirs: World }) => Try[]): Case => ({ as: "desk", tries });
/** The form names no row: it acts on the session's own agency or person. */
const own = (form: Try["form"], reason: string): Case => ({
  as: "desk",
  reason,
  tries: () => [{ form, want: "harmless" }],
});
const theirId = (id: (theirs: World) => string, want?: Try["want"]): Case =>
  desk(({ theirs }): Try[] => [{ form: { id: id(theirs) }, ...(want && { want }) }]);
const theirImport = (more: Try["form"] = {}): Case =>
  desk(({ theirs }): Try[] => [
    { form: { importId: theirs.importId, ...more } },
    { form: { importId: theirs.doneImportId, ...more } },
  ]);

const PEOPLE = "(desk)/settings/people";
const RECORDS = "(desk)/submissions";
const DAYS = { firstDay: "2026-12-21", lastDay: "2026-12-24" };

/** Every kind of record of theirs, by id. */
const kinds = ({ open }: World) => ({
  candidate: open.candidateId,
  employer: open.employerId,
  contact: open.contactId,
  job: open.jobId,
});

export const RECORD_CASES: Record<string, Case> = {
  "(desk)#signOut": own({}, "ends the session at hand"),
  "(desk)#resendVerification": {
    ...own({}, "writes to the owner of the session's agency"),
    tries: () => [{ form: {}, want: /confirmed already/ }],
  },
  "(desk)/settings/profile#saveProfile": own({ name: "Olivia Owner" }, "changes the person of the session"),
  "(desk)/settings/profile#changeOwnPassword": {
    ...own({}, "changes the login of the session"),
    tries: () => [{ form: { current: "not the password", password: "another good one" }, want: /password/i }],
  },
  "(desk)/settings/sessions#endSession": theirId(({ sessionId }) => sessionId),
  "(desk)/settings/sessions#endOthers": own({}, "ends the other sessions of the session's person"),
  "(desk)/settings/leave#enterOwn": desk(({ theirs }): Try[] => [
    { form: { ...DAYS, coverId: theirs.colleague.consultantId }, want: /works here/ },
  ]),
  "(desk)/settings/leave#callOff": theirId(({ leaveId }) => leaveId),
  "(desk)/settings/leave#putBack": theirId(({ leaveId }) => leaveId),
  "(desk)/handover/[id]#saveNote": desk(({ theirs }): Try[] => [
    { form: { id: theirs.leaveId, note: "Ours now" } },
  ]),
  "(desk)/team/[id]#enterFor": desk(({ ours, theirs }): Try[] => [
    { form: { ...DAYS, consultantId: theirs.colleague.consultantId, coverId: ours.colleague.consultantId } },
    {
      form: { ...DAYS, consultantId: ours.colleague.consultantId, coverId: theirs.colleague.consultantId },
      want: /works here/,
    },
  ]),
  "(desk)/settings/agency#saveAgency": own(
    { name: "Ours", zone: "Europe/London", place: "GB-ENG" },
    "changes the session's agency",
  ),
  "(desk)/settings/calendar#saveWorkingTime": own(
    { from: "09:00", to: "17:00", day1: "on" },
    "changes the session's agency",
  ),
  "(desk)/settings/calendar#addOwnDay": own(
    { day: "2026-12-28", name: "Inventory", working: "closed" },
    "changes the session's agency",
  ),
  "(desk)/settings/calendar#removeOwnDay": own({ day: "2026-12-28" }, "changes the session's agency"),
  "(desk)/settings/clocks#saveClocks": own(clockValues(Clocks.parse({})), "changes the session's agency"),
  "(desk)/settings/letters#save": own(
    { kind: "ask", subject: "How was it?", body: "Hello." },
    "a version of the session's agency",
  ),
  "(desk)/settings/letters#restore": {
    as: "desk",
    tries: ({ theirs }) => [{ form: { id: theirs.templateId } }],
  },
  "(desk)/settings/letters#backToUsual": own({ kind: "ask" }, "a version of the session's agency"),
  "(desk)/settings/clocks#turnByItself": own(
    { what: "asksByItself", turn: "on" },
    "changes the session's agency",
  ),

  [`${PEOPLE}#invite`]: desk(({ theirs }): Try[] => [
    { form: { name: "Eve", email: "eve@people.test", role: "owner", teamId: theirs.teamId } },
  ]),
  [`${PEOPLE}#resend`]: theirId(({ invitationId }) => invitationId),
  [`${PEOPLE}#revoke`]: theirId(({ invitationId }) => invitationId),
  [`${PEOPLE}#letBackIn`]: theirId(({ colleague }) => colleague.consultantId),
  [`${PEOPLE}#addTeam`]: own({ name: "Contract" }, "makes a team of the session's agency"),
  [`${PEOPLE}#nameTeam`]: desk(({ theirs }): Try[] => [{ form: { id: theirs.teamId, name: "Ours now" } }]),
  [`${PEOPLE}#dropTeam`]: theirId(({ teamId }) => teamId),
  [`${PEOPLE}/[id]#saveRole`]: desk(({ theirs }): Try[] => [
    { form: { id: theirs.colleague.consultantId, role: "owner" } },
  ]),
  [`${PEOPLE}/[id]#saveTeam`]: desk(({ ours, theirs }): Try[] => [
    { form: { id: theirs.colleague.consultantId, teamId: ours.teamId } },
    { form: { id: ours.colleague.consultantId, teamId: theirs.teamId } },
  ]),
  [`${PEOPLE}/[id]#endAccess`]: desk(({ ours, theirs }): Try[] => [
    { form: { id: theirs.colleague.consultantId, handOverToId: ours.at.consultantId } },
    { form: { id: theirs.colleague.consultantId } },
    {
      form: { id: ours.colleague.consultantId, handOverToId: theirs.colleague.consultantId },
      want: /works here now|404/,
    },
  ]),

  "(desk)/imports#upload": own(
    { file: new File(["Date,Candidate,Employer,Job\n2026-01-12,Ada,Corn,Clerk\n"], "log.csv") },
    "keeps a file for the session's agency",
  ),
  "(desk)/imports#choose": theirImport({
    "columns.c0": "date",
    dateStyle: "day-first",
    zone: "Europe/London",
  }),
  "(desk)/imports#start": theirImport(),
  "(desk)/imports#discard": theirImport(),
  "(desk)/imports#undo": theirImport(),

  [`${RECORDS}#move`]: desk(({ ours, theirs }): Try[] => [
    { form: { submissionId: theirs.open.submissionId, to: "on_hold" } },
    {
      form: {
        submissionId: ours.open.submissionId,
        to: "employer_rejected",
        reason: "no",
        tellerId: theirs.colleague.consultantId,
        tellBy: "2026-11-05",
      },
      want: /works here|404/,
    },
  ]),
  [`${RECORDS}#takeMoveBack`]: desk(({ theirs }): Try[] => [
    { form: { submissionId: theirs.open.submissionId, since: "2026-11-02T09:30:00.000Z" } },
  ]),
  [`${RECORDS}#putForward`]: desk(({ ours, theirs }): Try[] => [
    { form: { candidateId: theirs.open.candidateId, jobId: ours.open.jobId } },
    { form: { candidateId: ours.open.candidateId, jobId: theirs.open.jobId } },
    {
      form: { candidateName: "Nadia Okafor", jobId: theirs.open.jobId },
      want: /404|candidate|more than one/i,
    },
  ]),
  [`${RECORDS}#archive`]: desk(({ theirs }) =>
    Object.entries(kinds(theirs)).map(([kind, id]) => ({ form: { kind, id } })),
  ),
  [`${RECORDS}#restore`]: desk(({ theirs }) =>
    Object.entries(kinds(theirs)).map(([kind, id]) => ({ form: { kind, id } })),
  ),
  [`${RECORDS}#merge`]: desk(({ ours, theirs }) =>
    Object.entries(kinds(theirs)).flatMap(([kind, id]) => {
      const mine = kinds(ours)[kind as "job"];
      return [{ form: { kind, keptId: mine, goneId: id } }, { form: { kind, keptId: id, goneId: mine } }];
    }),
  ),
  [`${RECORDS}#undoMerge`]: desk(({ theirs }): Try[] => [{ form: { mergeId: theirs.mergeId } }]),
};
