/** A saved call-back as the form's fields have it, for amending. Pure. */
import { LINE_KINDS, type LineKind } from "./model";

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

/** Each kind of line has fifty numbers to itself, as in the form. */
const NUMBERS_PER_KIND = 50;

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
  const next = new Map<string, number>();
  for (const line of saved.lines) {
    const first = LINE_KINDS.indexOf(line.kind as LineKind) * NUMBERS_PER_KIND;
    const number = next.get(line.kind) ?? 0;
    next.set(line.kind, number + 1);
    put(`lines.${first + number}.text`, line.text);
    put(`lines.${first + number}.detail`, line.detail);
    put(`lines.${first + number}.shareable`, line.shareable ? "on" : null);
  }
  return values;
}
