/** "There is already a Nadia Okafor: is it her?" Asked before somebody is made twice; the answer is always a person's. */
import { RadioCards } from "@/components/ui/choice";
import type { Part } from "@/lib/interviews/booking-choices";
import type { Alike } from "@/lib/loops/queries/booking";
import type { ActionState } from "@/lib/platform/action";

const NEW_WORDS: Record<Part, string> = {
  candidate: "Somebody else: add as new",
  employer: "Another employer: add as new",
  job: "Another job: add as new",
  contact: "Somebody else: add as new",
};

/** The questions of the last refusal, by part of the form. */
export function alikeOf(state: ActionState | null): Partial<Record<Part, Alike>> {
  const { alike } = state?.data ?? {};
  if (typeof alike !== "string") return {};
  return Object.fromEntries((JSON.parse(alike) as Alike[]).map((one) => [one.part, one]));
}

type Props = {
  part: Part;
  question: Alike | undefined;
  /** What stands in the field now; another name makes the question, and its answer, void. */
  typed: string;
  values: Record<string, string | undefined>;
};

export function AlikeChoice({ part, question, typed, values }: Props) {
  if (!question) return <Answered part={part} typed={typed} values={values} />;
  if (question.name !== typed.trim()) return null;
  const [first] = question.options;
  return (
    <div className="rounded-md border border-warn-line bg-warn-soft p-3">
      <input type="hidden" name={`${part}Asked`} value={question.name} />
      <RadioCards
        label={`There is already ${first ? first.label : "one much like it"} on record. Is it the same?`}
        name={`${part}Which`}
        columns={1}
        defaultValue={values[`${part}Which`]}
        options={[
          ...question.options.map(({ id, label, hint }) => ({ value: id, label: `Yes: ${label}`, hint })),
          { value: "new", label: NEW_WORDS[part] },
        ]}
      />
    </div>
  );
}

/** An answer given before stays, as long as the name does. */
function Answered({ part, typed, values }: Omit<Props, "question">) {
  const asked = values[`${part}Asked`];
  const which = values[`${part}Which`];
  if (!asked || !which || asked !== typed.trim()) return null;
  return (
    <>
      <input type="hidden" name={`${part}Asked`} value={asked} />
      <input type="hidden" name={`${part}Which`} value={which} />
    </>
  );
}
