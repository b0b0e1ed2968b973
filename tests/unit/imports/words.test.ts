/** Attendance, format and round from the words of real lists. */
import { describe, expect, it } from "vitest";
import { isAttendanceWord, parseAttendance, saysCancelled } from "@/lib/imports/attendance";
import { parseFormat, parseRound } from "@/lib/imports/formats";

describe("attendance", () => {
  it.each(["Yes", "yes ", "Y", "TRUE", "Attended", "Showed up"])("%s: came", (word) => {
    expect(parseAttendance(word)).toBe("attended");
  });
  it.each(["NO", "No ", "no", "n", "No-show", "No Show", "didn't attend", "Did not attend", "DNA"])(
    "%s: did not",
    (word) => {
      expect(parseAttendance(word)).toBe("candidate_no_show");
    },
  );
  it.each(["NA", "n/a", "", " ", "Uncertain", "TBC"])("“%s”: known to be unknown", (word) => {
    expect([parseAttendance(word), isAttendanceWord(word)]).toEqual(["unknown", true]);
  });
  it.each(["11:00 AM", "ask Priya", "yes but late"])("“%s” is no such word", (word) => {
    expect([parseAttendance(word), isAttendanceWord(word)]).toEqual(["unknown", false]);
  });
  it("knows a cancelled interview", () => {
    expect(["Cancelled", "canceled by client", "called off"].every(saysCancelled)).toBe(true);
    expect(["Yes", "No", "not cancelled"].some(saysCancelled)).toBe(false);
  });
});

it.each([
  ["Scheduled Walk In", "onsite"],
  ["Walkin ", "onsite"],
  ["Sceduled walkin", "onsite"],
  ["Scheduled ", "other"],
  ["Face-to-face", "onsite"],
  ["In Person", "onsite"],
  ["On-site", "onsite"],
  ["MS Teams", "video"],
  ["Video call", "video"],
  ["Telephonic", "phone"],
  ["Phone", "phone"],
  ["Call", "phone"],
  ["", "other"],
  ["Meeting", "other"],
])("format %s: %s", (text, format) => {
  expect(parseFormat(text)).toBe(format);
});

it.each([
  ["1", 1],
  ["2nd", 2],
  ["Round 3", 3],
  ["R2", 2],
  ["second round", 2],
  ["Interview #4", 4],
  ["1st interview", 1],
  ["2.0", 2],
  ["", null],
  ["NA", null],
  ["final", "unclear"],
  ["21", "unclear"],
  ["0", "unclear"],
])("round %s: %s", (text, round) => {
  expect(parseRound(text)).toBe(round);
});
