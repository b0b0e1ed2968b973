/** Words that a second person has to look at before they leave: which, by whom, and what can come of it. */
import { describe, expect, it } from "vitest";
import { approveRelay, sendApprovedRelay, sendRelay, takeBackRelay } from "@/lib/loops/commands/telling";
import { readDraft } from "@/lib/platform/drafts";
import { draftName } from "@/lib/relays/model";
import { loopOf } from "../../support/asking";
import { audited } from "../../support/front-door";
import { bookedInterview } from "../../support/story";
import { answered, feedback, relayLetters, relaysOf, withColleague } from "../../support/telling";

const FLAGGED = "They felt that you are too old for the team.";

describe("a second pair of eyes", () => {
  it("is asked for flagged words; the writer cannot be it, and nothing leaves before", async () => {
    const { story, ben } = await withColleague();
    const { relayId, status } = await sendRelay(story.three, feedback(story, { text: FLAGGED }));
    expect(status).toBe("needs_approval");
    expect(await relayLetters(story)).toEqual([]);
    expect(await loopOf(story)).toMatchObject({ state: "open", relay: "needs_approval" });
    await expect(approveRelay(story.three, { relayId, decision: "send" })).rejects.toThrow(
      "You wrote these words",
    );
    await approveRelay(ben, { relayId, decision: "send" });
    const [relay] = await relaysOf(story);
    expect(relay).toMatchObject({ status: "sent", approvedById: ben.consultantId });
    const [letter] = await relayLetters(story);
    expect(letter?.fromId).toBe(story.three.consultantId);
    await expect(approveRelay(ben, { relayId, decision: "send" })).rejects.toThrow("quicker");
    expect(await audited(story.three)).toContain("relay.approved");
  });

  it("may only approve, and the writer sends; or send back with a reason, and the text returns to the writer", async () => {
    const { story, ben } = await withColleague();
    const first = await sendRelay(story.three, feedback(story, { text: FLAGGED }));
    await expect(approveRelay(ben, { relayId: first.relayId, decision: "return" })).rejects.toThrow(
      "what should change",
    );
    const reason = "Age has no part in it.";
    await approveRelay(ben, { relayId: first.relayId, decision: "return", reason });
    expect(await relaysOf(story)).toEqual([]);
    expect(await loopOf(story)).toMatchObject({ relay: "to_write" });
    const draft = await readDraft(story.three, draftName(story.interviewId));
    expect(draft?.values).toMatchObject({ text: FLAGGED, kind: "feedback", returned: reason });

    const second = await sendRelay(story.three, feedback(story, { text: FLAGGED }));
    await approveRelay(ben, { relayId: second.relayId, decision: "approve" });
    expect(await loopOf(story)).toMatchObject({ relay: "approved" });
    await sendApprovedRelay(story.three, { relayId: second.relayId });
    expect(await loopOf(story)).toMatchObject({ relay: "sent" });
  });

  it("is a typed reason where nobody else is active, and that is audited", async () => {
    const story = await answered();
    const words = feedback(story, { text: FLAGGED });
    await expect(sendRelay(story.three, words)).rejects.toThrow("why these words should stay");
    const { status } = await sendRelay(story.three, {
      ...words,
      approvalReason: "Their exact words, on request.",
    });
    expect(status).toBe("sent");
    const [relay] = await relaysOf(story);
    expect(relay).toMatchObject({ approvalReason: "Their exact words, on request." });
    expect(await audited(story.three)).toContain("relay.approved_alone");
  });

  it("is asked for the employer's own words that were not to be shared, and for another candidate's name", async () => {
    const { story } = await withColleague();
    await bookedInterview(story.agency.scope, {
      candidateName: "Tomás Brandt",
      employerId: story.employerId,
      employerName: undefined,
      jobId: story.jobId,
      jobTitle: undefined,
    });
    const quoting = await sendRelay(
      story.three,
      feedback(story, { text: "They said: has not yet led a team." }),
    );
    expect(quoting.status).toBe("needs_approval");
    const after = quoting.relayId;
    await takeBackRelay(story.three, { relayId: after });
    const naming = await sendRelay(story.three, feedback(story, { text: "They preferred Tomás Brandt." }));
    expect(naming.status).toBe("needs_approval");
  });

  it("is not asked for advice alone", async () => {
    const { story } = await withColleague();
    const { status } = await sendRelay(story.three, feedback(story, { text: "You never gave an example." }));
    expect(status).toBe("sent");
    expect((await relaysOf(story))[0]?.hints).toMatchObject([{ kind: "absolute" }]);
  });
});
