/** The candidate's account as its form's fields have it. Pure. */
import { callBackValues } from "./form-values";
import type { Told } from "./own-account";

/** The same field names as the call-back's form, and whom to follow up with. */
export function accountValues(told: Told | null): Record<string, string> {
  if (!told) return {};
  const { followUpWith, followUpBy } = told;
  return {
    ...callBackValues({
      attended: told.attended ?? "",
      rating: told.rating ?? null,
      interest: told.interest ?? null,
      nextStep: told.nextStep ?? null,
      employerDecidesBy: told.employerDecidesBy ?? null,
      decidesByUnknown: told.decidesByUnknown,
      notBefore: told.notBefore ?? null,
      concern: told.concern ?? null,
      lines: told.lines.map((line) => ({ ...line, detail: line.detail ?? null })),
    }),
    ...(followUpWith && { followUpWith }),
    ...(followUpBy && { followUpBy }),
  };
}
