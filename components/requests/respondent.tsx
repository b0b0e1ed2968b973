/** Whom we ask, how they are reached, what to mind about them, and the way to ask somebody else. */
import { Mail, Phone } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { FormMessage } from "@/components/ui/form-message";
import { cityOf, formatTime } from "@/lib/interviews/when";
import type { Action } from "@/lib/platform/action";
import type { Instant } from "@/lib/platform/time";
import type { AskPage } from "@/lib/requests/queries/ask-page";
import { GiveToForm, ReachForm } from "./respondent-forms";

type Props = { page: AskPage; now: Instant; actions: { giveTo: Action; correct: Action } };

export function Respondent({ page, now, actions }: Props) {
  const { contact, interview, others, warnings, never, zone } = page;
  const form = { interviewId: interview.id };
  if (!contact) return null;
  return (
    <div className="space-y-3">
      <div className="flex gap-3">
        <Avatar name={contact.name} />
        <div className="min-w-0 space-y-0.5">
          <p className="font-semibold wrap-anywhere">{contact.name}</p>
          <p className="text-sm text-muted">
            {[contact.title, interview.employer.name].filter(Boolean).join(", ")}
          </p>
          <Reached email={contact.email} phone={contact.phone} />
          <p className="text-sm text-muted">
            It is {formatTime(now, zone)} in {cityOf(zone)}. {page.answersHow}
          </p>
        </div>
      </div>
      {never && <FormMessage tone="warn">{never}</FormMessage>}
      {warnings.map((warning) => (
        <FormMessage key={warning} tone="warn">
          {warning}
        </FormMessage>
      ))}
      <div>
        <GiveToForm {...form} others={others} current={contact.name} action={actions.giveTo} />
        <ReachForm {...form} email={contact.email} phone={contact.phone} action={actions.correct} />
      </div>
    </div>
  );
}

function Reached({ email, phone }: { email: string | null; phone: string | null }) {
  return (
    <ul className="text-sm [&_svg]:mr-1.5 [&_svg]:inline [&_svg]:size-4 [&_svg]:text-muted">
      {phone && (
        <li>
          <Phone />
          <a className="link" href={`tel:${phone.replace(/[^+\d]/g, "")}`}>
            {phone}
          </a>
        </li>
      )}
      {email && (
        <li className="flex items-start">
          <Mail className="mt-0.5 shrink-0" />
          <span className="min-w-0 wrap-anywhere">{email}</span>
        </li>
      )}
    </ul>
  );
}

/** Where nobody is named yet: the first thing to do on the page. */
export function WhomDoWeAsk({ page, action }: { page: AskPage; action: Action }) {
  const { interview, others } = page;
  return (
    <div className="space-y-4">
      <p className="max-w-prose text-muted">
        Nobody at {interview.employer.name} is named yet. A named person answers; a mailbox rarely does.
      </p>
      <GiveToForm interviewId={interview.id} others={others} current={null} action={action} />
    </div>
  );
}
