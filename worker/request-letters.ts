/** The letters to employers' contacts, for the registry. */

import type { Letter } from "@/generated/prisma/client";
import { markUnreachable } from "@/lib/loops/commands/asking";
import { inAgency } from "@/lib/platform/db";
import type { ClockScope } from "@/lib/platform/scope";
import { AskLetter, AskLetterView, FreshLinkLetter, FreshLinkView } from "@/lib/requests/letters";
import { askWanted, freshLinkWanted } from "@/lib/requests/queries/wanted";
import type { Kind } from "./letters";

const ask: Kind = {
  render: (facts, links, agency) => AskLetterView({ facts: AskLetter.parse(facts), links, agency }),
  wanted: askWanted,
  signed: (facts, { name, phone }) => ({ ...AskLetter.parse(facts), consultant: { name, phone } }),
  lost,
};

export const REQUEST_KINDS: Record<string, Kind> = {
  ask,
  chase: ask,
  fresh_link: {
    render: (facts, links, agency) => FreshLinkView({ facts: FreshLinkLetter.parse(facts), links, agency }),
    wanted: freshLinkWanted,
    signed: (facts) => FreshLinkLetter.parse(facts),
    askedFor: true,
  },
};

/** The address takes no mail, or its owner wants none: the request waits for another person, unless it moved on. */
async function lost(scope: ClockScope, letter: Letter): Promise<void> {
  const { interviewId, requestId, contactId } = letter;
  if (!interviewId || !requestId) return;
  await inAgency(scope, async (db) => {
    const request = await db.feedbackRequest.findFirst({
      where: { agencyId: scope.agencyId, id: requestId },
    });
    if (request?.status !== "asked" || request.contactId !== contactId) return;
    const contact = await db.contact.findFirst({ where: { agencyId: scope.agencyId, id: contactId ?? "" } });
    const why = contact?.leftAt ? "left" : contact?.doNotContact ? "stopped" : "bounced";
    await markUnreachable(scope, { interviewId, requestId, why });
  });
}
