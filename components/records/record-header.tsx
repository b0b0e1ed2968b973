/** The head of a record: who or what it is, how it stands, how to reach it, and what one does next. */
import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";

type Props = {
  back: { href: string; label: string };
  name: string;
  /** Instead of initials, for what is no person and no house. */
  icon?: ReactNode;
  badge?: ReactNode;
  /** One quiet line under the name: whose it is, when the last word was. */
  meta?: ReactNode;
  /** Telephone and mail, as links. */
  reach?: ReactNode;
  actions?: ReactNode;
};

export function RecordHeader({ back, name, icon, badge, meta, reach, actions }: Props) {
  return (
    <header className="space-y-1.5">
      <Link
        href={back.href}
        className="-ml-1 inline-flex items-center gap-0.5 rounded-sm text-sm text-muted hover:text-text hover:underline max-sm:min-h-11"
      >
        <ChevronLeft className="size-4" />
        {back.label}
      </Link>
      <Card className="flex flex-wrap items-start gap-x-4 gap-y-3.5">
        {icon ? (
          <span
            aria-hidden="true"
            className="grid size-12 shrink-0 place-items-center rounded-full bg-sunken text-muted max-sm:hidden [&_svg]:size-6"
          >
            {icon}
          </span>
        ) : (
          <Avatar name={name} size="lg" className="max-sm:hidden" />
        )}
        <div className="min-w-0 flex-1 basis-72 space-y-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-2xl tracking-[-0.012em] wrap-anywhere">{name}</h1>
            {badge}
          </div>
          {meta && <p className="text-muted">{meta}</p>}
          {reach}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </Card>
    </header>
  );
}
