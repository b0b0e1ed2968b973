/** The words for where a letter is on its way: pure. */
import type { Instant } from "./time";

export const LETTER_STATUSES = [
  "waiting",
  "claimed",
  "posting",
  "sent",
  "failed",
  "unknown",
  "cancelled",
] as const;
export type LetterStatus = (typeof LETTER_STATUSES)[number];

type Row = { status: string; attempts: number; nextTryAt: Instant | null; lastError: string | null };
export type LetterState = {
  /** One word for a badge. */
  word: "Waiting" | "Sending" | "Sent" | "Failed" | "Unknown" | "Not sent";
  tone: "neutral" | "ok" | "warn" | "danger";
  /** One sentence on what it means. A server that took a letter is no evidence that a person read it. */
  means: string;
  /** What the consultant may press. */
  mayResend: boolean;
  maySettle: boolean;
};

export function letterState(letter: Row): LetterState {
  const calm = { mayResend: false, maySettle: false };
  switch (letter.status as LetterStatus) {
    case "waiting":
    case "claimed":
      return {
        word: "Waiting",
        tone: letter.lastError ? "warn" : "neutral",
        means: waitingMeans(letter),
        ...calm,
      };
    case "posting":
      return { word: "Sending", tone: "neutral", means: "It is being handed over right now.", ...calm };
    case "sent":
      return { word: "Sent", tone: "ok", means: "The receiver's mail server took it.", ...calm };
    case "failed":
      return {
        word: "Failed",
        tone: "danger",
        means: becauseOf(letter, "It did not go out."),
        mayResend: true,
        maySettle: false,
      };
    case "unknown":
      return {
        word: "Unknown",
        tone: "warn",
        means:
          "The connection broke while it was handed over: it may have arrived or not. Please ask, then choose.",
        mayResend: true,
        maySettle: true,
      };
    case "cancelled":
      return {
        word: "Not sent",
        tone: "neutral",
        means: becauseOf(letter, "It was no longer wanted."),
        ...calm,
      };
  }
}

function waitingMeans(letter: Row): string {
  if (!letter.lastError) return "It leaves within a minute.";
  return letter.attempts > 0 ? `We keep trying. The last answer was: ${letter.lastError}` : letter.lastError;
}

function becauseOf(letter: Row, otherwise: string): string {
  return letter.lastError ?? otherwise;
}
