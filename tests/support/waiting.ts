/** A candidate who waits: asked on Monday noon by a letter that has left, in an agency that keeps candidates informed. */
import { setByItself } from "@/lib/agencies/commands/settings";
import { tellNoNews } from "@/lib/loops/commands/holding";
import { timelineOf } from "@/lib/timeline/queries";
import { makeAgency, type TestAgency } from "./agency";
import { asked, loopOf, posted, type Story } from "./asking";
import { freshAddress } from "./telling";

export const utc = (time: string) => new Date(`${time.replace(" ", "T")}:00Z`);
/** The interview ended on Monday at eleven: the first holding update is due. */
export const DUE = utc("2026-11-04 11:05");
export const READ = utc("2026-11-04 12:00");

export async function withHolding(): Promise<TestAgency> {
  const agency = await makeAgency();
  await setByItself(agency.scope, "holdingByItself", true);
  return agency;
}

export async function waiting(agency?: TestAgency): Promise<Story> {
  const story = await asked({ candidateEmail: freshAddress() }, agency ?? (await withHolding()));
  await posted(story);
  return story;
}

/** What the sweep does to this loop at a moment; the whole sweep would take up other tests' loops, too. */
export async function clockTurns(story: Story, now: Date): Promise<boolean> {
  const { id } = await loopOf(story);
  return tellNoNews({ kind: "clock", agencyId: story.agency.agencyId, now }, id);
}

/** What was said or done about telling the candidate, newest first. */
export async function happened(story: Story) {
  const { events } = await timelineOf(story.noon, { interviewId: story.interviewId });
  return events
    .filter(({ type }) => type.startsWith("relay."))
    .map(({ type, actor, rule }) => ({ type, actor, rule }));
}
