/** Wrap-up: the end of the day, one card at a time, until everyone interviewed today knows where they stand. */
import type { Metadata } from "next";
import { OwedPromises } from "@/components/loops/owed-promises";
import { WrapUpCard } from "@/components/loops/wrap-up-card";
import { DayEnd, LooseEnds, PutOff } from "@/components/loops/wrap-up-end";
import { WrapUpTeam } from "@/components/loops/wrap-up-team";
import { CallTask } from "@/components/requests/call-task";
import { Card } from "@/components/ui/card";
import { FormMessage } from "@/components/ui/form-message";
import { Page, PageHeader } from "@/components/ui/page";
import { Segmented } from "@/components/ui/segmented";
import { callBackGrace } from "@/lib/agencies/clocks";
import { agencyOf, me } from "@/lib/agencies/queries";
import { awayNow, desksOf } from "@/lib/agencies/queries/leave";
import { may } from "@/lib/agencies/roles";
import { duePromises, openLoops } from "@/lib/loops/queries/today";
import { skipsNow, wrapUpOfTeam } from "@/lib/loops/queries/wrap-up";
import { todayRows } from "@/lib/loops/today";
import { freeUntil, looseEnds, unawareOf, wrapUpCards } from "@/lib/loops/wrap-up";
import { deskGate } from "@/lib/platform/gates";
import type { DeskScope } from "@/lib/platform/scope";
import { dayIn } from "@/lib/platform/time";
import { callTask } from "@/lib/requests/queries/call-task";
import { settleOwed } from "../today/actions";
import { backAgain, rangFromCard, skip } from "./actions";

export const metadata: Metadata = { title: "Wrap-up" };

export default async function WrapUpPage({
  searchParams,
}: {
  searchParams: Promise<{ who?: string; done?: string }>;
}) {
  const scope = await deskGate();
  const leads = may(scope.role, "see_team");
  const { who, done } = await searchParams;
  const team = leads && who === "team";
  return (
    <Page>
      <PageHeader
        title="Wrap-up"
        meta="One thing after the other, until everyone interviewed today knows where they stand."
        actions={
          leads && (
            <Segmented
              label="Whose"
              segments={[
                { href: "/wrap-up", label: "Mine", current: !team },
                { href: "/wrap-up?who=team", label: "The team’s", current: team },
              ]}
            />
          )
        }
      />
      {done === "rang" && (
        <FormMessage tone="ok">The call is on record, and the next try has its day.</FormMessage>
      )}
      {team ? (
        <Card flush>
          <WrapUpTeam lines={await wrapUpOfTeam(scope)} away={await awayNow(scope)} />
        </Card>
      ) : (
        <Mine scope={scope} />
      )}
    </Page>
  );
}

async function Mine({ scope }: { scope: DeskScope }) {
  const { now } = scope;
  const whose = await desksOf(scope);
  const [agency, self, loops, skips] = await Promise.all([
    agencyOf(scope),
    me(scope),
    openLoops(scope, whose),
    skipsNow(scope),
  ]);
  const zone = self.zone ?? agency.zone;
  const today = dayIn(now, zone);
  const rows = todayRows(loops, now, callBackGrace(agency.clocks));
  const cards = wrapUpCards(rows, skips, now);
  const [card] = cards;
  const [call, promises] = await Promise.all([
    card?.part === "to_chase" && !card.loop.passOnAt ? callTask(scope, card.loop.interviewId) : null,
    duePromises(scope, whose, today),
  ]);
  const unaware = unawareOf(loops, now);
  const free = freeUntil(agency.calendar, now);
  return (
    <div className="space-y-5">
      {card && (
        <>
          <p className="text-muted" role="status">
            {cards.length === 1 ? "The last one" : `${cards.length} left`}
          </p>
          <WrapUpCard
            key={`${card.loop.interviewId} ${card.part}`}
            row={card}
            now={now}
            zone={zone}
            skip={skip}
          >
            {call && <CallTask task={call} now={now} action={rangFromCard} />}
          </WrapUpCard>
        </>
      )}
      {!card && <DayEnd unaware={unaware} left={promises.length + skips.length} />}
      <OwedPromises promises={promises} around={{ now, zone, today }} settle={settleOwed} />
      {!card && free && <LooseEnds rows={looseEnds(rows.waiting, free)} now={now} />}
      <PutOff skips={skips} loops={loops} action={backAgain} now={now} zone={zone} />
      {card && unaware.length > 0 && <DayEnd unaware={unaware} left={cards.length} />}
    </div>
  );
}
