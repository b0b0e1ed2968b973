/** The settings at a glance: what each part holds now, and the way to it. */
import {
  Building2,
  CalendarClock,
  ChevronRight,
  Mail,
  MonitorSmartphone,
  Timer,
  TreePalm,
  UserRound,
  UsersRound,
} from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { SettingsFrame } from "@/components/agencies/settings-frame";
import { Card } from "@/components/ui/card";
import { changedNumbers } from "@/lib/agencies/clocks-form";
import { placeName } from "@/lib/agencies/place";
import { agencyOf, consultantsOf, me } from "@/lib/agencies/queries";
import { leavesOf } from "@/lib/agencies/queries/leave";
import { ownSessions, pendingInvitations } from "@/lib/agencies/queries/people";
import { deskGate } from "@/lib/platform/gates";
import { dayIn } from "@/lib/platform/time";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const scope = await deskGate();
  const [agency, self, people, invitations, sessions, leaves] = await Promise.all([
    agencyOf(scope),
    me(scope),
    consultantsOf(scope),
    pendingInvitations(scope),
    ownSessions(scope),
    leavesOf(scope, scope.consultantId),
  ]);
  const { from, to, overrides } = agency.calendar;
  const today = dayIn(scope.now, self.zone ?? agency.zone);
  const coming = leaves.filter((leave) => !leave.cancelledAt && leave.lastDay >= today);
  const changed = changedNumbers(agency.clocks);
  const invited = invitations.length > 0 ? `, ${invitations.length} invited` : "";
  return (
    <SettingsFrame>
      <Card flush>
        <ul className="divide-y divide-line">
          <Part href="profile" icon={<UserRound />} title="You" now={`${self.name}, ${self.email}`} />
          <Part
            href="leave"
            icon={<TreePalm />}
            title="Leave"
            now={coming.length === 0 ? "None entered" : `${coming.length} entered`}
          />
          <Part
            href="sessions"
            icon={<MonitorSmartphone />}
            title="Signed in"
            now={counted(sessions.length, "browser")}
          />
          <Part
            href="people"
            icon={<UsersRound />}
            title="People"
            now={`${counted(people.length, "colleague")}${invited}`}
          />
          <Part
            href="agency"
            icon={<Building2 />}
            title="Agency"
            now={`${agency.name}, ${placeName(agency)}`}
          />
          <Part
            href="calendar"
            icon={<CalendarClock />}
            title="Working time"
            now={`${from} to ${to}, ${counted(overrides.length, "own day")}`}
          />
          <Part
            href="clocks"
            icon={<Timer />}
            title="Clocks"
            now={changed === 0 ? "As usual" : `${counted(changed, "number")} changed`}
          />
          <Part href="letters" icon={<Mail />} title="Letters" now="Your own words to employers" />
        </ul>
      </Card>
    </SettingsFrame>
  );
}

function Part({ href, icon, title, now }: { href: string; icon: ReactNode; title: string; now: string }) {
  return (
    <li className="relative flex items-center gap-4 px-4 py-3 hover:bg-accent-soft/45 sm:px-5">
      <span className="grid size-10 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-text [&_svg]:size-5">
        {icon}
      </span>
      <div className="min-w-0 flex-1">
        <Link
          href={`/settings/${href}`}
          className="font-semibold after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
        >
          {title}
        </Link>
        <p className="truncate text-sm text-muted">{now}</p>
      </div>
      <ChevronRight className="size-5 shrink-0 text-muted" />
    </li>
  );
}

function counted(count: number, what: string): string {
  if (count === 0) return `no ${what}s`;
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
