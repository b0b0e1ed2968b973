/** Short ways to a believable situation, told through the real commands. */
import type { Booking } from "@/lib/interviews/model";
import { interviewFacts } from "@/lib/interviews/queries";
import { bookInterview } from "@/lib/loops/commands/booking";
import { settleLoop } from "@/lib/loops/commands/settle";
import { inAgency } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";

let serial = 0;

export type Booked = {
  interviewId: string;
  requestId: string;
  candidateId: string;
  contactId: string;
  employerId: string;
  jobId: string;
  submissionId: string;
};

/** An interview on the day of `scope.now`, 10:00 to 11:00 in London, with candidate, employer and contact of its own. */
export async function bookedInterview(scope: DeskScope, wishes: Partial<Booking> = {}): Promise<Booked> {
  serial += 1;
  const interviewId = await bookInterview(scope, {
    candidateName: "Nadia Okafor",
    candidateEmail: `nadia.${serial}@candidates.test`,
    candidatePhone: "+44 20 7946 0000",
    employerName: `Harrow Mills ${serial}`,
    jobTitle: "Dye chemist",
    contactName: "Piotr Zieliński",
    contactEmail: `piotr.${serial}@harrow.test`,
    contactPhone: "+44 20 7946 0001",
    day: scope.now.toISOString().slice(0, 10),
    time: "10:00",
    minutes: 60,
    zone: "Europe/London",
    ...wishes,
  });
  return ids(scope, interviewId);
}

/** What the clock would have done by `scope.now`. */
export async function letTimePass(scope: DeskScope, interviewId: string): Promise<void> {
  await inAgency(scope, (db) => settleLoop(db, scope, interviewId));
}

async function ids(scope: DeskScope, interviewId: string): Promise<Booked> {
  const facts = await interviewFacts(scope, interviewId);
  const request = await inAgency(scope, (db) =>
    db.feedbackRequest.findFirstOrThrow({ where: { agencyId: scope.agencyId, interviewId, lead: true } }),
  );
  return {
    interviewId,
    requestId: request.id,
    candidateId: facts.candidate.id,
    contactId: request.contactId ?? "",
    employerId: facts.employer.id,
    jobId: facts.job.id,
    submissionId: facts.submission.id,
  };
}
