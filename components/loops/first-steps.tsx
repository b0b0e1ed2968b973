/** Today of an agency that has not booked anything yet: what to do first. */
import { CalendarPlus, Clock3, FileUp, UserPlus } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

export function FirstSteps({ mayInvite, automatic }: { mayInvite: boolean; automatic: boolean }) {
  return (
    <Card>
      <h2 className="text-lg">Begin here</h2>
      <p className="mt-1 max-w-prose text-muted">
        From the minute an interview ends, this page says whom to call back, whom to ask and whom to tell.
      </p>
      <ol className="mt-4 grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <Step icon={<CalendarPlus />} href="/interviews/new" label="Book an interview">
          Candidate, employer, job and contact are made on the way. One that is over already may be booked,
          too.
        </Step>
        <Step icon={<FileUp />} href="/imports" label="Bring in a list">
          A spreadsheet of interviews, looked through before anything is kept, and undone as a whole.
        </Step>
        {mayInvite && (
          <Step icon={<UserPlus />} href="/settings/people" label="Invite your colleagues">
            Each gets a letter with a link, and a Today of their own.
          </Step>
        )}
        {automatic && (
          <Step icon={<Clock3 />} href="/settings/clocks" label="See what is sent automatically">
            Employers are asked and reminded, and waiting candidates kept informed, in your name and in
            working hours. Set the rhythm, or switch it off.
          </Step>
        )}
      </ol>
    </Card>
  );
}

function Step({
  icon,
  href,
  label,
  children,
}: {
  icon: ReactNode;
  href: string;
  label: string;
  children: ReactNode;
}) {
  return (
    <li className="flex gap-3">
      <span className="grid size-9 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-text [&_svg]:size-5">
        {icon}
      </span>
      <div>
        <Link className="link font-semibold" href={href}>
          {label}
        </Link>
        <p className="text-sm text-muted">{children}</p>
      </div>
    </li>
  );
}
