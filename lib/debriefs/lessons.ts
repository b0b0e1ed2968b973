/** The learning journal: what went less well, and what to do about it next time (source S16). Pure, and fit for the browser. */
import { z } from "zod";
import { Tick } from "@/lib/platform/fields";
import { MOST_LESSONS, THEMES } from "./kinds";
import type { Told } from "./own-account";

const Lesson = z.strictObject({
  theme: z.enum(THEMES).default("other"),
  weak: z.string().trim().max(500, "At most 500 characters.").default(""),
  better: z.string().trim().max(2000, "At most 2000 characters.").default(""),
  done: Tick.default(false),
});
export type Lesson = z.output<typeof Lesson>;

export const Lessons = z.strictObject({ interviewId: z.uuid(), lessons: z.array(Lesson).max(MOST_LESSONS) });
export type Lessons = z.input<typeof Lessons>;

/** Without those that say nothing. */
export function keptLessons(lessons: readonly Lesson[]): Lesson[] {
  return lessons.filter(({ weak, better }) => weak !== "" || better !== "");
}

export function readLessons(json: unknown): Lesson[] {
  const known = z.array(Lesson).safeParse(json);
  return known.success ? known.data : [];
}

/** Questions that did not go well are where learning begins; those that are in the journal already are left out. */
export function suggested(told: Told | null, known: readonly Lesson[]): Lesson[] {
  const asked = told?.lines.filter(({ kind, detail }) => kind === "question" && detail !== "strong") ?? [];
  return asked
    .filter(({ text }) => known.every(({ weak }) => weak !== text))
    .map(({ text }) => ({ theme: "other", weak: text.slice(0, 500), better: "", done: false }));
}
