/** What we know of a candidate that is not work: how and when to speak to them, and what they wish to hear. */
import { Card, CardHeader } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import { cityOf, formatDay, formatInstant, formatTime, relativeTime } from "@/lib/interviews/when";
import type { SubmissionRow } from "@/lib/submissions/queries";

type Candidate = {
  zone: string | null;
  preferredChannel: string;
  preferredTime: string | null;
  wantsReasons: boolean;
  createdAt: Date;
};

type Props = { candidate: Candidate; rows: SubmissionRow[]; now: Date; zone: string };

export function CandidateDetails({ candidate, rows, now, zone }: Props) {
  const words = rows.flatMap((row) => row.interviews).map(({ loop }) => loop?.lastWordAt?.getTime() ?? 0);
  const last = Math.max(0, ...words);
  const { preferredChannel, preferredTime } = candidate;
  return (
    <Card>
      <CardHeader title="Details" />
      <Facts
        facts={[
          { label: "Reached best", value: preferredChannel === "phone" ? "by telephone" : "by e-mail" },
          { label: "Best time", value: preferredTime },
          {
            label: "Their clock",
            value: candidate.zone && `${formatTime(now, candidate.zone)} in ${cityOf(candidate.zone)}`,
          },
          { label: "After a no", value: candidate.wantsReasons ? "wants the reasons" : "only the outcome" },
          {
            label: "Last word",
            value: last > 0 && (
              <span title={formatInstant(new Date(last), zone)}>{relativeTime(new Date(last), now)}</span>
            ),
          },
          { label: "On record", value: `since ${formatDay(dayOf(candidate.createdAt), dayOf(now))}` },
        ].map((fact) => ({ ...fact, value: fact.value || null }))}
      />
    </Card>
  );
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
