/** Several processes at once, side by side in the candidate's own words, so that they are not mixed up. */
import { Columns3 } from "lucide-react";
import type { Metadata } from "next";
import { CompareTable } from "@/components/portal/own/compare-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page";
import { portalGate } from "@/lib/platform/gates";
import { words } from "@/lib/platform/words";
import { journalOf } from "@/lib/portal/queries/journal";

export const metadata: Metadata = { title: words("own.compare")("title") };

export default async function ComparePage() {
  const lines = (await journalOf(await portalGate())).filter(({ open }) => open);
  const say = words("own.compare");
  return (
    <div className="space-y-6">
      <PageHeader
        back={{ href: "/portal", label: words("portal.shell")("home") }}
        title={say("title")}
        meta={say("lead")}
      />
      {lines.length === 0 ? (
        <Card flush>
          <EmptyState title={say("emptyTitle")} icon={<Columns3 />}>
            {say("empty")}
          </EmptyState>
        </Card>
      ) : (
        <CompareTable lines={lines} />
      )}
    </div>
  );
}
