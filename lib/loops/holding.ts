/** A loop's clock of holding updates, from its facts: when the next is due, and whether a person has to ring. Pure. */
import { overAt } from "@/lib/interviews/over";
import type { Instant, Zone } from "@/lib/platform/time";
import { type HoldingDue, holdingDue, holdingWay, type Reach } from "@/lib/relays/holding";
import type { LoopFacts, Settled } from "./settle";

export type HoldingGround = {
  loop: { holdingOff: boolean; lastWordAt: Instant | null };
  candidate: Reach & { holdingOff: boolean; zone: Zone | null };
};

export type HoldingClock = { holdingAt: Instant | null; holdingCall: boolean };

export function holdingClock(facts: LoopFacts, settled: Settled, ground: HoldingGround): HoldingClock {
  const { at } = loopHolding(facts, settled, ground);
  return { holdingAt: at, holdingCall: at !== null && holdingWay(ground.candidate) === "call" };
}

/** The same with the rule, or the reason why none is due. */
export function loopHolding(facts: LoopFacts, settled: Settled, ground: HoldingGround): HoldingDue {
  const { clocks, calendar, interview, relays, loop } = facts;
  return holdingDue({
    byItself: clocks.holdingByItself,
    off: ground.loop.holdingOff || ground.candidate.holdingOff,
    open: settled.state === "open",
    history: loop.history,
    interview: interview.status,
    relay: settled.relay,
    overAt: overAt(facts),
    lastWordAt: ground.loop.lastWordAt,
    last: relays.at(-1) ?? null,
    clocks,
    calendar,
    zone: ground.candidate.zone ?? calendar.zone,
  });
}
