// One word from the consultant, with "I have read this" and a way to write back.
import { CircleCheck } from "lucide-react";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { Action } from "@/lib/platform/action";
import { AnswerForm } from "./answer-form";
import { Opened } from "./opened";
import { Press } from "./press";

export type SaidWords = {
  title: string;
  from: string;
  nextWord: string | null;
  read: string;
  reading: string;
  sees: string;
  readOn: string | null;
  answered: string | null;
  answer: string;
  answerHint: string;
  answerSend: string;
  more: string;
};

type Props = {
  said: {
    id: string;
    text: string;
    reply: string | null;
    /** Whether it asks for "I have read this": a word in between does not. */
    asks: boolean;
    /** Read, answered or talked about already. */
    known: boolean;
  };
  read: Action;
  answer: Action;
  words: SaidWords;
};

export function Said({ said, read, answer, words }: Props) {
  const text = <p className="text-lg leading-relaxed wrap-anywhere whitespace-pre-line">{said.text}</p>;
  return (
    <Card className={said.known ? "space-y-4" : "space-y-4 border-accent-line"}>
      <div>
        <h2 className="text-xl">{words.title}</h2>
        <p className="text-sm text-muted">{words.from}</p>
      </div>
      {said.known ? (
        text
      ) : (
        <Opened relayId={said.id} action={read}>
          {text}
        </Opened>
      )}
      {words.nextWord && <p className="font-semibold">{words.nextWord}</p>}
      {!said.known && said.asks && (
        <div className="space-y-2">
          <Press
            action={read}
            fields={{ relayId: said.id, how: "said" }}
            label={words.read}
            pending={words.reading}
          />
          <p className="text-sm text-muted">{words.sees}</p>
        </div>
      )}
      {words.readOn && (
        <p className="flex items-center gap-1.5 text-sm text-muted">
          <CircleCheck aria-hidden="true" className="size-4 text-ok" /> {words.readOn}
        </p>
      )}
      {said.reply && (
        <div className="rounded-md bg-accent-soft px-4 py-3">
          <p className="text-sm font-semibold">{words.answered}</p>
          <p className="wrap-anywhere whitespace-pre-line">{said.reply}</p>
        </div>
      )}
      <Disclosure plain summary={said.reply ? words.more : words.answer}>
        <AnswerForm
          relayId={said.id}
          action={answer}
          words={{ label: words.answer, hint: words.answerHint, send: words.answerSend }}
        />
      </Disclosure>
    </Card>
  );
}
