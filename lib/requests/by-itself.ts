/** What the product does by itself with a request that is due, or to whom it leaves that: pure. */
import { type ChaseFacts, nextChase } from "./cadence";
import type { RequestStatus } from "./lifecycle";
import { type Person, whyNever } from "./manners";

/**
 * `people`: a person's turn. A call, the question whether to stop, or whom to ask stand in Today and wait there;
 * `stuck` ones may come right without anybody touching the request (an address is corrected), so they are tried again.
 */
export type Act =
  | { do: "ask" }
  | { do: "chase"; number: number; rule: "by_itself_cadence" | "by_itself_broken_promise" }
  | { do: "people"; why: "telephone" | "stop"; stuck: false }
  | { do: "people"; why: "whom" | "never"; stuck: true }
  | { do: "nothing" };

/** `chase` is null as long as nobody has been asked. A letter only ever goes to who prefers letters (source S5). */
export function nextAct(status: RequestStatus, person: Person | null, chase: ChaseFacts | null): Act {
  if (status !== "ready" && status !== "asked") return { do: "nothing" };
  if (!person) return { do: "people", why: "whom", stuck: true };
  if (whyNever(person)) return { do: "people", why: "never", stuck: true };
  if (person.preferredChannel === "phone") return { do: "people", why: "telephone", stuck: false };
  if (status === "ready" || !chase) return { do: "ask" };
  const next = nextChase(chase);
  if ("lapseProposedAt" in next) return { do: "people", why: "stop", stuck: false };
  if (next.channel === "phone") return { do: "people", why: "telephone", stuck: false };
  const rule = next.rule === "promised" ? "by_itself_broken_promise" : "by_itself_cadence";
  return { do: "chase", number: next.number, rule };
}
