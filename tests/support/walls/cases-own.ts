/** What a candidate says by themselves: about another agency's interviews, and about other candidates' of the same one. */
import type { Case, Fields } from "./cases";

const PORTAL = "(portal)/portal/(inside)/interviews/[id]";

const about = (fields: Fields): Case => ({
  as: "portal",
  tries: ({ ours, theirs }) =>
    [theirs.passedOn.interviewId, theirs.open.interviewId, ours.open.interviewId].map((interviewId) => ({
      form: { ...fields, interviewId },
    })),
});
const TOLD = { attended: "attended", rating: "7", interest: "want" };

export const OWN_CASES: Record<string, Case> = {
  [`${PORTAL}/how-it-went#keepAccount`]: about({ concern: "Mine" }),
  [`${PORTAL}/how-it-went#tellUs`]: about(TOLD),
  [`${PORTAL}/how-it-went#ringMe`]: about({ when: "Now" }),
  [`${PORTAL}/before-you-leave#noteInTheLift`]: about({ nextStep: "A second round" }),
  [`${PORTAL}/decision#saveDecision`]: about({ decision: "withdraw", farewell: "Goodbye" }),
  [`${PORTAL}/thank-you#leaveNote`]: about({ kind: "thank_you", text: "Thanks" }),
  [`${PORTAL}/something-to-add#leaveNote`]: about({ kind: "extra", text: "Also" }),
  [`${PORTAL}/notes#keepOwnNotes`]: about({ "notes.0.kind": "felt", "notes.0.text": "Mine" }),
  [`${PORTAL}/learn#keepJournal`]: about({ "lessons.0.weak": "Mine" }),
  [`${PORTAL}#anyNews`]: about({}),
  [`${PORTAL}#notePromise`]: about({ what: "Send it", dueOn: "2026-11-06" }),
  [`${PORTAL}#tickPromise`]: {
    as: "portal",
    tries: ({ ours, theirs }) => [
      ...[theirs.spoken, theirs.open, ours.open].map(({ interviewId }) => ({
        form: { interviewId, promiseId: theirs.promiseId, status: "kept" },
      })),
      {
        form: { interviewId: ours.passedOn.interviewId, promiseId: ours.promiseId, status: "kept" },
        want: /no longer there/,
      },
    ],
  },
  [`${PORTAL}#takeNoteBack`]: {
    as: "portal",
    tries: ({ ours, theirs }) => [
      { form: { interviewId: theirs.passedOn.interviewId, passOnId: theirs.passOnId } },
      { form: { interviewId: ours.passedOn.interviewId, passOnId: theirs.passOnId } },
    ],
  },
};
