/** What pickers and the palette ask the server while somebody types; a lost connection finds nothing. */
import type { FoundKind, Hit } from "@/lib/loops/queries/finding";

type Wishes = { kinds?: readonly FoundKind[]; employerId?: string; inUse?: boolean };

export async function findRecords(q: string, { kinds, employerId, inUse }: Wishes = {}): Promise<Hit[]> {
  const query = new URLSearchParams({ q });
  if (kinds) query.set("kinds", kinds.join(","));
  if (employerId) query.set("employer", employerId);
  if (inUse) query.set("inUse", "1");
  const answer = await fetch(`/api/search?${query}`, { headers: { accept: "application/json" } });
  if (!answer.ok) return [];
  return ((await answer.json()) as { hits: Hit[] }).hits;
}
