/** The employer's page by state: the form with what was said before, the other choices, or why there is nothing to do. */
import { useTranslations } from "next-intl";
import { FormMessage } from "@/components/ui/form-message";
import type { Action } from "@/lib/platform/action";
import { isChoice } from "@/lib/reply/model";
import type { ReplyPage } from "@/lib/reply/queries";
import type { Thanks } from "@/lib/reply/queries/thanks";
import { AnswerForm } from "./answer-form";
import { OtherChoices } from "./other-choices";
import { SameLetter } from "./same-letter";

type Props = {
  page: ReplyPage;
  token: string;
  /** As the letter's link said; anything else counts as nothing. */
  verdict: string | undefined;
  choice: string | undefined;
  /** What this reader did a moment ago, about another question of the same letter. */
  thanks: Thanks | null;
  actions: { answer: Action; promise: Action; callMe: Action; askColleague: Action; decline: Action };
};

export function ReplyPanel({ page, token, verdict, choice, thanks, actions }: Props) {
  const say = useTranslations("reply");
  const { state, candidate, candidateFirst, consultant, agency, jobTitle, when } = page;
  if (state === "relayed" || state === "cancelled") {
    return (
      <div className="space-y-6 py-4">
        <div className="space-y-3">
          <h1 className="text-2xl">{say(`state.${state}Title`, { candidate })}</h1>
          <p className="text-muted">{say(`state.${state}`, { consultant, agency })}</p>
        </div>
        <SameLetter page={page} />
      </div>
    );
  }
  const others = state === "open" && !page.elsewhere && (
    <OtherChoices
      token={token}
      open={isChoice(choice) ? choice : null}
      today={page.today}
      consultant={consultant}
      candidate={candidateFirst}
      actions={actions}
    />
  );
  return (
    <div className="space-y-7">
      {thanks && <FormMessage tone="ok">{say("others.thanks", { candidate: thanks.candidate })}</FormMessage>}
      <SameLetter page={page} />
      <div className="space-y-2">
        <h1 className="text-2xl sm:text-3xl">{say("page.heading", { candidate })}</h1>
        <p className="text-muted">{say("page.about", { job: jobTitle, when, consultant, agency })}</p>
        {page.covering && <p className="text-muted">{say("page.covering", { covering: page.covering })}</p>}
      </div>
      <StateNote page={page} />
      {isChoice(choice) && others}
      <AnswerForm action={actions.answer} token={token} page={page} verdict={verdict} />
      {!isChoice(choice) && others}
    </div>
  );
}

function StateNote({ page }: { page: ReplyPage }) {
  const say = useTranslations("reply.state");
  const { state, answer, candidateFirst: candidate, promisedFor, callAt, elsewhere } = page;
  const notes = [
    state === "answered" && answer && say("answered", { when: answer.at, candidate }),
    state === "open" && answer?.verdict === "undecided" && say("undecided", { when: answer.at }),
    state === "over" && say("over", { candidate }),
    elsewhere && say("elsewhere"),
    promisedFor && !answer && say("promised", { day: promisedFor }),
    state === "open" && callAt && say("call", { when: callAt }),
  ].filter((note): note is string => typeof note === "string");
  return notes.map((note) => (
    <FormMessage key={note} tone="info">
      {note}
    </FormMessage>
  ));
}
