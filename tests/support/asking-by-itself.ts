/** An agency that asks by itself, and what its worker does with one loop as the days go by. */
import { setByItself } from "@/lib/agencies/commands/settings";
import { actByItself } from "@/lib/loops/commands/by-itself";
import { tickLoop } from "@/lib/loops/commands/tick";
import { addMinutes, type Instant } from "@/lib/platform/time";
import { makeAgency } from "./agency";
import { loopOf, NOON, posted, ready, type Story } from "./asking";

export const utc = (time: string) => new Date(`${time.replace(" ", "T")}:00Z`);
/** The call-back is in at noon. */
export const GRACE_OVER = addMinutes(NOON, 11);

export async function called(
  spoken: Parameters<typeof ready>[1] = {},
  wishes: Parameters<typeof ready>[0] = {},
) {
  const agency = await makeAgency();
  await setByItself(agency.scope, "asksByItself", true);
  return ready(wishes, spoken, agency);
}

/** What the worker does to this loop at a moment: its clock first, then the asking. True: a letter was written. */
export async function turn(story: Story, now: Instant): Promise<boolean> {
  const scope = { kind: "clock", agencyId: story.agency.agencyId, now } as const;
  const { id } = await loopOf(story);
  await tickLoop(scope, id);
  return actByItself(scope, id);
}

/** Every half hour from one moment to another; letters leave in between. Answers when a letter was written. */
export async function days(story: Story, from: string, to: string): Promise<string[]> {
  const written: string[] = [];
  for (let now = utc(from); now <= utc(to); now = addMinutes(now, 30)) {
    if (await turn(story, now)) written.push(now.toISOString().slice(0, 16).replace("T", " "));
    await posted(story);
  }
  return written;
}
