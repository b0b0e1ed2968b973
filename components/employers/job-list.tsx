/** The jobs of an employer. */
import { Briefcase } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page";
import { Cell, Row, RowLink, Table } from "@/components/ui/table";
import { JOB_STATUS_WORDS, type JobStatus } from "@/lib/jobs/model";

type Job = {
  id: string;
  title: string;
  place: string | null;
  status: string;
  _count: { submissions: number };
};

export function JobList({ employerId, jobs }: { employerId: string; jobs: Job[] }) {
  return (
    <Section
      id="jobs"
      title="Jobs"
      count={jobs.length}
      actions={
        <ButtonLink href={`/jobs/new?employer=${employerId}`} size="sm">
          Add job
        </ButtonLink>
      }
    >
      <Card flush>
        {jobs.length === 0 ? (
          <EmptyState icon={<Briefcase />} title="No jobs yet" />
        ) : (
          <Table
            caption="Jobs"
            columns={[{ label: "Title" }, { label: "Status" }, { label: "Put forward", align: "end" }]}
          >
            {jobs.map((job) => (
              <Row key={job.id}>
                <Cell>
                  <RowLink href={`/jobs/${job.id}`}>{job.title}</RowLink>
                  {job.place && <span className="text-muted"> · {job.place}</span>}
                </Cell>
                <Cell label="Status">
                  <Badge tone={job.status === "open" ? "info" : "neutral"}>
                    {JOB_STATUS_WORDS[job.status as JobStatus]}
                  </Badge>
                </Cell>
                <Cell label="Put forward" align="end">
                  {job._count.submissions}
                </Cell>
              </Row>
            ))}
          </Table>
        )}
      </Card>
    </Section>
  );
}
