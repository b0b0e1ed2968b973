/** The letters to employers' contacts, for the registry. */

import type { Letter } from "@/generated/prisma/client";
import { markUnreachable } from "@/lib/loops/commands/asking";
import { PassedOnLetter, PassedOnView } from "@/lib/passing-on/letters";
import { inAgency } from "@/lib/platform/db";
import type { ClockScope } from "@/lib/platform/scope";
import { dropFrom, letGo } from "@/lib/requests/commands/withdraw";
import { EscalatedFacts, EscalatedLetter } from "@/lib/requests/escalated-letter";
import { AskLetter, AskLetterView, FreshLinkLetter, FreshLinkView } from "@/lib/requests/letters";
import { spokenOfIn } from "@/lib/requests/queries/together";
import { askWanted, chaseFitted, freshLinkWanted } from "@/lib/requests/queries/wanted";
import type { Kind } from "./letters";
import { always, each } from "./wanted";

const ask: Kind = {
  render: (facts, links, agency) => AskLetterView({ facts: AskLetter.parse(facts), links, agency }),
  wanted: askWanted,
  signed: (facts, { name, phone }) => ({ ...AskLetter.parse(facts), consultant: { name, phone } }),
  lost,
};

const chase: Kind = {
  ...ask,
  fitted: async (db, scope, letter) => {
    const fitted = await chaseFitted(db, scope, letter);
    if (!fitted) return null;
    const stays = new Set(fitted.along?.map(({ requestId }) => requestId));
    const all = AskLetter.parse(letter.facts).along ?? [];
    const gone = all.flatMap(({ requestId }) => (stays.has(requestId) ? [] : [requestId]));
    await dropFrom(db, scope, letter, gone);
    return fitted;
  },
  dropped: async (db, scope, letter) => {
    await letGo(db, scope, letter);
  },
};

export const REQUEST_KINDS: Record<string, Kind> = {
  ask,
  chase,
  escalated: {
    render: (facts, _links, agency) => EscalatedLetter({ facts: EscalatedFacts.parse(facts), agency }),
    wanted: always,
  },
  passed_on: {
    render: (facts, _links, agency) => PassedOnView({ facts: PassedOnLetter.parse(facts), agency }),
    wanted: always,
    signed: (facts, { name, phone }) => ({ ...PassedOnLetter.parse(facts), consultant: { name, phone } }),
  },
  fresh_link: {
    render: (facts, links, agency) => FreshLinkView({ facts: FreshLinkLetter.parse(facts), links, agency }),
    wanted: each(freshLinkWanted),
    signed: (facts) => FreshLinkLetter.parse(facts),
    askedFor: true,
  },
};

/** The address takes no mail, or its owner wants none: each request waits for another person, unless it moved on. */
async function lost(scope: ClockScope, letter: Letter): Promise<void> {
  await inAgency(scope, async (db) => {
    for (const { requestId, interviewId } of await spokenOfIn(db, scope, letter)) {
      const request = await db.feedbackRequest.findFirst({
        where: { agencyId: scope.agencyId, id: requestId },
        include: { contact: true },
      });
      const { contact } = request ?? {};
      if (request?.status !== "asked" || !contact || contact.id !== letter.contactId) continue;
      const why = contact.leftAt ? "left" : contact.doNotContact ? "stopped" : "bounced";
      await markUnreachable(scope, { interviewId, requestId, why });
    }
  });
}
