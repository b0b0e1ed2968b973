/** A new agency is shown where to begin, until it has booked something itself. */
import { expect, it } from "vitest";
import { hasInterviews } from "@/lib/loops/queries/today";
import { makeAgency } from "../../support/agency";
import { bookedInterview } from "../../support/story";

it("knows whether this agency, and no other, has booked anything", async () => {
  const [ours, theirs] = [await makeAgency(), await makeAgency()];
  await bookedInterview(theirs.scope);
  expect(await hasInterviews(ours.scope)).toBe(false);
  await bookedInterview(ours.scope);
  expect(await hasInterviews(ours.scope)).toBe(true);
});
