/** A real request of the agency to show a template with; made-up people where there is none yet. */
import "server-only";
import type { TemplateFacts } from "@/lib/agencies/template";
import { inAgency } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";
import { addDays, dayIn } from "@/lib/platform/time";
import { templateFacts } from "../templating";
import { readHand } from "./hand";
import { templatingFacts } from "./proposing";

export async function templateSample(scope: DeskScope): Promise<{ real: boolean; facts: TemplateFacts }> {
  return inAgency(scope, async (db) => {
    const newest = await db.feedbackRequest.findFirst({
      where: { agencyId: scope.agencyId, contactId: { not: null }, askedAt: { not: null } },
      orderBy: { createdAt: "desc" },
      select: { id: true },
    });
    if (!newest) return { real: false, facts: madeUp(scope) };
    // What this request lacks stays lacking: so one sees the other words, and nothing invented about somebody real.
    return { real: true, facts: await templatingFacts(db, scope, await readHand(db, scope, newest.id)) };
  });
}

function madeUp({ now }: DeskScope): TemplateFacts {
  const today = dayIn(now, "UTC");
  return templateFacts({
    contactName: "Piotr Zieliński",
    candidateName: "Nadia Okafor",
    jobTitle: "Dye chemist",
    employerName: "Harrow Mills",
    agencyName: "Your agency",
    consultantName: "Jane Cole",
    day: addDays(today, -1),
    today,
    interest: "want",
    shareable: [{ kind: "forgot", text: "Has run a pilot plant, too." }],
    decidesBy: addDays(today, 5),
    promised: addDays(today, -1),
  });
}
