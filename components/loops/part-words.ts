/** What each part of Today is called, and what it says of itself. */
import type { Part } from "@/lib/loops/today";

export const PART_WORDS: Record<Part, { title: string; hint: string; empty: string }> = {
  to_debrief: {
    title: "To debrief",
    hint: "The interview is over; the candidate has not been called back yet.",
    empty: "Nobody waits for a call-back.",
  },
  to_chase: {
    title: "To chase",
    hint: "The employer is to be asked, or to be asked again.",
    empty: "No employer is due for a word from us.",
  },
  to_relay: {
    title: "To relay",
    hint: "There is something to tell and the candidate has not heard it.",
    empty: "Every answer has been passed on.",
  },
  waiting: {
    title: "Waiting on promises",
    hint: "Asked, held or promised: nothing to do before the day.",
    empty: "Nobody owes us a word.",
  },
};
