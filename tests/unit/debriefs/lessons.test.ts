/** The learning journal: what is kept, and which questions it begins with. */
import { expect, it } from "vitest";
import { keptLessons, Lessons, readLessons, suggested } from "@/lib/debriefs/lessons";
import { AccountDraft, toldOf } from "@/lib/debriefs/own-account";

const interviewId = "01a23127-afff-706e-a58c-b7b1024e8f5e";
const question = (text: string, detail?: string) => ({ kind: "question", text, detail });

it("begins with the questions that did not go well, once", () => {
  const told = toldOf(
    AccountDraft.parse({
      interviewId,
      lines: [question("Why us?", "weak"), question("Which salt?", "strong"), question("Where next?")],
    }),
  );
  expect(suggested(told, []).map(({ weak }) => weak)).toEqual(["Why us?", "Where next?"]);
  const known = readLessons([{ weak: "Why us?", better: "Read their news" }]);
  expect(suggested(told, known).map(({ weak }) => weak)).toEqual(["Where next?"]);
  expect(suggested(null, [])).toEqual([]);
});

it("keeps what says something, and takes nothing it does not know", () => {
  const form = Lessons.parse({
    interviewId,
    lessons: [{ weak: "" }, { better: "Slower", theme: "technique", done: "on" }],
  });
  expect(keptLessons(form.lessons)).toEqual([{ theme: "technique", weak: "", better: "Slower", done: true }]);
  expect(Lessons.safeParse({ interviewId, lessons: [{ weak: "x", theme: "luck" }] }).success).toBe(false);
  expect(readLessons({ not: "a list" })).toEqual([]);
});
