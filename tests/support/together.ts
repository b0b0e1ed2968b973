/** Several interviews with one and the same contact, for what goes to them in one letter. */
import type { AskLetter } from "@/lib/requests/letters";
import { lettersFor, posted, ready, type Story } from "./asking";
import { called, GRACE_OVER, turn } from "./asking-by-itself";

/** Two interviews with the same contact, both asked at noon on Monday, and their letters have left. */
export async function two(): Promise<[Story, Story]> {
  const first = await called();
  const second = await another(first, "Ben Ode");
  for (const story of [first, second]) {
    await turn(story, GRACE_OVER);
    await posted(story);
  }
  return [first, second];
}

/** Another candidate before the same contact; the call-back is in. */
export function another({ contactId, employerId, agency }: Story, candidateName: string): Promise<Story> {
  const same = { contactId, employerId, contactName: undefined, employerName: undefined };
  return ready({ ...same, candidateName, candidateEmail: undefined, candidateId: undefined }, {}, agency);
}

/** The newest reminder written about a story, with what travels along. */
export async function reminder(story: Story) {
  const letter = (await lettersFor(story)).findLast(({ kind }) => kind === "chase");
  if (!letter) throw new Error("nobody was reminded");
  return { ...letter, along: (letter.facts as AskLetter).along ?? [] };
}
