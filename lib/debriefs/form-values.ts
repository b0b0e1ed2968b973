/** The call-back as the form's fields have it: their numbers, and a saved one for amending. Pure. */
import { LINE_KINDS, type LineKind } from "./kinds";

/** Lines of one kind have their numbers to themselves, so that folding, adding and restoring never mix two kinds. */
export const LINES_PER_KIND = 50;

/** The number in the name of a kind's first line: "lines.50.text". */
export function firstLine(kind: LineKind): number {
  return LINE_KINDS.indexOf(kind) * LINES_PER_KIND;
}

/** How many lines of a kind the values hold, counting to the last that is not empty. */
export function linesFilled(values: Readonly<Record<string, string>>, kind: LineKind): number {
  const places = Object.entries(values)
    .filter(([name, value]) => name.endsWith(".text") && value !== "")
    .map(([name]) => placeOf(name, kind) + 1);
  return Math.max(0, ...places);
}

/** The place of a field among the lines of a kind, from 0; -1 when it belongs to another. */
export function placeOf(name: string, kind: LineKind): number {
  const [group, number] = name.split(".");
  const place = group === "lines" ? Number(number) - firstLine(kind) : -1;
  return place >= 0 && place < LINES_PER_KIND ? place : -1;
}

type Saved = {
  attended: string;
  rating: number | null;
  interest: string | null;
  nextStep: string | null;
  employerDecidesBy: string | null;
  decidesByUnknown: boolean;
  notBefore: string | null;
  concern: string | null;
  lines: { kind: string; text: string; detail: string | null; shareable: boolean }[];
};

export function callBackValues(saved: Saved): Record<string, string> {
  const values: Record<string, string> = { attended: saved.attended };
  const put = (name: string, value: string | null | undefined) => {
    if (value) values[name] = value;
  };
  put("rating", saved.rating?.toString());
  put("interest", saved.interest);
  put("nextStep", saved.nextStep);
  put("employerDecidesBy", saved.employerDecidesBy);
  put("decidesByUnknown", saved.decidesByUnknown ? "on" : null);
  put("notBefore", saved.notBefore);
  put("concern", saved.concern);
  const next = new Map<LineKind, number>();
  for (const line of saved.lines) {
    const kind = line.kind as LineKind;
    const place = next.get(kind) ?? 0;
    next.set(kind, place + 1);
    const name = `lines.${firstLine(kind) + place}`;
    values[`${name}.kind`] = kind;
    put(`${name}.text`, line.text);
    put(`${name}.detail`, line.detail);
    put(`${name}.shareable`, line.shareable ? "on" : null);
  }
  return values;
}
