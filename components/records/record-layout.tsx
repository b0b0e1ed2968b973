/** The body of a record: the work on the left, what it is on the right, its story under both. */
import type { ReactNode } from "react";
import { Page } from "@/components/ui/page";

type Props = { header: ReactNode; notices?: ReactNode; main: ReactNode; aside: ReactNode; story: ReactNode };

export function RecordLayout({ header, notices, main, aside, story }: Props) {
  return (
    <Page width="wide" className="max-w-6xl">
      {header}
      {notices}
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-6">{main}</div>
        <aside className="min-w-0 space-y-4 lg:row-span-2">{aside}</aside>
        <div className="min-w-0">{story}</div>
      </div>
    </Page>
  );
}
