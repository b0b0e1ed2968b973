/** How a form reaches a command: same origin, gate, strict schema, run; refusals become messages, nothing typed is lost. */
import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { env } from "./env";
import { fieldNamer, formToObject, isOutsize, typedValues } from "./forms";
import { currentPath, deskVisit, portalVisit, replyVisit } from "./gates";
import { log } from "./log";
import { isSameOrigin } from "./origin";
import { Refusal } from "./refusal";
import type { DeskScope, EmployerScope, PortalScope } from "./scope";
import { type Instant, readClock } from "./time";

/** What a form gets back: for useActionState. `values` is what was typed, by field name, when it was refused. */
export type ActionState = {
  ok?: boolean;
  message?: string;
  errors?: Record<string, string[]>;
  values?: Record<string, string>;
  /** Small results for the screen, such as an id to undo by. */
  data?: Record<string, string | number | boolean | null>;
};
export type Action = (state: ActionState | null, form: FormData) => Promise<ActionState>;
/** A run may answer with a message, data, or nothing; or redirect. */
type Answer = { message?: string; data?: ActionState["data"] };
type Run<S, I> = (scope: S, input: I) => Promise<Answer> | Promise<void>;

/**
 * For consultants: signed in, or sent to sign in and back. With `signedOut: "tell"` it only says so (`data.signedOut`):
 * a draft that is kept while somebody types must never take the page away from under them.
 */
export function deskAction<T extends z.ZodType>(
  schema: T,
  run: Run<DeskScope, z.infer<T>>,
  { signedOut = "send" }: { signedOut?: "send" | "tell" } = {},
): Action {
  return guarded(schema, async () => {
    const visit = await deskVisit();
    if (visit) return (input) => run(visit.scope, input);
    if (signedOut === "tell") throw new Refusal("You are signed out.", undefined, { signedOut: true });
    redirect(`/sign-in?again=1&next=${encodeURIComponent(await currentPath())}`);
  });
}

/** For candidates; `signedOut` as for consultants. */
export function portalAction<T extends z.ZodType>(
  schema: T,
  run: Run<PortalScope, z.infer<T>>,
  { signedOut = "send" }: { signedOut?: "send" | "tell" } = {},
): Action {
  return guarded(schema, async () => {
    const visit = await portalVisit();
    if (visit) return (input) => run(visit.scope, input);
    if (signedOut === "tell") throw new Refusal("You are signed out.", undefined, { signedOut: true });
    redirect("/portal/sign-in?again=1");
  });
}

/** For an employer's contact: the schema must hold `token`, the secret of the link. */
export function employerAction<T extends z.ZodType<{ token: string }>>(
  schema: T,
  run: Run<EmployerScope, z.infer<T>>,
): Action {
  return guarded(schema, async (form) => {
    const token = String(form.get("token") ?? "");
    const visit = await replyVisit(token);
    if (visit === null) throw new Refusal("This link no longer works. Please use the newest e-mail from us.");
    if (visit === "expired") redirect(`/reply/${token}/expired`);
    return (input) => run(visit.scope, input);
  });
}

/** For everybody: sign-up, sign-in, links. Gets the time alone. */
export function publicAction<T extends z.ZodType>(schema: T, run: Run<{ now: Instant }, z.infer<T>>): Action {
  return guarded(schema, async () => (input) => run({ now: readClock() }, input));
}

/** `gate` comes before anything is read of the form: a stranger's words cost us a look at the door and no more. */
function guarded<T extends z.ZodType>(
  schema: T,
  gate: (form: FormData) => Promise<(input: z.infer<T>) => Promise<unknown>>,
): Action {
  return async (_state, form) => {
    await requireSameOrigin();
    if (isOutsize(form)) return { ok: false, message: "That is more than this form can take." };
    const values = typedValues(form);
    try {
      const run = await gate(form);
      const parsed = schema.safeParse(formToObject(form));
      if (!parsed.success)
        return {
          ok: false,
          errors: fieldErrors(parsed.error, fieldNamer(form)),
          values,
          message: refusedMessage(parsed.error),
        };
      const answer = (await run(parsed.data)) as Answer | undefined;
      return { ok: true, ...answer };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const errors = error.field ? { [error.field]: [error.message] } : undefined;
      return { ok: false, message: error.message, errors, values, data: error.data };
    }
  };
}

async function requireSameOrigin(): Promise<void> {
  const given = await headers();
  const from = { fetchSite: given.get("sec-fetch-site"), origin: given.get("origin") };
  if (isSameOrigin(from, env().HEARBACK_URL)) return;
  log.warn({ fetchSite: from.fetchSite }, "a form from another site was refused");
  throw new Error("This form was sent from another site.");
}

function fieldErrors(
  error: z.ZodError,
  nameOf: (path: readonly PropertyKey[]) => string,
): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const name = nameOf(issue.path) || "form";
    errors[name] = [...(errors[name] ?? []), issue.message];
  }
  return errors;
}

function refusedMessage(error: z.ZodError): string {
  const whole = error.issues.find((issue) => issue.path.length === 0);
  if (whole?.code === "unrecognized_keys")
    return "The form had fields that do not belong to it. Please load the page again.";
  return whole?.message ?? "Please look at the marked fields.";
}
