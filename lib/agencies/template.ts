/** An agency's own words with gaps to be filled: {{candidate.first_name}}, or {{contact.first_name|"there"}} where it may be missing. Pure. */

export const TEMPLATE_KINDS = ["ask", "chase", "chase_again", "last_chase", "broken_promise"] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

export const TEMPLATE_WORDS: Record<TemplateKind, { title: string; when: string }> = {
  ask: { title: "The question", when: "The first letter, after the call-back." },
  chase: {
    title: "The reminder",
    when: "The first reminder, and those after it that have no words of their own below.",
  },
  chase_again: { title: "Later reminders", when: "From the second reminder on, up to the last." },
  last_chase: {
    title: "The last reminder",
    when: "The last in the rhythm, before we ask you whether to stop.",
  },
  broken_promise: {
    title: "After a promised day",
    when: "A reminder when the day that they named has passed.",
  },
};

/** What can be put in, with what it stands for. Those of `some` may be missing: give them a fallback. */
export const TEMPLATE_FIELDS = {
  "contact.name": { stands: "The person asked", some: false },
  "contact.first_name": { stands: "Their first name", some: false },
  "candidate.name": { stands: "The candidate", some: false },
  "candidate.first_name": { stands: "The candidate’s first name", some: false },
  "job.title": { stands: "The job", some: false },
  "employer.name": { stands: "The employer", some: false },
  "interview.day": { stands: "The day of the interview", some: false },
  "agency.name": { stands: "Your agency", some: false },
  "consultant.name": { stands: "Whoever writes", some: false },
  "candidate.interest": { stands: "Whether the candidate wants the job, in a sentence", some: true },
  "candidate.points": { stands: "What the candidate lets us pass on, as a list", some: true },
  "employer.decides_by": { stands: "The day on which they mean to decide", some: true },
  "promise.day": { stands: "The day that they named", some: true },
} as const satisfies Record<string, { stands: string; some: boolean }>;
export type TemplateField = keyof typeof TEMPLATE_FIELDS;

/** Null: not known here. */
export type TemplateFacts = Record<TemplateField, string | null>;

export type Rendered = { text: string } | { holes: string[] };

const GAP = /\{\{\s*([^{}|]*?)\s*(?:\|\s*["“”]([^"“”{}]*)["“”]\s*)?\}\}/g;

/** The words with every gap filled; or the gaps that nothing fills: then no letter may leave. */
export function renderTemplate(template: string, facts: TemplateFacts): Rendered {
  const holes: string[] = [];
  const text = template.replace(GAP, (gap, name: string, fallback: string | undefined) => {
    const value = isField(name) ? facts[name] : null;
    if (value !== null && value.trim() !== "") return value;
    if (fallback !== undefined && isField(name)) return fallback;
    holes.push(gap);
    return gap;
  });
  // A brace that is no gap is a gap that was mistyped.
  const mistyped = holes.length === 0 ? text.match(/\{\{.{0,40}|.{0,40}\}\}/g) : null;
  if (mistyped) holes.push(...mistyped);
  if (holes.length > 0) return { holes };
  return { text: text.replace(/\n{3,}/g, "\n\n").trim() };
}

/** What is wrong with a template whatever the facts: unknown fields, fields of `some` without a fallback, stray braces. */
export function templateTroubles(template: string): string[] {
  const troubles: string[] = [];
  const rest = template.replace(GAP, (_gap, name: string, fallback: string | undefined) => {
    if (!isField(name)) troubles.push(`There is no field “${name}”.`);
    else if (TEMPLATE_FIELDS[name].some && fallback === undefined)
      troubles.push(
        `“${name}” may be missing: give it other words, as in {{${name}|"other words"}}, or "" for none.`,
      );
    return "";
  });
  if (/\{\{|\}\}/.test(rest)) troubles.push("A field is not closed: it begins with {{ and ends with }}.");
  return [...new Set(troubles)];
}

export function isField(name: string): name is TemplateField {
  return Object.hasOwn(TEMPLATE_FIELDS, name);
}
