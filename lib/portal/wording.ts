/** How names and moments read in the portal: pure. */
import { formatDay, formatInstant } from "@/lib/interviews/when";
import type { Day, Instant, Zone } from "@/lib/platform/time";

export { calledBy } from "@/lib/requests/names";

/** When a word was said, read and answered, and by when the next comes, in the candidate's own zone. */
export function whenSaid(
  said: { sentAt: Instant | null; toldAt: Instant | null; repliedAt: Instant | null; nextWordBy: Day | null },
  zone: Zone,
) {
  return {
    sent: said.sentAt ? formatInstant(said.sentAt, zone) : "",
    read: said.toldAt && formatInstant(said.toldAt, zone),
    replied: said.repliedAt && formatInstant(said.repliedAt, zone),
    nextWordBy: said.nextWordBy && formatDay(said.nextWordBy),
  };
}
