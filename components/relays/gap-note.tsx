/** The places that our proposal leaves for the writer: nothing goes out while one stands. */
"use client";

import { FormMessage } from "@/components/ui/form-message";

export function GapNote({ gaps, onPick }: { gaps: readonly string[]; onPick: (gap: string) => void }) {
  const [first] = gaps;
  if (!first) return null;
  return (
    <FormMessage tone="info">
      {gaps.length === 1 ? "One place is" : `${gaps.length} places are`} left for you to fill:{" "}
      <button type="button" className="link font-semibold" onClick={() => onPick(first)}>
        {first}
      </button>
    </FormMessage>
  );
}
