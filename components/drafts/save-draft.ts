/** From a page's keep-draft action to what `useDraft` calls at each pause. */
import type { Action } from "@/lib/platform/action";
import type { DraftAnswer } from "./use-draft";

/** The action takes `name` and `values` (JSON) and answers with the time of its copy as `data.at`. */
export async function saveDraftBy(
  keepDraft: Action,
  name: string,
  values: Record<string, string>,
): Promise<DraftAnswer> {
  const body = new FormData();
  body.set("name", name);
  body.set("values", JSON.stringify(values));
  const { ok, data } = await keepDraft(null, body);
  return {
    ok: ok === true,
    at: typeof data?.at === "string" ? data.at : undefined,
    signedOut: data?.signedOut === true,
  };
}
