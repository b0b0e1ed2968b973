/** What stands round the consultant's words in the letter, for its preview. */
import { coveringWords } from "@/lib/interviews/covering-words";
import { words } from "@/lib/platform/words";
import type { AskPage } from "@/lib/requests/queries/ask-page";
import type { PreviewFrame } from "./letter-preview";

/** What the template adds to the consultant's words, for the preview. */
export function frameOf({ letter, interview, contact, along }: AskPage): PreviewFrame {
  const say = words("letters.ask");
  const { sender, agency } = letter;
  const covering = sender.covering && coveringWords(sender.covering);
  return {
    to: `${contact?.name} <${contact?.email}>`,
    from: covering ? `${sender.name}, ${covering}, ${agency}` : `${sender.name} at ${agency}`,
    agency,
    candidate: interview.candidate.name,
    interview: letter.interview,
    verdicts: [say("verdict.progress"), say("verdict.undecided"), say("verdict.no")],
    seen: say("seen"),
    choices: [say("choice.later"), say("choice.call"), say("choice.colleague"), say("choice.none")],
    along:
      along.length === 0
        ? null
        : {
            heading: say("along", { count: along.length }),
            other: say("alongOther"),
            lines: along.map(({ candidate, line }) => ({ candidate, interview: line })),
          },
    regards: say("regards"),
    signature: [
      [sender.name, covering].filter(Boolean).join(", "),
      [agency, sender.phone].filter(Boolean).join(", "),
    ],
    stop: say("stop"),
  };
}
