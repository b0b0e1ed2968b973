// The three legs of a loop in a sentence each, as the landing page tells them.
import { ArrowRight } from "lucide-react";
import { Clock, type ClockTone } from "@/components/ui/clock";

export function Legs() {
  return (
    <ol className="grid gap-x-10 gap-y-8 md:grid-cols-3">
      {LEGS.map((leg, index) => (
        <li key={leg.title} className="border-t-2 border-accent pt-4">
          <h3 className="flex items-center justify-between gap-2 text-lg">
            {leg.title}
            {index < LEGS.length - 1 && <ArrowRight className="size-5 text-muted max-md:hidden" />}
          </h3>
          <p className="mt-2 mb-3 text-muted">{leg.text}</p>
          <Clock tone={leg.clock.tone} word={leg.clock.word} label={leg.clock.label} />
        </li>
      ))}
    </ol>
  );
}

type Leg = { title: string; text: string; clock: { tone: ClockTone; word?: string; label: string } };

const LEGS: readonly Leg[] = [
  {
    title: "Hear the candidate",
    text: "One screen made for typing while listening: how it went, what was asked, by when the employer decides. Saved at each pause.",
    clock: { tone: "neutral", label: "due in 40 min" },
  },
  {
    title: "Ask the employer",
    text: "A letter to a named person, with what the candidate wants them to know. Chased in their working hours, in their time zone, never twice a day.",
    clock: { tone: "risk", label: "chase today 16:00" },
  },
  {
    title: "Tell the candidate",
    text: "The employer’s words beside yours. It counts as told when the candidate has read it, replied, or spoken to you. Not when a server took an e-mail.",
    clock: { tone: "done", word: "Told", label: "read 12:05" },
  },
];
