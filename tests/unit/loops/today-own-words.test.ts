/** What candidates say by themselves, as rows of Today. */
import { describe, expect, it } from "vitest";
import type { OpenLoop } from "@/lib/loops/today";
import { at } from "../../support/loop-facts";
import { loop, rowsOf } from "../../support/open-loop";

const SOON = at("12:20");
const PAST = at("11:30");

describe("one loop", () => {
  it.each<[string, Partial<OpenLoop>, string[]]>([
    [
      "told by the candidate in the portal",
      { debrief: "due", debriefDueAt: SOON, toldAt: PAST },
      ["to_debrief: Has written how it went, Read and log, risk"],
    ],
    [
      "asks to be rung, at a time",
      { debrief: "due", debriefDueAt: SOON, toldAt: PAST, callWishedAt: PAST, callWishedFor: "after six" },
      ["to_debrief: Please ring: after six, Read and log, risk"],
    ],
    [
      "something to pass on comes before the next chase",
      { request: "asked", requestDueAt: PAST, passOnAt: PAST },
      ["to_chase: Something to pass on, Pass on, due"],
    ],
    [
      "asked for news, and no word since",
      { newsAskedAt: PAST, lastWordAt: at("09:00") },
      ["to_relay: Asks for news, Tell, due"],
    ],
    ["asked for news, and had a word", { newsAskedAt: at("09:00"), lastWordAt: PAST }, []],
  ])("%s", (_name, changes, rows) => {
    expect(rowsOf(loop(changes))).toEqual(rows);
  });
});
