/** What stands above a record that was put away or has taken in a duplicate, with the way back. */
import { ActForm } from "@/components/interviews/act-form";
import { Card } from "@/components/ui/card";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { relativeTime } from "@/lib/interviews/when";
import type { Action } from "@/lib/platform/action";
import type { MergedRow } from "@/lib/submissions/queries";
import type { RecordKind } from "@/lib/submissions/records";

type About = { kind: RecordKind; id: string };

export function ArchivedNotice({
  about,
  at,
  now,
  restore,
}: {
  about: About;
  at: Date | null;
  now: Date;
  restore: Action;
}) {
  if (!at) return null;
  return (
    <FormMessage
      tone="info"
      action={
        <ActForm action={restore} fields={about}>
          <SubmitButton variant="secondary" size="sm">
            Bring back
          </SubmitButton>
        </ActForm>
      }
    >
      Archived {relativeTime(at, now)}: left out of the lists, nothing deleted.
    </FormMessage>
  );
}

/** Each merge with its undo; the one that has just happened stands out by itself as the newest. */
export function Merges({ merges, now, undo }: { merges: MergedRow[]; now: Date; undo: Action }) {
  if (merges.length === 0) return null;
  return (
    <Card className="space-y-2">
      <h2 className="text-lg">Merged into this</h2>
      <ul className="space-y-2">
        {merges.map((merge) => (
          <li key={merge.id} className="flex flex-wrap items-center justify-between gap-2">
            <span className="text-muted">
              {merge.name}, by {merge.by}, {relativeTime(merge.at, now)}
            </span>
            <ActForm action={undo} fields={{ mergeId: merge.id }}>
              <SubmitButton variant="secondary" size="sm">
                Undo
              </SubmitButton>
            </ActForm>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type TidyProps = { about: About; mergeHref: string; archive: Action; restore: Action; archived: boolean };

/** The rarer acts, kept away from the daily ones. */
export function Tidy({ about, mergeHref, archive, restore, archived }: TidyProps) {
  if (archived) return null;
  return (
    <Card className="space-y-2">
      <h2 className="text-lg">Tidy up</h2>
      <p>
        <a className="link inline-block max-sm:min-h-11 max-sm:content-center" href={mergeHref}>
          Merge with a duplicate…
        </a>
      </p>
      <ActForm action={archive} fields={about} undo={{ action: restore, fields: about }}>
        <SubmitButton variant="secondary" size="sm" pendingLabel="Archiving…">
          Archive
        </SubmitButton>
      </ActForm>
    </Card>
  );
}
