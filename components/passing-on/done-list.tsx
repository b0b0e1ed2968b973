/** What was passed on before, and what was not. */
import { Disclosure } from "@/components/ui/disclosure";
import { formatInstant } from "@/lib/interviews/when";
import type { PassOnPage } from "@/lib/passing-on/queries";
import { KIND_WORDS } from "./kind-words";

const STATUS: Record<string, string> = {
  sent: "passed on by e-mail",
  told: "passed on in person",
  kept: "not passed on",
};

export function DonePassOns({ items, zone, now }: { items: PassOnPage["done"]; zone: string; now: Date }) {
  if (items.length === 0) return null;
  return (
    <Disclosure plain summary="Dealt with" meta={items.length}>
      <ul className="space-y-4">
        {items.map(({ id, kind, text, link, status, keptWhy, settledAt, settledBy }) => (
          <li key={id} className="space-y-1">
            <p>
              <span className="font-semibold">{KIND_WORDS[kind]}</span>
              <span className="text-muted">
                {", "}
                {STATUS[status]}
                {settledBy && ` by ${settledBy.name}`}
                {settledAt && `, ${formatInstant(settledAt, zone, undefined, now)}`}
                {keptWhy && `: ${keptWhy}`}
              </span>
            </p>
            <p className="wrap-anywhere whitespace-pre-line">{text}</p>
            {link && <p className="wrap-anywhere text-muted">{link}</p>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
