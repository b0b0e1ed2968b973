/** A form's action that a lost connection cannot turn into an error page: the form stays, and says what to do. */
import { unstable_rethrow } from "next/navigation";
import type { Action } from "@/lib/platform/action";

const LOST = "No connection. Nothing is lost: it is kept here. Please press the button again in a moment.";

/** For use once the page has come to life; `data.lost` tells that nobody answered. What the server itself throws (a redirect, a fault) travels on. */
export function steady(action: Action, lost = LOST): Action {
  return async (before, form) => {
    try {
      return await action(before, form);
    } catch (error) {
      unstable_rethrow(error);
      if (navigator.onLine && !isNetworkError(error)) throw error;
      return { ok: false, message: lost, values: textsOf(form), data: { lost: true } };
    }
  };
}

/** What fetch throws when nobody answers, in each browser's own words. */
function isNetworkError(error: unknown): boolean {
  return error instanceof TypeError && /fetch|network|load failed/i.test(error.message);
}

function textsOf(form: FormData): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of form.entries()) {
    if (typeof value === "string" && !name.startsWith("$ACTION")) texts[name] = value;
  }
  return texts;
}
