/** The two questions put to a table of moves. */
import { describe, expect, it } from "vitest";
import { canMove, type Moves, move } from "@/lib/platform/moves";
import { Refusal } from "@/lib/platform/refusal";

const DOOR: Moves<"open" | "shut" | "locked_for_good"> = {
  open: ["shut"],
  shut: ["open", "locked_for_good"],
  locked_for_good: [],
};

describe("canMove", () => {
  it("says what the table says", () => {
    expect(canMove(DOOR, "open", "shut")).toBe(true);
    expect(canMove(DOOR, "open", "open")).toBe(false);
    expect(canMove(DOOR, "locked_for_good", "open")).toBe(false);
  });

  it("knows no way out of a state that is not in the table", () => {
    expect(canMove(DOOR as Moves<string>, "ajar", "shut")).toBe(false);
    expect(canMove(DOOR as Moves<string>, "constructor", "shut")).toBe(false);
  });
});

describe("move", () => {
  it("returns the new state", () => {
    expect(move(DOOR, "shut", "open", "The door")).toBe("open");
  });

  it("refuses in plain words, without a status as it is stored", () => {
    const refused = () => move(DOOR, "locked_for_good", "open", "The door");
    expect(refused).toThrow(Refusal);
    expect(refused).toThrow("The door is locked for good now, so it cannot become open.");
  });

  it("says so when somebody was quicker with the very same step", () => {
    expect(() => move(DOOR, "shut", "shut", "The door")).toThrow("The door is already shut.");
  });
});
