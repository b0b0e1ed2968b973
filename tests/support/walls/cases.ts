/** For every action: forms that name another agency's rows, and what must come of them. Keyed "folder of app#export". */
import { DESK_CASES } from "./cases-desk";
import { INBOUND_CASES } from "./cases-inbound";
import { MAKING_CASES } from "./cases-making";
import { OWN_CASES } from "./cases-own";
import { RECORD_CASES } from "./cases-records";
import { WINDOW_CASES } from "./cases-windows";
import type { World } from "./world";

export type Fields = Record<string, string | string[] | File>;
/**
 * "404" (the rule): as if the row did not exist. A pattern: refused in these words. "harmless": it may succeed, for the
 * case's reason, as long as nothing of theirs changes and nothing of ours points there, save rows of the one table in
 * `but` that only their writer sees.
 */
export type Try = { form: Fields; want?: "404" | "harmless" | RegExp; but?: "draft" };
export type Case = {
  /** Whose session the tries come with. */
  as: "desk" | "portal" | "employer" | "public";
  tries: (around: { ours: World; theirs: World }) => Try[];
  /** Why no row of anybody is named by the form, where no try names one; or why no tenant applies. */
  reason?: string;
};

export const CASES: Record<string, Case> = {
  ...DESK_CASES,
  ...INBOUND_CASES,
  ...RECORD_CASES,
  ...MAKING_CASES,
  ...WINDOW_CASES,
  ...OWN_CASES,
};
