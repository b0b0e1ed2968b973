/** The versions of a template: who saved it and when, its words, and the way back to it. */
import { OnePress } from "@/components/requests/one-press";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { TemplateVersion } from "@/lib/agencies/queries/templates";
import { formatInstant } from "@/lib/interviews/when";
import type { Action } from "@/lib/platform/action";

type Props = {
  versions: TemplateVersion[];
  current: string | null;
  around: { now: Date; zone: string };
  /** Null for whoever may only look. */
  restore: Action | null;
};

export function TemplateVersions({ versions, current, around, restore }: Props) {
  if (versions.length === 0) return null;
  return (
    <Card>
      <CardHeader title="Versions" meta={versions.length} />
      <ul className="divide-y divide-line">
        {versions.map((version) => (
          <li key={version.id} className="space-y-2 py-2.5">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-medium">
                {formatInstant(version.at, around.zone, undefined, around.now)}
              </span>
              <span className="text-muted">{version.by}</span>
              {version.id === current && <Badge tone="ok">Used now</Badge>}
            </p>
            {version.body === "" ? (
              <p className="text-muted">Back to Hearback’s own words.</p>
            ) : (
              <Disclosure plain summary={version.subject}>
                <p className="mb-3 wrap-anywhere whitespace-pre-wrap">{version.body}</p>
                {restore && version.id !== current && (
                  <OnePress action={restore} fields={{ id: version.id }}>
                    Use this version again
                  </OnePress>
                )}
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
