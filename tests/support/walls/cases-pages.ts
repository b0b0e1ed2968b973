/** For every page and route with ids in its address: the ids of another agency's rows, or why it names none. */
import type { World } from "./world";

export type Params = Record<string, string>;
export type Named = (theirs: World, ours: World) => Params[];

/** Their ids for each dynamic page; a sentence where the address names no row of an agency. */
const interview = ({ open }: World): Params[] => [{ id: open.interviewId }];
const candidate = ({ open }: World): Params[] => [{ id: open.candidateId }];
const employer = ({ open }: World): Params[] => [{ id: open.employerId }];
const job = ({ open }: World): Params[] => [{ id: open.jobId }];
const mail = ({ mailId }: World): Params[] => [{ id: mailId }];
/** The candidate who looks is that of `ours.passedOn`. */
const ownInterview: Named = (theirs, ours) => [
  { id: theirs.passedOn.interviewId },
  { id: ours.open.interviewId },
];
const BY_LINK = "the link is the whole key; links.test.ts tries every kind at every place";
export const DYNAMIC: Record<string, Named | string> = {
  "(desk)/candidates/[id]": candidate,
  "(desk)/candidates/[id]/edit": candidate,
  "(desk)/employers/[id]": employer,
  "(desk)/employers/[id]/edit": employer,
  "(desk)/employers/[id]/contacts/new": employer,
  "(desk)/employers/[id]/contacts/[contactId]": ({ open }, ours) => [
    { id: open.employerId, contactId: open.contactId },
    { id: ours.open.employerId, contactId: open.contactId },
  ],
  "(desk)/handover/[id]": ({ leaveId }) => [{ id: leaveId }],
  "(desk)/imports/[id]": ({ importId, doneImportId }) => [{ id: importId }, { id: doneImportId }],
  "(desk)/imports/[id]/errors": ({ importId }) => [{ id: importId }],
  "(desk)/inbox/[id]": mail,
  "(desk)/inbox/[id]/raw": mail,
  "(desk)/interviews/[id]": interview,
  "(desk)/interviews/[id]/ask": interview,
  "(desk)/interviews/[id]/ask/paper": interview,
  "(desk)/interviews/[id]/call-back": interview,
  "(desk)/interviews/[id]/edit": interview,
  "(desk)/interviews/[id]/pass-on": interview,
  "(desk)/interviews/[id]/relay": interview,
  "(desk)/interviews/[id]/letters/[letterId]": ({ open, letterId }, ours) => [
    { id: open.interviewId, letterId },
    { id: ours.open.interviewId, letterId },
  ],
  "(desk)/jobs/[id]": job,
  "(desk)/jobs/[id]/edit": job,
  "(desk)/merge/[kind]/[id]": ({ open }) => [
    { kind: "candidate", id: open.candidateId },
    { kind: "employer", id: open.employerId },
    { kind: "contact", id: open.contactId },
    { kind: "job", id: open.jobId },
  ],
  "(desk)/settings/people/[id]": ({ colleague }) => [{ id: colleague.consultantId }],
  "(desk)/team/[id]": ({ colleague }) => [{ id: colleague.consultantId }],
  "(portal)/portal/(inside)/interviews/[id]": ownInterview,
  "(portal)/portal/(inside)/interviews/[id]/before-you-leave": ownInterview,
  "(portal)/portal/(inside)/interviews/[id]/decision": ownInterview,
  "(portal)/portal/(inside)/interviews/[id]/how-it-went": ownInterview,
  "(portal)/portal/(inside)/interviews/[id]/learn": ownInterview,
  "(portal)/portal/(inside)/interviews/[id]/notes": ownInterview,
  "(portal)/portal/(inside)/interviews/[id]/something-to-add": ownInterview,
  "(portal)/portal/(inside)/interviews/[id]/thank-you": ownInterview,
  "(portal)/portal/sign-in/[token]": BY_LINK,
  "(employer)/reply/[token]": BY_LINK,
  "(employer)/reply/[token]/expired": BY_LINK,
  "(employer)/reply/[token]/stop": BY_LINK,
  "(front)/(account)/invitation/[token]": BY_LINK,
  "(front)/(account)/reset-password/[token]": BY_LINK,
  "(front)/(account)/verify/[token]": BY_LINK,
  "stop/[token]": BY_LINK,
  "api/auth/[...nextauth]": "next-auth's own routes name no row",
};
