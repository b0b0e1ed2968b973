/** How an import stands, in words. */
import type { Tone } from "@/components/ui/badge";

export const IMPORT_STATES: Record<string, { words: string; tone: Tone }> = {
  uploaded: { words: "Not brought in yet", tone: "neutral" },
  queued: { words: "Waiting to begin", tone: "info" },
  running: { words: "Coming in", tone: "info" },
  done: { words: "Brought in", tone: "ok" },
  failed: { words: "Stopped", tone: "danger" },
  undone: { words: "Undone", tone: "neutral" },
};
