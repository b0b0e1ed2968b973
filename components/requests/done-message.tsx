/** What was just done, and how to take it back: shown once, from the address of the page. */
import { ButtonLink } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import type { Action } from "@/lib/platform/action";
import type { AskPage } from "@/lib/requests/queries/ask-page";
import { OnePress } from "./one-press";

type Props = {
  done: string | undefined;
  page: AskPage;
  actions: { takeBack: Action; endHold: Action; openAgain: Action };
};

export function DoneMessage({ done, page, actions }: Props) {
  const words = done && (done === "logged" && !hasLetter(page) ? NO_ADDRESS : WORDS[done]);
  if (!words) return null;
  return (
    <FormMessage tone="ok" action={<Undo done={done} page={page} actions={actions} />}>
      {words}
    </FormMessage>
  );
}

function Undo({ done, page, actions }: Props & { done: string }) {
  const { status, attempts, interview } = page;
  const fields = { interviewId: interview.id };
  const letter = attempts[0]?.letter;
  if ((done === "asked" || done === "chased") && letter?.mayRecall)
    return (
      <OnePress action={actions.takeBack} fields={{ ...fields, letterId: letter.id }}>
        Undo
      </OnePress>
    );
  if (done === "held" && status === "held")
    return (
      <OnePress action={actions.endHold} fields={fields}>
        Undo
      </OnePress>
    );
  if ((done === "declined" || done === "lapsed") && (status === "declined" || status === "lapsed"))
    return (
      <OnePress action={actions.openAgain} fields={fields}>
        Undo
      </OnePress>
    );
  if (done === "logged" && page.mode === "ask") return null;
  return (
    <ButtonLink href="/today" size="sm" variant="quiet">
      Back to Today
    </ButtonLink>
  );
}

/** Whether a letter stands on the page, ready to edit. */
function hasLetter({ contact, never }: AskPage): boolean {
  return Boolean(contact?.email) && never === null;
}

const NO_ADDRESS =
  "The call-back is saved. A letter to the employer needs a person with an e-mail address first.";

const WORDS: Record<string, string> = {
  logged: "The call-back is saved. Here is the letter that comes of it, ready to edit.",
  asked: "The letter is written.",
  chased: "The reminder is written.",
  rang: "The call is on record.",
  paper: "The letter on paper is on record.",
  held: "On hold. It comes back to Today when the day has come.",
  paced: "The rhythm of reminders is saved.",
  released: "The hold is over.",
  promised: "Noted. Nobody reminds them before that day is over.",
  given: "Somebody else is asked from now on.",
  corrected: "Saved.",
  declined: "Noted: there will be no feedback. The candidate is told next.",
  lapsed: "We stop asking. The candidate is told next.",
  reopened: "The request is open again.",
  taken_back: "The letter was taken back. Nobody has seen it.",
  again: "The letter goes out once more.",
  arrived: "Noted: the letter arrived.",
};
