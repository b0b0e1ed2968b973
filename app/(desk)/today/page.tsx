/** Today: the one page to live in. What to debrief, to chase, to relay, and what we wait for. */
import type { Metadata } from "next";
import { CoverNotices } from "@/components/loops/cover-notices";
import { FirstSteps } from "@/components/loops/first-steps";
import { OwedPromises } from "@/components/loops/owed-promises";
import { PART_WORDS } from "@/components/loops/part-words";
import { TodayPart } from "@/components/loops/today-part";
import { ButtonLink } from "@/components/ui/button";
import { Page, PageHeader } from "@/components/ui/page";
import { Segmented } from "@/components/ui/segmented";
import { isWorkingDay } from "@/lib/agencies/calendar";
import { callBackGrace } from "@/lib/agencies/clocks";
import { coverToday } from "@/lib/agencies/cover-today";
import { agencyOf, me } from "@/lib/agencies/queries";
import { leavesNow, onMyDesk } from "@/lib/agencies/queries/leave";
import { may } from "@/lib/agencies/roles";
import { formatDay } from "@/lib/interviews/when";
import { whileAway } from "@/lib/loops/queries/handover";
import { duePromises, hasInterviews, openLoops, TODAY_LIMIT } from "@/lib/loops/queries/today";
import { PARTS, todayRows } from "@/lib/loops/today";
import { deskGate } from "@/lib/platform/gates";
import { addDays, dayIn } from "@/lib/platform/time";
import { settleOwed } from "./actions";

export const metadata: Metadata = { title: "Today" };

export default async function TodayPage({ searchParams }: { searchParams: Promise<{ who?: string }> }) {
  const scope = await deskGate();
  const everybody = (await searchParams).who === "all";
  // A horizon, not a clock: no need to wait for the zone.
  const soon = addDays(dayIn(scope.now, "UTC"), 7);
  const [agency, self, leaves, loops, promises] = await Promise.all([
    agencyOf(scope),
    me(scope),
    leavesNow(scope),
    everybody ? openLoops(scope, null) : onMyDesk(scope, (owners) => openLoops(scope, owners)).then(joined),
    everybody
      ? duePromises(scope, null, soon)
      : onMyDesk(scope, (owners) => duePromises(scope, owners, soon)).then(joined),
  ]);
  const zone = self.zone ?? agency.zone;
  const today = dayIn(scope.now, zone);
  const rows = todayRows(loops, scope.now, callBackGrace(agency.clocks));
  const leads = may(scope.role, "see_team");
  const cover = coverToday(leaves, { consultantId: scope.consultantId, leads, now: scope.now }, (day) =>
    isWorkingDay(agency.calendar, day),
  );
  const meanwhile = cover.justBack ? await whileAway(scope, cover.justBack) : [];
  const onBehalf = Object.fromEntries(
    cover.covering.map(({ leave, back }) => [
      leave.consultantId,
      `for ${leave.name} (back ${formatDay(back, today)})`,
    ]),
  );
  const around = { now: scope.now, zone, showOwner: everybody, onBehalf };
  const isNew = loops.length === 0 && !(await hasInterviews(scope));
  const due = rows.to_debrief.length + rows.to_chase.length + rows.to_relay.length;
  return (
    <Page width="wide">
      <PageHeader
        title="Today"
        meta={`${formatDay(today)} · ${isNew ? "nothing booked yet" : sentence(due, loops.length)}`}
        actions={
          <>
            <Segmented
              label="Whose work"
              segments={[
                { href: "/today", label: "Mine", current: !everybody },
                { href: "/today?who=all", label: "Everybody’s", current: everybody },
              ]}
            />
            <ButtonLink href="/interviews/new" variant="primary" shortcut="c">
              Book interview
            </ButtonLink>
          </>
        }
      />
      <CoverNotices
        cover={cover}
        meanwhile={meanwhile}
        around={{ now: scope.now, zone, today, numbers: agency.clocks }}
      />
      {loops.length === TODAY_LIMIT && (
        <p className="text-muted">Only the {TODAY_LIMIT} oldest open loops are shown here.</p>
      )}
      {isNew ? (
        <FirstSteps
          mayInvite={may(scope.role, "manage_people")}
          automatic={agency.clocks.asksByItself || agency.clocks.holdingByItself}
        />
      ) : (
        <>
          <nav aria-label="Parts of today" className="flex flex-wrap gap-x-5 gap-y-1 text-sm sm:hidden">
            {PARTS.map((part) => (
              <a key={part} href={`#${part.replace("_", "-")}`} className="min-h-11 content-center underline">
                {PART_WORDS[part].title} <span className="tabular-nums">{rows[part].length}</span>
              </a>
            ))}
          </nav>
          {PARTS.map((part) => (
            <TodayPart key={part} part={part} rows={rows[part]} around={around} />
          ))}
        </>
      )}
      <OwedPromises promises={promises} around={{ ...around, today }} settle={settleOwed} />
    </Page>
  );
}

function joined<T>(desks: T[][]): T[] {
  return desks.flat();
}

function sentence(due: number, open: number): string {
  if (open === 0) return "no open loops: everyone has heard back";
  if (due === 0) return `nothing due; ${open} open ${open === 1 ? "loop" : "loops"}`;
  return `${due} to do, ${open} open ${open === 1 ? "loop" : "loops"}`;
}
