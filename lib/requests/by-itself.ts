/** What the product does by itself with a request that is due, or to whom it leaves that: pure. */
import type { Instant } from "@/lib/platform/time";
import { type ChaseFacts, nextChase } from "./cadence";
import type { RequestStatus } from "./lifecycle";
import { type Person, whyNever } from "./manners";

/**
 * `people`: a person's turn. A call, the question whether to stop, or whom to ask stand in Today and wait there;
 * `stuck` ones may come right without anybody touching the request (an address is corrected), so they are tried again.
 */
export type Act =
  | { do: "ask" }
  /** Due since `at`. */
  | { do: "chase"; at: Instant; rule: "by_itself_cadence" | "by_itself_broken_promise" }
  | { do: "people"; why: "telephone" | "paper" | "stop"; stuck: false }
  | { do: "people"; why: "whom" | "never" | "prefers_telephone"; stuck: true }
  /** What was learned since has moved it: a day on which they mean to decide, for one. */
  | { do: "wait"; until: Instant }
  | { do: "nothing" };

type Asked = {
  status: RequestStatus;
  person: Person | null;
  /** A call that was agreed, or wished for: then no letter takes its place. */
  callAt: string | null;
  /** Null as long as nobody has been asked. */
  chase: ChaseFacts | null;
  now: Instant;
};

/** A letter only ever goes to who prefers letters (source S5). */
export function nextAct({ status, person, callAt, chase, now }: Asked): Act {
  if (status !== "ready" && status !== "asked") return { do: "nothing" };
  if (!person) return { do: "people", why: "whom", stuck: true };
  if (whyNever(person)) return { do: "people", why: "never", stuck: true };
  if (callAt) return { do: "people", why: "telephone", stuck: false };
  if (person.preferredChannel === "phone") return { do: "people", why: "prefers_telephone", stuck: true };
  if (status === "ready" || !chase) return { do: "ask" };
  const next = nextChase(chase);
  if ("lapseProposedAt" in next) return { do: "people", why: "stop", stuck: false };
  if (next.at > now) return { do: "wait", until: next.at };
  if (next.channel === "phone") return { do: "people", why: "telephone", stuck: false };
  if (next.channel === "paper") return { do: "people", why: "paper", stuck: false };
  const rule = next.rule === "promised" ? "by_itself_broken_promise" : "by_itself_cadence";
  return { do: "chase", at: next.at, rule };
}
