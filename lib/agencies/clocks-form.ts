/** The clocks as people set them: which numbers, in which units, with what words; and back to what is stored. */
import { z } from "zod";
import { Clocks, type Switch } from "./clocks";

/** The numbers; what is simply on or off has a form of its own. */
type Name = Exclude<keyof Clocks, Switch>;
export type ClockField = {
  name: Name;
  label: string;
  hint?: string;
  unit: string;
  /** How many stored units make one of the shown; lists are typed as "1, 2, 3". */
  per: number | "list";
};
export type ClockGroup = { title: string; hint: string; fields: ClockField[] };

export const CLOCK_GROUPS: readonly ClockGroup[] = [
  {
    title: "The call-back",
    hint: "From the minute the interview ends.",
    fields: [
      { name: "debriefDueMinutes", label: "Call-back due after", unit: "minutes", per: 1 },
      {
        name: "debriefAlertMinutes",
        label: "Marked overdue after",
        unit: "minutes",
        per: 1,
        hint: "When nobody has heard from the candidate by then, the consultant is told in red.",
      },
      {
        name: "debriefFirstTimeoutMinutes",
        label: "Ask the employer anyway after",
        unit: "working hours",
        per: 60,
        hint: "We like to hear the candidate first. After this long without a call-back, asking is proposed.",
      },
    ],
  },
  {
    title: "Asking the employer",
    hint: "Counted in the employer’s working days, each at the same local time as the first letter.",
    fields: [
      {
        name: "chaseDays",
        label: "Chase on working days",
        unit: "after asking",
        per: "list",
        hint: "Separate them by commas. Nobody gets more than one chaser a day, and none is sent after the day on which giving up is proposed.",
      },
      {
        name: "phoneChases",
        label: "By telephone: chase number",
        unit: "of those above",
        per: "list",
        hint: "A voice gets through where letters have not.",
      },
      {
        name: "paperChases",
        label: "On paper: chase number",
        unit: "of those above",
        per: "list",
        hint: "A task for a person: print, sign, post.",
      },
      {
        name: "escalateAfter",
        label: "Bring in somebody else after",
        unit: "chases",
        per: 1,
        hint: "First a colleague of theirs is proposed; with the reminder after that a manager is told.",
      },
      {
        name: "lapseProposedDays",
        label: "Propose to give up after",
        unit: "working days",
        per: 1,
        hint: "Only proposed: a person confirms, and the candidate is told honestly.",
      },
      { name: "lapseQuietDays", label: "But leave the last chase at least", unit: "working days", per: 1 },
      {
        name: "promiseGraceMinutes",
        label: "A promised day counts as broken after",
        unit: "working hours",
        per: 60,
      },
    ],
  },
  {
    title: "Telling the candidate",
    hint: "So that nobody is left wondering.",
    fields: [
      { name: "relayDueMinutes", label: "Pass an answer on within", unit: "working hours", per: 60 },
      {
        name: "holdingAfterHours",
        label: "Holding update after",
        unit: "hours without a word",
        per: 1,
        hint: "Clock hours, nights and weekends included.",
      },
      { name: "holdingEveryDays", label: "Then again every", unit: "days", per: 1 },
    ],
  },
  {
    title: "Links in letters",
    hint: "How long each goes on working.",
    fields: [
      { name: "signInLinkMinutes", label: "Candidate’s sign-in", unit: "minutes", per: 1 },
      { name: "passwordLinkMinutes", label: "New password", unit: "minutes", per: 1 },
      { name: "invitationLinkDays", label: "Invitation of a colleague", unit: "days", per: 1 },
      {
        name: "replyLinkDays",
        label: "Employer’s answer",
        unit: "days",
        per: 1,
        hint: "From the last letter about the interview.",
      },
    ],
  },
];

const FIELDS = CLOCK_GROUPS.flatMap((group) => group.fields);

/** What the form shows for these clocks, by field name. */
export function clockValues(clocks: Clocks): Record<string, string> {
  return Object.fromEntries(FIELDS.map((field) => [field.name, shown(clocks[field.name], field)]));
}

/** The form; gives a whole set of clocks. Numbers that the form does not show keep their defaults. */
export const ClocksForm = z
  .strictObject(Object.fromEntries(FIELDS.map((field) => [field.name, z.string().trim()])))
  .transform((typed, context): Clocks => {
    const entries = FIELDS.map((field) => [field.name, stored(typed[field.name] ?? "", field)]);
    const parsed = Clocks.safeParse(Object.fromEntries(entries));
    if (parsed.success) return parsed.data;
    for (const { name, message } of whatIsWrong(parsed.error))
      context.issues.push({ code: "custom", message, path: [name], input: typed });
    return z.NEVER;
  });

/** Fields as they were typed, by name. */
export type Typed = Readonly<Record<string, string | undefined>>;

/** Some of the fields in stored units; NaN where a number is none. */
export function fieldsOf(names: readonly string[], typed: Typed): Record<string, number | number[]> {
  const fields = FIELDS.filter(({ name }) => names.includes(name));
  return Object.fromEntries(fields.map((field) => [field.name, stored(typed[field.name] ?? "", field)]));
}

/** What is wrong with a set of clocks, field by field, in the units of the form. */
export function whatIsWrong(error: z.ZodError): { name: string; message: string }[] {
  return error.issues.map((issue) => ({
    name: String(issue.path[0]),
    message: issue.code === "custom" ? issue.message : sentence(issue),
  }));
}

/** Only what differs from the defaults, so that better defaults reach everybody who never changed them. */
export function changedClocks(clocks: Clocks): Partial<Clocks> {
  const usual = Clocks.parse({});
  const names = Object.keys(usual) as Name[];
  const changed = names.filter((name) => JSON.stringify(clocks[name]) !== JSON.stringify(usual[name]));
  return Object.fromEntries(changed.map((name) => [name, clocks[name]]));
}

/** How many of the numbers on the form an agency has changed; switches are no numbers. */
export function changedNumbers(clocks: Clocks): number {
  const changed = changedClocks(clocks);
  return FIELDS.filter(({ name }) => name in changed).length;
}

function shown(value: number | number[], field: ClockField): string {
  if (Array.isArray(value)) return value.join(", ");
  return String(value / (typeof field.per === "number" ? field.per : 1));
}

function stored(typed: string, field: ClockField): number | number[] {
  if (field.per !== "list") return typed === "" ? Number.NaN : Math.round(Number(typed) * field.per);
  return typed
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);
}

function sentence(issue: z.core.$ZodIssue): string {
  const field = FIELDS.find((one) => one.name === issue.path[0]);
  const per = typeof field?.per === "number" ? field.per : 1;
  if (issue.code === "too_small" && typeof issue.minimum === "number")
    return `At least ${issue.minimum / per}.`;
  if (issue.code === "too_big" && issue.origin === "array") return `At most ${issue.maximum} of them.`;
  if (issue.code === "too_big") return `At most ${Number(issue.maximum) / per}.`;
  return field?.per === "list" ? "Please give whole numbers, separated by commas." : "Please give a number.";
}
