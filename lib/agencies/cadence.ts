/** The rhythm of reminders: the agency's clocks, unless an employer, or one request, has numbers of its own. Pure. */
import { z } from "zod";
import { Clocks } from "./clocks";
import { clockValues, fieldsOf, type Typed, whatIsWrong } from "./clocks-form";

/** What may differ; every other clock is the agency's alone. */
export const CADENCE_NAMES = [
  "chaseDays",
  "phoneChases",
  "paperChases",
  "escalateAfter",
  "lapseProposedDays",
] as const;
export type Cadence = Partial<Pick<Clocks, (typeof CADENCE_NAMES)[number]>>;

/** As stored: anything else in it is ignored, and what is out of bounds counts as not given. */
export function cadenceOf(json: unknown): Cadence {
  // Nearly always: and asked for each letter.
  if (typeof json === "object" && json !== null && Object.keys(json).length === 0) return {};
  const given = z.record(z.string(), z.unknown()).safeParse(json);
  if (!given.success) return {};
  const own = Object.fromEntries(
    CADENCE_NAMES.flatMap((name) => (name in given.data ? [[name, given.data[name]]] : [])),
  );
  const parsed = Clocks.safeParse(own);
  return parsed.success ? pick(parsed.data, Object.keys(own)) : {};
}

/** The agency's clocks with the employer's numbers over them, and the request's over those. */
export function withCadence(clocks: Clocks, ...own: readonly unknown[]): Clocks {
  return Object.assign({}, clocks, ...own.map(cadenceOf));
}

const text = z.string().trim().max(200);

/** The form: five fields as they are typed, or "as usual". Gives what is to be stored, `{}` for as usual. */
export const CadenceFields = {
  rhythm: z.enum(["usual", "own"]).default("usual"),
  chaseDays: text.optional(),
  phoneChases: text.optional(),
  paperChases: text.optional(),
  escalateAfter: text.optional(),
  lapseProposedDays: text.optional(),
};
type Form = Typed & { rhythm: "usual" | "own" };

export function readCadence(typed: Form, context: z.core.$RefinementCtx<unknown>): Cadence {
  if (typed.rhythm === "usual") return {};
  const own = fieldsOf(CADENCE_NAMES, typed);
  const parsed = Clocks.safeParse(own);
  if (parsed.success) return pick(parsed.data, CADENCE_NAMES);
  for (const { name, message } of whatIsWrong(parsed.error))
    context.issues.push({ code: "custom", message, path: [name], input: typed });
  return z.NEVER;
}

/** The five fields as the form shows them. */
export function cadenceValues(clocks: Clocks): Record<string, string> {
  const all = clockValues(clocks);
  return Object.fromEntries(CADENCE_NAMES.map((name) => [name, all[name] ?? ""]));
}

function pick(clocks: Clocks, names: readonly string[]): Cadence {
  return Object.fromEntries(
    CADENCE_NAMES.filter((name) => names.includes(name)).map((name) => [name, clocks[name]]),
  );
}
