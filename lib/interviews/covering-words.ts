/** "covering for Jane Cole until Fri 4 Dec": who a letter, the portal and the employer's window say is there now. Pure. */
import { words } from "@/lib/platform/words";
import { formatDay } from "./when";

export function coveringWords({ name, until }: { name: string; until: string }): string {
  return words("letters")("covering", { name, until: formatDay(until) });
}
