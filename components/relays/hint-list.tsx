/** What the wording guard noticed in a text, each with its reason and a better way. */
import { Lightbulb, Users } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { asksForSecondPerson, type GuardHint, HINT_WORDS } from "@/lib/relays/guard";

type Props = { hints: readonly GuardHint[]; onPick?: (hint: GuardHint) => void };

export function HintList({ hints, onPick }: Props) {
  if (hints.length === 0) return null;
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-sunken/40 text-sm">
      {hints.map((hint) => (
        <li key={`${hint.start}-${hint.kind}`} className="grid gap-0.5 px-3 py-2">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Badge
              tone={asksForSecondPerson(hint) ? "warn" : "info"}
              icon={asksForSecondPerson(hint) ? <Users /> : <Lightbulb />}
            >
              {HINT_WORDS[hint.kind]}
            </Badge>
            <Phrase hint={hint} onPick={onPick} />
          </p>
          <p>
            {hint.why} {hint.try && <span className="text-muted">{hint.try}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Phrase({ hint, onPick }: { hint: GuardHint; onPick?: (hint: GuardHint) => void }) {
  const words = `“${hint.phrase}”`;
  if (!onPick) return <span className="font-semibold wrap-anywhere">{words}</span>;
  return (
    <button type="button" className="link text-left font-semibold wrap-anywhere" onClick={() => onPick(hint)}>
      {words}
    </button>
  );
}
