/** Where the employer's leg stands, in a sentence, with the one thing that can be done about that state. */
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { FormMessage, type MessageTone } from "@/components/ui/form-message";
import { formatDay, formatInstant } from "@/lib/interviews/when";
import type { Action } from "@/lib/platform/action";
import type { Instant } from "@/lib/platform/time";
import type { AskPage } from "@/lib/requests/queries/ask-page";
import { VERDICT_WORDS } from "@/lib/requests/words";
import { OnePress } from "./one-press";

type Props = { page: AskPage; now: Instant; actions: { endHold: Action; openAgain: Action } };

export function Standing({ page, now, actions }: Props) {
  const known = standing(page, now, actions);
  if (!known) return null;
  const { tone, text, action } = known;
  return (
    <FormMessage tone={tone} action={action}>
      {text}
    </FormMessage>
  );
}

function standing(
  page: AskPage,
  now: Instant,
  actions: Props["actions"],
): { tone: MessageTone; text: ReactNode; action?: ReactNode } | null {
  const { status, interview, today, answer } = page;
  const fields = { interviewId: interview.id };
  const tellHref = `/interviews/${interview.id}/relay`;
  const tell = (
    <ButtonLink href={tellHref} size="sm" variant="primary">
      Tell {interview.candidate.name}
    </ButtonLink>
  );
  const again = (
    <OnePress action={actions.openAgain} fields={fields}>
      Open again
    </OnePress>
  );
  const both = (
    <span className="flex flex-wrap gap-2">
      {tell}
      {again}
    </span>
  );
  switch (status) {
    case "planned":
      return { tone: "info", text: "The interview is not over yet. The employer is asked afterwards." };
    case "waiting_debrief":
      return {
        tone: "warn",
        text: "The call-back is not in yet. With it in hand you ask better, and it restates the candidate’s interest.",
        action: (
          <ButtonLink href={`/interviews/${interview.id}/call-back`} size="sm" variant="primary">
            Log call-back
          </ButtonLink>
        ),
      };
    case "held":
      return {
        tone: "info",
        text: `On hold until ${page.heldUntil ? formatDay(page.heldUntil, today) : "further notice"}${page.heldWhy ? `: ${page.heldWhy}` : ""}.`,
        action: (
          <OnePress action={actions.endHold} fields={fields}>
            End the hold
          </OnePress>
        ),
      };
    case "promised":
      return {
        tone: "info",
        text: `They answer by ${page.promisedFor ? formatDay(page.promisedFor, today) : "a day they named"}. Until then we leave them in peace.`,
      };
    case "answered":
      return {
        tone: "ok",
        text: `They have answered${answer ? `: ${VERDICT_WORDS[answer.verdict].toLowerCase()}` : ""}.`,
        action: tell,
      };
    case "declined":
      return { tone: "warn", text: withWhy("There will be no feedback", page.closedWhy), action: both };
    case "lapsed":
      return { tone: "warn", text: withWhy("We stopped asking", page.closedWhy), action: both };
    case "unreachable":
      return {
        tone: "warn",
        text: UNREACHABLE[page.closedWhy ?? ""] ?? "There is nobody to ask.",
        action: both,
      };
    case "cancelled":
      return { tone: "info", text: "This request was cancelled with its interview.", action: tell };
    default:
      return waiting(page, now);
  }
}

function waiting(page: AskPage, now: Instant): { tone: MessageTone; text: string } | null {
  const { status, callAt, answer, promisedFor, chaseCount, today, onItsWay, zone } = page;
  if (callAt) return { tone: "warn", text: `They would like to be rung: ${callAt}.` };
  if (status !== "asked") return null;
  if (onItsWay) {
    if (onItsWay.at <= now) return { tone: "info", text: "The letter is leaving now." };
    const when = formatInstant(onItsWay.at, zone, undefined, now);
    return { tone: "info", text: `The letter leaves ${when} their time. You can take it back until then.` };
  }
  if (answer?.verdict === "undecided")
    return { tone: "info", text: "They were undecided. The real answer is still to come." };
  if (promisedFor && promisedFor < today)
    return { tone: "warn", text: `They meant to answer by ${formatDay(promisedFor, today)}, and have not.` };
  // The box that names a colleague says the same, and more.
  if (page.instead?.length) return null;
  const reminders =
    chaseCount === 0 ? "no reminder yet" : `${chaseCount} ${chaseCount === 1 ? "reminder" : "reminders"}`;
  return { tone: "info", text: `Asked, ${reminders}. No answer so far.` };
}

function withWhy(text: string, why: string | null): string {
  return why ? `${text}: ${why}` : `${text}.`;
}

const UNREACHABLE: Record<string, string> = {
  bounced: "Our letter came back. Correct the address, or ask somebody else.",
  left: "The person we asked has left. Ask somebody else.",
  wrong_person: "They say that they are the wrong person. Ask somebody else.",
  stopped: "They asked us not to write any more. Ask somebody else.",
  no_contact: "There is nobody to ask. Choose another person.",
};
