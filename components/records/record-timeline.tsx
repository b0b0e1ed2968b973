/** What happened to a record, with the way to older pages of it. */
import { Timeline } from "@/components/timeline/timeline";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/page";
import type { TimelinePage } from "@/lib/timeline/queries";
import type { RuleNumbers } from "@/lib/timeline/rules";

type Props = {
  page: TimelinePage;
  on: "candidate" | "employer" | "job";
  path: string;
  now: Date;
  zone: string;
  numbers: RuleNumbers;
};

export function RecordTimeline({ path, ...timeline }: Props) {
  return (
    <Section id="timeline" title="Timeline">
      <Card>
        <Timeline
          {...timeline}
          olderHref={(cursor) => `${path}?before=${encodeURIComponent(cursor)}#timeline`}
        />
      </Card>
    </Section>
  );
}
