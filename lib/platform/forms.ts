/** From a browser's form to a plain object that a strict schema can judge. */

export type FormValues = { [name: string]: FormValue };
export type FormValue = string | File | FormValue[] | FormValues;

/**
 * Names with dots become nested values: "lines.0.text" is the text of the first line. A name that ends in "[]", or comes
 * twice, becomes a list. Empty files and Next's own fields ("$ACTION…") are left out.
 */
export function formToObject(form: FormData): FormValues {
  return toLists(treeOf(form)) as FormValues;
}

/**
 * The name of the field that a schema's issue is about. A list counts its places from nought, while the fields in the
 * browser keep the numbers in their names ("lines.150.text" may be the fourth line): this leads back.
 */
export function fieldNamer(form: FormData): (path: readonly PropertyKey[]) => string {
  const tree = treeOf(form);
  return (path) => {
    let here: FormValue | undefined = tree;
    const names = path.map((part) => {
      const name: string = isBranch(here) ? (numbersOf(here)?.[Number(part)] ?? String(part)) : String(part);
      here = isBranch(here) ? here[name] : undefined;
      return name;
    });
    return names.join(".");
  };
}

function treeOf(form: FormData): FormValues {
  const result: FormValues = {};
  for (const [name, value] of form.entries()) {
    if (name.startsWith("$ACTION") || (value instanceof File && value.size === 0)) continue;
    const isList = name.endsWith("[]");
    const path = (isList ? name.slice(0, -2) : name).split(".");
    if (path.some((part) => part === "__proto__" || part === "constructor" || part === "prototype")) continue;
    put(result, path, value, isList);
  }
  return result;
}

/** Characters of all text together, fields, and the depth of a name: far above what any of our forms sends. */
const MOST_TEXT = 500_000;
const MOST_FIELDS = 5_000;
const MOST_DEPTH = 8;

/** Whether no form of ours can have sent this; files have limits of their own. */
export function isOutsize(form: FormData): boolean {
  let [text, fields] = [0, 0];
  for (const [name, value] of form.entries()) {
    fields += 1;
    text += name.length + (typeof value === "string" ? value.length : 0);
    if (text > MOST_TEXT || fields > MOST_FIELDS || name.split(".").length > MOST_DEPTH) return true;
  }
  return false;
}

/** The text values alone, by their names as typed, to show a refused form again without losing a letter. */
export function typedValues(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form.entries()) {
    if (typeof value === "string" && !name.startsWith("$ACTION") && !/password/i.test(name))
      typed[name] = value;
  }
  return typed;
}

function put(into: FormValues, path: string[], value: string | File, isList: boolean): void {
  const [head, ...rest] = path as [string, ...string[]];
  if (rest.length > 0) {
    const next = into[head];
    const branch = isBranch(next) ? next : {};
    into[head] = branch;
    put(branch, rest, value, isList);
    return;
  }
  const known = into[head];
  if (Array.isArray(known)) known.push(value);
  else if (isList) into[head] = [value];
  else into[head] = known === undefined ? value : [known, value];
}

function toLists(value: FormValue): FormValue {
  if (!isBranch(value)) return value;
  const numbers = numbersOf(value);
  if (numbers) return numbers.map((key) => toLists(value[key] as FormValue));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toLists(one)]));
}

/** The keys in order where all of them are numbers, so that the branch is a list; null otherwise. */
function numbersOf(branch: FormValues): string[] | null {
  const keys = Object.keys(branch);
  if (keys.length === 0 || !keys.every((key) => /^\d{1,4}$/.test(key))) return null;
  return keys.sort((a, b) => Number(a) - Number(b));
}

function isBranch(value: FormValue | undefined): value is FormValues {
  return typeof value === "object" && !Array.isArray(value) && !(value instanceof File);
}
