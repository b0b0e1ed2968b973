/** What is left to people in an agency that asks by itself: worries, wishes for a call, strangers' addresses, missing ones. */
import { describe, expect, it } from "vitest";
import { logCall } from "@/lib/loops/commands/asking";
import { inAgency } from "@/lib/platform/db";
import { addMinutes } from "@/lib/platform/time";
import { askColleagueByLink, callMeByLink } from "@/lib/reply/commands";
import { lettersFor, linkHolder, loopOf, NOON, posted, requestOf } from "../../support/asking";
import { called, days, GRACE_OVER, turn, utc } from "../../support/asking-by-itself";

describe("left to people", () => {
  it("leaves to people what the call-back wants handled first, and who prefers the telephone", async () => {
    const worried = await called({ concern: "The notice period is longer than they think." });
    expect(await days(worried, "2026-11-02 12:30", "2026-11-03 17:30")).toEqual([]);
    const caller = await called();
    await inAgency(caller.noon, (db) =>
      db.contact.updateMany({ where: { id: caller.contactId }, data: { preferredChannel: "phone" } }),
    );
    expect(await turn(caller, GRACE_OVER)).toBe(false);
    expect(await loopOf(caller)).toMatchObject({ request: "ready", actAt: utc("2026-11-03 09:00") });
  });

  it("leaves a colleague who came through the link to a person's own press", async () => {
    const story = await called();
    await turn(story, GRACE_OVER);
    await posted(story);
    await askColleagueByLink(linkHolder(story, utc("2026-11-02 13:00")), {
      name: "Victor Imm",
      email: "victor@elsewhere.example",
    });
    expect(await days(story, "2026-11-02 13:10", "2026-11-05 17:30")).toEqual([]);
    expect((await lettersFor(story)).map(({ toAddress }) => toAddress)).not.toContain(
      "victor@elsewhere.example",
    );
  });

  it("writes nothing where a call was wished for or agreed, and forgets neither", async () => {
    const wished = await called();
    await turn(wished, GRACE_OVER);
    await posted(wished);
    await callMeByLink(linkHolder(wished, utc("2026-11-02 13:00")), { when: "Tuesday at three" });
    expect(await days(wished, "2026-11-02 13:10", "2026-11-06 17:30")).toEqual([]);
    expect((await requestOf(wished)).callAt).toBe("Tuesday at three");
    const agreed = await called();
    await logCall(
      { ...agreed.noon, now: addMinutes(NOON, 1) },
      {
        interviewId: agreed.interviewId,
        outcome: "missed",
        came: "again",
        againOn: "2026-11-02",
        againAt: "16:00",
      },
    );
    expect(await days(agreed, "2026-11-02 12:30", "2026-11-06 17:30")).toEqual([]);
  });

  it("tries again each working morning where the address is missing, and asks once it is there", async () => {
    const story = await called();
    const address = (email: string | null) =>
      inAgency(story.noon, (db) =>
        db.contact.updateMany({ where: { id: story.contactId }, data: { email } }),
      );
    await address(null);
    expect(await turn(story, GRACE_OVER)).toBe(false);
    expect((await loopOf(story)).actAt).toEqual(utc("2026-11-03 09:00"));
    expect(await turn(story, addMinutes(GRACE_OVER, 5))).toBe(false);
    await address("piotr@harrow.example");
    expect(await turn(story, utc("2026-11-03 09:00"))).toBe(true);
  });
});
