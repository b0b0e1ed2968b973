/** A candidate at their phone after an interview: scopes and rows for what they say by themselves. */
import { keepNotes, sendAccount, wishForCall } from "@/lib/debriefs/commands/own-account";
import { decide } from "@/lib/loops/commands/own-words";
import { offer } from "@/lib/passing-on/commands/leaving";
import { inAgency } from "@/lib/platform/db";
import type { PortalScope } from "@/lib/platform/scope";
import { interviewed, NOON, type Story } from "./asking";
import { candidateOf, freshAddress } from "./telling";

export type Own = Story & { candidate: PortalScope };

/** The interview is over, nobody has rung yet, and the candidate looks at noon. */
export async function onThePhone(
  wishes: Parameters<typeof interviewed>[0] = {},
  agency?: Story["agency"],
): Promise<Own> {
  const story = await interviewed({ candidateEmail: freshAddress(), ...wishes }, agency);
  return { ...story, candidate: candidateOf(story, NOON) };
}

export function ownRow({ agency, interviewId }: Pick<Story, "agency" | "interviewId">) {
  return inAgency(agency.scope, (db) =>
    db.ownAccount.findFirst({ where: { agencyId: agency.agencyId, interviewId } }),
  );
}

export function passOnsOf({ agency, interviewId }: Pick<Story, "agency" | "interviewId">) {
  return inAgency(agency.scope, (db) =>
    db.passOn.findMany({
      where: { agencyId: agency.agencyId, interviewId },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
  );
}

/** What the candidate says by themselves, and leaves to be passed on. */
export async function ownWords(scope: PortalScope, interviewId: string): Promise<string> {
  await keepNotes(scope, { interviewId, notes: [{ kind: "felt", text: "Nervous", shared: "on" }] });
  await wishForCall(scope, { interviewId, when: "After six" });
  await sendAccount(scope, { interviewId, attended: "attended", rating: 7, interest: "want" });
  await decide(scope, { interviewId, decision: "unsure", questions: "How large is the team?" }, "");
  return offer(scope, { interviewId, kind: "extra", text: "My work", link: "https://work.example/" });
}
