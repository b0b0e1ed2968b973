/** What we know of an employer that is not work: where it is, by which clock it lives, notes. */
import { webAddress } from "@/components/records/reach";
import { Card, CardHeader } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import { cityOf, formatDay, formatTime } from "@/lib/interviews/when";

type Employer = {
  zone: string | null;
  website: string | null;
  notes: string | null;
  createdAt: Date;
};

/** `place` is the country and region in words. */
type Props = { employer: Employer; place: string | null; now: Date };

export function EmployerDetails({ employer, place, now }: Props) {
  const website = webAddress(employer.website);
  return (
    <Card>
      <CardHeader title="Details" />
      <Facts
        facts={[
          { label: "Place", value: place ?? "as the agency" },
          {
            label: "Their clock",
            value: employer.zone && `${formatTime(now, employer.zone)} in ${cityOf(employer.zone)}`,
          },
          {
            label: "Website",
            value: website ? (
              <a className="link" href={website} rel="noreferrer" target="_blank">
                {employer.website}
              </a>
            ) : (
              employer.website
            ),
          },
          { label: "On record", value: `since ${formatDay(dayOf(employer.createdAt), dayOf(now))}` },
          {
            label: "Notes",
            value: employer.notes && <p className="whitespace-pre-line">{employer.notes}</p>,
          },
        ]}
      />
    </Card>
  );
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
