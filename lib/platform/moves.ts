/** What a state machine is here: one table of moves, and the two questions put to it. */
import { Refusal } from "./refusal";

/** Every state with the states that may follow it. A state that lists itself may be entered anew (a chase, a new version). */
export type Moves<S extends string> = Readonly<Record<S, readonly S[]>>;

/** Whether the table allows the step; buttons ask this. Unknown states have no way out. */
export function canMove<S extends string>(moves: Moves<S>, from: S, to: S): boolean {
  return Object.hasOwn(moves, from) && moves[from].includes(to);
}

/**
 * The new state, or a Refusal that says in plain words where the thing stands.
 * `what` opens the sentence: "The call-back", "This request".
 */
export function move<S extends string>(moves: Moves<S>, from: S, to: S, what: string): S {
  if (canMove(moves, from, to)) return to;
  if (from === to)
    throw new Refusal(`${what} is already ${inWords(from)}. Reload the page to see how it stands.`);
  throw new Refusal(
    `${what} is ${inWords(from)} now, so it cannot become ${inWords(to)}. Reload the page first.`,
  );
}

/** "waiting_debrief" as a person reads it. */
function inWords(status: string): string {
  return status.replaceAll("_", " ");
}
