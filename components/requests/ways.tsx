/** Everything besides the letter that may happen with an employer: an answer, a call, a wait, an end. Folded until needed. */
import { CalendarClock, CircleCheckBig, Flag, MessageSquareOff, PauseCircle, PhoneCall } from "lucide-react";
import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import type { Action } from "@/lib/platform/action";
import { requestIsOpen } from "@/lib/requests/lifecycle";
import type { AskPage } from "@/lib/requests/queries/ask-page";
import { AnswerForm } from "./answer-form";
import { CallForm } from "./call-form";
import { DeclineForm, HoldForm, LapseForm, PromiseForm } from "./small-forms";

type Actions = Record<"answered" | "rang" | "hold" | "promised" | "noFeedback" | "stopAsking", Action>;

export function Ways({ page, actions }: { page: AskPage; actions: Actions }) {
  const { interview, status, today, contact, answer, chaseCount, askedAt } = page;
  if (status === "cancelled" || interview.history) return null;
  const form = { interviewId: interview.id };
  const open = requestIsOpen(status);
  const over = status !== "planned";
  return (
    <div className="space-y-2.5">
      <Way icon={<CircleCheckBig />} title={answer ? "They changed their answer" : "They answered"}>
        <AnswerForm
          {...form}
          seen={answer?.version ?? 0}
          contactName={contact?.name ?? null}
          today={today}
          action={actions.answered}
        />
      </Way>
      {open && over && (
        <Way icon={<PhoneCall />} title="I rang">
          <CallForm {...form} seen={chaseCount} today={today} action={actions.rang} />
        </Way>
      )}
      {open && over && (
        <Way icon={<CalendarClock />} title="They answer by a day">
          <PromiseForm
            {...form}
            today={today}
            proposedDay={page.employerDecidesBy}
            action={actions.promised}
          />
        </Way>
      )}
      {open && (
        <Way icon={<PauseCircle />} title="Hold until a day">
          <HoldForm {...form} today={today} proposedDay={page.notBefore} action={actions.hold} />
        </Way>
      )}
      {open && (
        <Way icon={<MessageSquareOff />} title="There will be no feedback">
          <DeclineForm {...form} action={actions.noFeedback} />
        </Way>
      )}
      {open && askedAt && (
        <Way icon={<Flag />} title="Stop asking">
          <LapseForm {...form} attempts={chaseCount + 1} action={actions.stopAsking} />
        </Way>
      )}
    </div>
  );
}

function Way({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <Disclosure
      name="way"
      summary={
        <span className="flex items-center gap-2.5 [&_svg]:size-4.5 [&_svg]:text-muted">
          {icon}
          {title}
        </span>
      }
    >
      {children}
    </Disclosure>
  );
}
