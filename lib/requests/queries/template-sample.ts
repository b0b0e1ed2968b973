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
    const facts = await templatingFacts(db, scope, await readHand(db, scope, newest.id));
    // Every field has something to show, whatever this request happens to lack.
    const example = madeUp(scope);
    const shown = Object.entries(facts).map(([name, value]) => [
      name,
      value ?? example[name as keyof TemplateFacts],
    ]);
    return { real: true, facts: Object.fromEntries(shown) as TemplateFacts };
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
