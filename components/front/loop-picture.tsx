// One loop from the end of an interview to the candidate's "I have read it": an example, drawn with the desk's own parts.
import { Check, CircleCheck, Mail, MessageSquareText, Phone, PhoneIncoming } from "lucide-react";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Badge, type Tone } from "@/components/ui/badge";
import { classes } from "@/components/ui/classes";

export function LoopPicture() {
  return (
    <figure className="rounded-xl border border-line bg-surface shadow-high">
      <figcaption className="flex items-center gap-3 border-b border-line px-5 py-4">
        <Avatar name="Nadia Okafor" />
        <div className="min-w-0 flex-1">
          <p className="font-semibold">Nadia Okafor</p>
          <p className="text-sm text-muted">Finance analyst at Harrow Mills, second interview</p>
        </div>
        <Badge tone="ok" icon={<CircleCheck />}>
          Told
        </Badge>
      </figcaption>
      <ol className="px-5 py-5">
        {EVENTS.map((event) => (
          <li key={event.said} className="group relative flex gap-3.5 pb-4 last:pb-0">
            <span
              aria-hidden="true"
              className="absolute top-8 bottom-0 left-4 w-px -translate-x-1/2 bg-line group-last:hidden"
            />
            <span
              className={classes(
                "grid size-8 shrink-0 place-items-center rounded-full [&_svg]:size-4",
                DOTS[event.tone],
              )}
            >
              {event.icon}
            </span>
            <div className="min-w-0 flex-1 pt-0.5">
              <p className="leading-snug">{event.said}</p>
              <p className="text-sm text-muted tabular-nums">{event.when}</p>
            </div>
          </li>
        ))}
      </ol>
    </figure>
  );
}

type Event = { icon: ReactNode; tone: Tone; said: string; when: string };

const EVENTS: readonly Event[] = [
  { icon: <Check />, tone: "neutral", said: "The interview ended", when: "Tuesday 16:00" },
  {
    icon: <PhoneIncoming />,
    tone: "accent",
    said: "Nadia called back: went well, wants it, they decide by Friday",
    when: "Tuesday 16:40",
  },
  { icon: <Mail />, tone: "accent", said: "Piotr at Harrow Mills was asked", when: "Tuesday 16:52" },
  { icon: <Phone />, tone: "warn", said: "Friday came and no word, so Jane rang", when: "Monday 09:30" },
  {
    icon: <MessageSquareText />,
    tone: "info",
    said: "Piotr answered from his phone, without an account",
    when: "Monday 11:15",
  },
  { icon: <CircleCheck />, tone: "ok", said: "Nadia read it and thanked you", when: "Monday 12:05" },
];

const DOTS: Record<Tone, string> = {
  neutral: "bg-sunken text-muted",
  accent: "bg-accent-soft text-accent-text",
  info: "bg-info-soft text-info",
  ok: "bg-ok-soft text-ok",
  warn: "bg-warn-soft text-warn",
  danger: "bg-danger-soft text-danger",
};
