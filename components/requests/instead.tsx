/** So many reminders, and no answer: the colleagues of theirs who could be asked instead, each at one press. */
import { FormMessage } from "@/components/ui/form-message";
import type { Action } from "@/lib/platform/action";
import type { AskPage } from "@/lib/requests/queries/ask-page";
import { OnePress } from "./one-press";

export function Instead({ page, giveTo }: { page: AskPage; giveTo: Action }) {
  const { instead, chaseCount, contact, interview } = page;
  if (!instead || instead.length === 0 || !contact) return null;
  return (
    <FormMessage tone="warn" title={`${chaseCount} reminders, and ${contact.name} has not answered`}>
      <p>Somebody else at {interview.employer.name} may know. They get a first letter of their own.</p>
      <div className="mt-2.5 flex flex-wrap gap-2">
        {instead.map(({ id, name, title }) => (
          <OnePress
            key={id}
            action={giveTo}
            fields={{ interviewId: interview.id, contactId: id, why: "colleague" }}
          >
            Ask {[name, title].filter(Boolean).join(", ")}
          </OnePress>
        ))}
      </div>
    </FormMessage>
  );
}
