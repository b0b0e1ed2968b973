// Where a consultant can go: the left rail on a desk, the bar at the foot of a phone.
"use client";

import {
  Briefcase,
  Building2,
  CalendarDays,
  ChartNoAxesColumn,
  Ellipsis,
  Inbox,
  ListChecks,
  Settings,
  Sun,
  Users,
  UsersRound,
} from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { classes } from "@/components/ui/classes";

/** Counts of what waits for somebody; a missing or zero one shows nothing. `pressing` ones stand out. */
export type NavCounts = Partial<Record<Place, number>>;

type Place =
  | "today"
  | "inbox"
  | "wrap-up"
  | "interviews"
  | "candidates"
  | "employers"
  | "jobs"
  | "pipeline"
  | "team"
  | "settings";
type Entry = { place: Place; href: string; label: string; icon: ReactNode };

export function Rail({ counts, manager }: { counts: NavCounts; manager: boolean }) {
  const path = usePathname();
  return (
    <nav aria-label="Main" className="flex flex-1 flex-col gap-0.5 px-3 py-2">
      <ul className="space-y-0.5">
        {WORK.map((entry) => (
          <RailItem
            key={entry.place}
            entry={entry}
            count={counts[entry.place]}
            here={isHere(path, entry.href)}
          />
        ))}
      </ul>
      <ul className="mt-4 space-y-0.5 border-t border-line pt-4">
        {agencyPlaces(manager).map((entry) => (
          <RailItem
            key={entry.place}
            entry={entry}
            count={counts[entry.place]}
            here={isHere(path, entry.href)}
          />
        ))}
      </ul>
    </nav>
  );
}

export function BottomBar({ counts, manager }: { counts: NavCounts; manager: boolean }) {
  const path = usePathname();
  const rest = [...WORK.slice(4), ...agencyPlaces(manager)];
  const more = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // A new page has been reached: fold the rest away again.
    if (path && more.current) more.current.open = false;
  }, [path]);
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid grid-cols-5">
        {WORK.slice(0, 4).map((entry) => (
          <li key={entry.place}>
            <BarLink entry={entry} count={counts[entry.place]} here={isHere(path, entry.href)} />
          </li>
        ))}
        <li>
          <details ref={more} className="group">
            <summary
              className={classes(
                BAR_ITEM,
                "list-none [&::-webkit-details-marker]:hidden",
                rest.some(({ href }) => isHere(path, href)) ? "text-accent-text" : "text-muted",
              )}
            >
              <Ellipsis />
              More
            </summary>
            <ul className="fixed inset-x-0 bottom-[calc(3.5rem+env(safe-area-inset-bottom))] grid grid-cols-2 gap-1 border-t border-line bg-surface p-3 shadow-high">
              {rest.map((entry) => (
                <RailItem
                  key={entry.place}
                  entry={entry}
                  count={counts[entry.place]}
                  here={isHere(path, entry.href)}
                />
              ))}
            </ul>
          </details>
        </li>
      </ul>
    </nav>
  );
}

function RailItem({ entry, count, here }: { entry: Entry; count?: number; here: boolean }) {
  return (
    <li>
      <Link
        href={entry.href}
        aria-current={here ? "page" : undefined}
        className={classes(
          "ui-rail-item",
          here
            ? "bg-accent-soft font-semibold text-accent-text"
            : "font-medium text-muted hover:bg-sunken/70 hover:text-text",
        )}
      >
        {entry.icon}
        <span className="flex-1">{entry.label}</span>
        <Count value={count} strong={PRESSING.includes(entry.place)} />
      </Link>
    </li>
  );
}

function BarLink({ entry, count, here }: { entry: Entry; count?: number; here: boolean }) {
  return (
    <Link
      href={entry.href}
      aria-current={here ? "page" : undefined}
      className={classes(BAR_ITEM, here ? "text-accent-text" : "text-muted")}
    >
      {entry.icon}
      {entry.label}
      <span className="absolute top-1 left-[calc(50%+0.5rem)]">
        <Count value={PRESSING.includes(entry.place) ? count : undefined} strong />
      </span>
    </Link>
  );
}

function Count({ value, strong }: { value?: number; strong?: boolean }) {
  if (!value) return null;
  return (
    <span
      className={classes(
        "text-xs font-semibold tabular-nums",
        strong ? "rounded-full bg-accent px-1.5 leading-5 text-on-accent" : "text-muted",
      )}
    >
      {value > 999 ? "999+" : value}
      <span className="sr-only"> waiting</span>
    </span>
  );
}

function isHere(path: string | null, href: string): boolean {
  return path === href || (path?.startsWith(`${href}/`) ?? false);
}

function agencyPlaces(manager: boolean): Entry[] {
  return AGENCY.filter(({ place }) => manager || place !== "pipeline");
}

/** Counts that stand out: somebody waits for us. */
const PRESSING: readonly Place[] = ["today", "inbox"];

const WORK: Entry[] = [
  { place: "today", href: "/today", label: "Today", icon: <Sun /> },
  { place: "inbox", href: "/inbox", label: "Inbox", icon: <Inbox /> },
  { place: "wrap-up", href: "/wrap-up", label: "Wrap-up", icon: <ListChecks /> },
  { place: "interviews", href: "/interviews", label: "Interviews", icon: <CalendarDays /> },
  { place: "candidates", href: "/candidates", label: "Candidates", icon: <Users /> },
  { place: "employers", href: "/employers", label: "Employers", icon: <Building2 /> },
  { place: "jobs", href: "/jobs", label: "Jobs", icon: <Briefcase /> },
];

const AGENCY: Entry[] = [
  { place: "pipeline", href: "/pipeline", label: "Pipeline", icon: <ChartNoAxesColumn /> },
  { place: "team", href: "/team", label: "Team", icon: <UsersRound /> },
  { place: "settings", href: "/settings", label: "Settings", icon: <Settings /> },
];

const BAR_ITEM =
  "relative flex h-14 flex-col items-center justify-center gap-0.5 text-[0.6875rem] font-semibold -outline-offset-2 [&_svg]:size-5";
