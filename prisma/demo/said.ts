/** What candidates of the demo said in the call-back, and how its letters keep to the manners. */
import type { CallBack } from "@/lib/debriefs/model";
import { Refusal } from "@/lib/platform/refusal";
import type { Cast } from "./teller";

export function linesOf(cast: Cast): CallBack["lines"] {
  return [
    { kind: "met", text: cast.contact.name, detail: "led the conversation", shareable: "on" },
    {
      kind: "question",
      text: "How would you find out why a batch drifts? Spoke about the pilot plant.",
      detail: cast.serial % 2 ? "strong" : "fair",
      shareable: "on",
    },
    {
      kind: "their_interest",
      text: "They showed the laboratory and asked about notice.",
      shareable: "on",
    },
    { kind: "other_process", text: "Second interview elsewhere next week.", shareable: undefined },
  ];
}

/** Now, if the manners allow it; else at the time that they name. */
export async function politely(send: (departs: "now" | "then") => Promise<unknown>): Promise<void> {
  try {
    await send("now");
  } catch (error) {
    unlessRefused(error);
    await send("then");
  }
}

export function unlessRefused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}
