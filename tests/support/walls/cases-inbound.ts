/** Another agency's mail, handed to the actions of the inbox. */
import type { Case, Fields } from "./cases";

const theirs = (more: Fields = {}): Case => ({
  as: "desk",
  tries: ({ theirs: { mailId } }) => [{ form: { mailId, ...more } }],
});
const PAGE = "(desk)/inbox/[id]";

export const INBOUND_CASES: Record<string, Case> = {
  [`${PAGE}#isAnswer`]: theirs({ verdict: "no" }),
  [`${PAGE}#isPromise`]: theirs({ by: "2026-11-10" }),
  [`${PAGE}#isEvidence`]: theirs(),
  [`${PAGE}#askColleague`]: theirs({ contactName: "Eve", contactEmail: "eve@elsewhere.test" }),
  [`${PAGE}#isRead`]: theirs(),
  [`${PAGE}#back`]: theirs(),
};
