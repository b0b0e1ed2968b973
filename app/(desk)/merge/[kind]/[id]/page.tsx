/** Making one record of two: choose the duplicate, then whose values stay. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MergeChoice } from "@/components/records/merge-choice";
import { MergeChooser } from "@/components/records/merge-form";
import { Page, PageHeader } from "@/components/ui/page";
import { findAnything } from "@/lib/loops/queries/finding";
import { deskGate } from "@/lib/platform/gates";
import { mergeView } from "@/lib/submissions/queries/merging";
import { MERGE_FIELDS, RECORD_KINDS } from "@/lib/submissions/records";
import { merge } from "../../../submissions/actions";

export const metadata: Metadata = { title: "Merge" };

type Props = {
  params: Promise<{ kind: string; id: string }>;
  searchParams: Promise<{ with?: string; q?: string }>;
};

const FOUND = 20;

export default async function MergePage({ params, searchParams }: Props) {
  const scope = await deskGate();
  const [{ kind: named, id }, query] = await Promise.all([params, searchParams]);
  const kind = RECORD_KINDS.find((one) => one === named) ?? notFound();
  const { kept, gone, alike } = await mergeView(scope, kind, id, query.with);
  const path = `/merge/${kind}/${id}`;
  const employerId = kind === "contact" || kind === "job" ? (kept.employerId ?? undefined) : undefined;
  const [searched] = query.q
    ? await findAnything(scope, { q: query.q, kinds: [kind], each: FOUND, employerId })
    : [];
  const found = searched ? searched.hits.filter((hit) => hit.id !== id) : null;
  return (
    <Page width="narrow" className="max-w-3xl">
      <PageHeader
        back={{ href: kept.href, label: kept.name }}
        title={`Merge ${kept.name}`}
        meta={gone ? undefined : `Which ${kind} is the same one, entered twice?`}
      />
      {gone ? (
        <MergeChooser
          kind={kind}
          kept={kept}
          gone={gone}
          fields={MERGE_FIELDS[kind]}
          swapHref={`/merge/${kind}/${gone.id}?with=${kept.id}`}
          backHref={path}
          action={merge}
        />
      ) : (
        <MergeChoice path={path} q={query.q} alike={alike} found={found} />
      )}
    </Page>
  );
}
