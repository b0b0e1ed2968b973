// How a sentence about an event ends, by the values that the event holds: "by telephone", ": the person has left". Pure.

/** Each begins with the blank or mark that joins it to the sentence; an unknown value adds nothing. */
export const CHANNELS = { email: " by e-mail", phone: " by telephone", paper: " by a letter on paper" };
export const CALLS = {
  talked: " and they talked",
  voicemail: " and left a voicemail",
  missed: ": no answer",
  wrong_number: ": a wrong number",
};
export const VERDICTS = { progress: ": progress", undecided: ": undecided", no: ": no" };
export const HOLDING_OF = { loop: " for this interview", candidate: " for the candidate" };
export const RELAYS = {
  feedback: "the feedback",
  no_answer: "word that no answer could be had",
  holding: "a holding update",
  cancelled: "word that it did not take place",
};
export const SKIPPED = {
  not_reached: ": the candidate could not be reached",
  unwilling: ": the candidate would rather not",
  not_needed: ": none was needed",
};
export const READDRESSED = {
  colleague: ", a colleague",
  left: ": the other person has left",
  wrong_person: ": the other was the wrong person",
};
export const UNREACHABLE = {
  bounced: ": the address does not work",
  left: ": the person has left",
  no_contact: ": we know nobody there yet",
  wrong_person: ": it was the wrong person",
  stopped: ": the person asked us to stop",
};
export const CLOSED = {
  told: ": the candidate has been told",
  no_feedback_told: ": the candidate knows that no feedback could be had",
  candidate_unreachable: ": the candidate could not be reached",
  cancelled: ": the interview did not take place",
};
