/** What the booking form asks the server while somebody types; a lost connection finds nothing. */
import type { Part } from "@/lib/interviews/booking-choices";
import type { PickOption } from "@/lib/loops/queries/booking";

const PATH = "/interviews/new/find";

export async function findRecords(kind: Part, q: string, employerId?: string): Promise<PickOption[]> {
  const query = new URLSearchParams({ kind, q, ...(employerId ? { employerId } : {}) });
  return (await ask<{ options: PickOption[] }>(query))?.options ?? [];
}

export async function findRound(candidateId: string, jobId: string): Promise<number | null> {
  return (await ask<{ round: number }>(new URLSearchParams({ candidateId, jobId })))?.round ?? null;
}

async function ask<T>(query: URLSearchParams): Promise<T | null> {
  const answer = await fetch(`${PATH}?${query}`, { headers: { accept: "application/json" } }).catch(
    () => null,
  );
  return answer?.ok ? ((await answer.json()) as T) : null;
}
