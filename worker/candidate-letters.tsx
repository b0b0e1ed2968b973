/** The letters to candidates, and about their answers, for the registry. */
import type { Letter } from "@/generated/prisma/client";
import { failRelay } from "@/lib/loops/commands/telling";
import type { Db } from "@/lib/platform/db";
import type { ClockScope } from "@/lib/platform/scope";
import { SignInLetter, SignInLetterFacts } from "@/lib/portal/letters";
import {
  AnsweredLetter,
  AnsweredLetterFacts,
  HoldingLetter,
  RelayLetter,
  RelayLetterFacts,
} from "@/lib/relays/letters";
import type { Kind, Wanted } from "./letters";
import { always, each } from "./wanted";

export const CANDIDATE_KINDS: Record<string, Kind> = {
  relay: {
    render: (facts, links, agency) => (
      <RelayLetter facts={RelayLetterFacts.parse(facts)} links={links} agency={agency} />
    ),
    wanted: each(stillUntold),
    signed,
    lost,
  },
  holding: {
    render: (facts, links, agency) => (
      <HoldingLetter facts={RelayLetterFacts.parse(facts)} links={links} agency={agency} />
    ),
    wanted: each(stillUntold),
    signed,
    lost,
  },
  candidate_answered: {
    render: (facts, _links, agency) => (
      <AnsweredLetter facts={AnsweredLetterFacts.parse(facts)} agency={agency} />
    ),
    wanted: always,
  },
  portal_sign_in: {
    render: (facts, links, agency) => (
      <SignInLetter facts={SignInLetterFacts.parse(facts)} links={links} agency={agency} />
    ),
    // A link that was used or ran out is noticed before this is asked.
    wanted: always,
    askedFor: true,
  },
};

function signed(facts: Letter["facts"], { name, phone }: { name: string; phone: string | null }) {
  return { ...RelayLetterFacts.parse(facts), consultantName: name, consultantPhone: phone };
}

/** Not taken back, and not read in the portal or told on the telephone while the letter waited. */
async function stillUntold(db: Db, scope: ClockScope, letter: Letter): Promise<Wanted> {
  const relay = await db.relay.findFirst({
    where: { agencyId: scope.agencyId, id: letter.relayId ?? "" },
    select: { status: true, interviewId: true },
  });
  if (!relay) return "It was taken back.";
  if (relay.status === "acknowledged" || relay.status === "spoken") return "The candidate knows it already.";
  if (relay.status !== "sent") return "It is no longer what we want to say.";
  const newer = letter.kind === "holding" && (await saidSince(db, scope, relay.interviewId, letter));
  return newer ? "There is real news by now." : true;
}

/** "No news yet" must not arrive after the news. */
async function saidSince(db: Db, scope: ClockScope, interviewId: string, letter: Letter): Promise<boolean> {
  const later = await db.relay.count({
    where: {
      agencyId: scope.agencyId,
      interviewId,
      kind: { not: "holding" },
      status: { in: ["sent", "acknowledged", "spoken"] },
      createdAt: { gt: letter.createdAt },
    },
  });
  return later > 0;
}

async function lost(scope: ClockScope, letter: Letter): Promise<void> {
  if (letter.relayId) await failRelay(scope, letter.relayId);
}
