/** Holds a machine's whole grid of states against a table that a test wrote down from the specification. */
import { expect, it } from "vitest";
import { canMove, type Moves, move } from "@/lib/platform/moves";
import { Refusal } from "@/lib/platform/refusal";

/**
 * `expected` has one line a state and one character a target, in the order of `states`: "x" may follow, "." may not.
 * One test a pair, so that a failure names the step.
 */
export function holdsGrid<S extends string>(
  moves: Moves<S>,
  states: readonly S[],
  expected: Record<S, string>,
): void {
  it("has a line for every state and no other", () => {
    expect(Object.keys(moves).toSorted()).toEqual(states.toSorted());
    expect(Object.keys(expected).toSorted()).toEqual(states.toSorted());
    for (const from of states) expect(expected[from].replaceAll(" ", "")).toHaveLength(states.length);
  });
  for (const from of states) {
    const line = expected[from].replaceAll(" ", "");
    states.forEach((to, at) => {
      const allowed = line[at] === "x";
      it(`${from} -> ${to} ${allowed ? "may" : "may not"}`, () => {
        expect(canMove(moves, from, to)).toBe(allowed);
        if (allowed) expect(move(moves, from, to, "It")).toBe(to);
        else expect(() => move(moves, from, to, "It")).toThrow(Refusal);
      });
    });
  }
}
