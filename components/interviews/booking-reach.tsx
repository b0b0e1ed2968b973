/** How to reach somebody who is made in place; of a contact, the place in the firm, too. */
import { TextInput } from "@/components/ui/input";

export function Reach({
  part,
  values,
  errors,
}: {
  part: "candidate" | "contact";
  values: Record<string, string | undefined>;
  errors: Record<string, string[]>;
}) {
  const field = (name: string) => ({
    name: `${part}${name}`,
    defaultValue: values[`${part}${name}`],
    error: errors[`${part}${name}`],
  });
  return (
    <div className="grid gap-x-4 gap-y-3 border-l-2 border-accent-line pl-4 sm:grid-cols-2">
      <TextInput
        label="E-mail"
        type="email"
        autoComplete="off"
        hint={part === "contact" ? "Without one nobody can be asked by letter." : undefined}
        {...field("Email")}
      />
      <TextInput label="Telephone" type="tel" autoComplete="off" {...field("Phone")} />
      {part === "contact" && <TextInput label="Role" autoComplete="off" {...field("Title")} />}
    </div>
  );
}
