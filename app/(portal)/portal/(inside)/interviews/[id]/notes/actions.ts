/** The candidate's notes for themselves. */
"use server";

import { portalAction } from "@/lib/platform/action";
import { words } from "@/lib/platform/words";
import { keepNotes } from "@/lib/portal/commands/own-words";
import { Notes } from "@/lib/portal/own-forms";

export const keepOwnNotes = portalAction(Notes, async (scope, form) => {
  await keepNotes(scope, form);
  return { message: words("own.notes")("saved") };
});
