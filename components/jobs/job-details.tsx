/** What we know of a job: whose it is on either side, and where. */
import Link from "next/link";
import { Reach } from "@/components/records/reach";
import { Card, CardHeader } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import { formatDay } from "@/lib/interviews/when";
import { JOB_STATUS_WORDS, type JobStatus } from "@/lib/jobs/model";

type Job = {
  status: string;
  place: string | null;
  createdAt: Date;
  employer: { id: string; name: string };
  contact: {
    id: string;
    name: string;
    email: string | null;
    phone: string | null;
    preferredChannel: string;
  } | null;
};

export function JobDetails({ job, now }: { job: Job; now: Date }) {
  const { employer, contact } = job;
  return (
    <Card>
      <CardHeader title="Details" />
      <Facts
        facts={[
          {
            label: "Employer",
            value: (
              <Link className="link" href={`/employers/${employer.id}`}>
                {employer.name}
              </Link>
            ),
          },
          {
            label: "Contact",
            value: contact ? (
              <>
                <Link className="link" href={`/employers/${employer.id}/contacts/${contact.id}`}>
                  {contact.name}
                </Link>
                <Reach person={contact} />
              </>
            ) : (
              <span className="text-muted">not known yet</span>
            ),
          },
          { label: "Place", value: job.place },
          { label: "Status", value: JOB_STATUS_WORDS[job.status as JobStatus] },
          { label: "On record", value: `since ${formatDay(dayOf(job.createdAt), dayOf(now))}` },
        ]}
      />
    </Card>
  );
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
