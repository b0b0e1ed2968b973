/** Everything besides the letter that may happen with an employer: an answer, a call, a wait, an end. Folded until needed. */
import { CalendarClock, CircleCheckBig, Flag, MessageSquareOff, PauseCircle, PhoneCall } from "lucide-react";
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
      <AnswerForm
        icon={<CircleCheckBig />}
        title={answer ? "They changed their answer" : "They answered"}
        {...form}
        seen={answer?.version ?? 0}
        contactName={contact?.name ?? null}
        today={today}
        action={actions.answered}
      />
      {open && over && (
        <CallForm
          icon={<PhoneCall />}
          title="I rang"
          {...form}
          seen={chaseCount}
          today={today}
          action={actions.rang}
        />
      )}
      {open && over && (
        <PromiseForm
          icon={<CalendarClock />}
          title="They answer by a day"
          {...form}
          today={today}
          proposedDay={page.employerDecidesBy}
          action={actions.promised}
        />
      )}
      {open && (
        <HoldForm
          icon={<PauseCircle />}
          title="Hold until a day"
          {...form}
          today={today}
          proposedDay={page.notBefore}
          action={actions.hold}
        />
      )}
      {open && (
        <DeclineForm
          icon={<MessageSquareOff />}
          title="There will be no feedback"
          {...form}
          action={actions.noFeedback}
        />
      )}
      {open && askedAt && (
        <LapseForm
          icon={<Flag />}
          title="Stop asking"
          {...form}
          attempts={chaseCount + 1}
          action={actions.stopAsking}
        />
      )}
    </div>
  );
}
