/** One record of the booking form: picked by its name or made new, with the question whether it is known already. */
"use client";

import { type ReactNode, useState } from "react";
import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import type { Part } from "@/lib/interviews/booking-choices";
import type { Alike, PickOption } from "@/lib/loops/queries/booking";
import { AlikeChoice } from "./booking-alike";
import { findRecords } from "./booking-find";
import { useScripted } from "./use-scripted";

type Words = { label: string; create: string; placeholder?: string; hint?: string };

const WORDS: Record<Part, Words> = {
  candidate: { label: "Candidate", create: "Add “{text}” as a new candidate" },
  employer: { label: "Employer", create: "Add “{text}” as a new employer" },
  job: { label: "Job", create: "Add “{text}” as a new job" },
  contact: {
    label: "Whom do we ask afterwards?",
    create: "Add “{text}” as a new contact",
    hint: "The person who will know. It can be left open until then.",
  },
};

type Props = {
  part: Part;
  picked: PickOption | null;
  onPick: (option: PickOption | null, text: string) => void;
  employerId?: string;
  required?: boolean;
  values: Record<string, string | undefined>;
  errors: Record<string, string[]>;
  question: Alike | undefined;
  /** Asked of somebody new: an address, a number. */
  children?: ReactNode;
};

export function BookingPick(props: Props) {
  const { part, picked, onPick, employerId, required, values, errors, question, children } = props;
  const textName = part === "job" ? "jobTitle" : `${part}Name`;
  const [typed, setTyped] = useState(picked?.label ?? values[textName] ?? "");
  const scripted = useScripted();
  const words = WORDS[part];
  const isNew = !picked && (typed.trim() !== "" || !scripted);
  return (
    <div className="space-y-3">
      <Combobox
        label={words.label}
        hint={words.hint}
        required={required}
        optional={!required}
        name={`${part}Id`}
        textName={textName}
        newName={`${part}New`}
        takesExact={part !== "candidate"}
        createLabel={words.create}
        minLength={part === "job" || part === "contact" ? (employerId ? 0 : 1) : 1}
        emptyText={
          part === "contact" && !employerId ? "Pick the employer first, or type a new name" : undefined
        }
        search={(text) => findRecords(part, text, employerId)}
        defaultOption={picked}
        defaultText={values[textName]}
        error={errors[textName]}
        onPick={(option: ComboboxOption | null, text: string) => {
          setTyped(option?.label ?? text);
          onPick(option, text);
        }}
      />
      <AlikeChoice part={part} question={question} typed={typed} values={values} />
      {isNew && children}
    </div>
  );
}
