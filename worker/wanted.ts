/** Two plain ways for a kind of letter to say what is still wanted. */
import type { Letter } from "@/generated/prisma/client";
import type { Db } from "@/lib/platform/db";
import type { ClockScope } from "@/lib/platform/scope";
import type { Kind, Wanted } from "./letters";

/** Nothing makes these unwanted but what is looked at for every letter. */
export const always: Kind["wanted"] = async (_db, _scope, letters) => letters.map(() => true);

/** Asks of one after the other. */
export function each(one: (db: Db, scope: ClockScope, letter: Letter) => Promise<Wanted>): Kind["wanted"] {
  return async (db, scope, letters) => {
    const answers: Wanted[] = [];
    for (const letter of letters) answers.push(await one(db, scope, letter));
    return answers;
  };
}
