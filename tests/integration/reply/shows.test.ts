/** What a link shows to the employer: the least, never a line of ours, and looking changes nothing. */
import { describe, expect, it } from "vitest";
import { askEmployer } from "@/lib/loops/commands/asking";
import { inAgency } from "@/lib/platform/db";
import { findToken, tokenSecret } from "@/lib/platform/tokens";
import { askColleagueByLink, callMeByLink } from "@/lib/reply/commands";
import { replyPage } from "@/lib/reply/queries";
import { askPage } from "@/lib/requests/queries/ask-page";
import { asked, lettersFor, linkHolder, ready, type Story } from "../../support/asking";

describe("what the link shows", () => {
  it("is who asks, about whom, and when in the reader's zone", async () => {
    const story = await asked();
    const page = await replyPage(linkHolder(story));
    expect(page).toMatchObject({
      consultant: "Olivia",
      candidate: "Nadia Okafor",
      candidateFirst: "Nadia",
      jobTitle: "Dye chemist",
      respondent: "Piotr Zieliński",
      state: "open",
      answer: null,
      seen: 0,
    });
    expect(page.when).toBe("Mon 2 Nov 10:00");
  });

  it("is not the number or the day that the next person named", async () => {
    const story = await asked();
    await askColleagueByLink(linkHolder(story), { name: "Anna Berg", email: "anna@harrow.test" });
    const request = await inAgency(story.noon, (db) =>
      db.feedbackRequest.findFirstOrThrow({
        where: { agencyId: story.agency.agencyId, id: story.requestId },
      }),
    );
    await callMeByLink(
      { ...linkHolder(story), contactId: request.contactId ?? "" },
      { when: "at nine", phone: "+44 7700 900999" },
    );
    const page = await replyPage(linkHolder(story));
    expect(page).toMatchObject({ elsewhere: true, callAt: null, promisedFor: null });
    expect(JSON.stringify(page)).not.toContain("900999");
  });

  it("never holds a line, a concern or a note of ours, nor do the letter and its proposal hold a private line", async () => {
    const canaries = ["CANARY-PRIVATE-LINE", "CANARY-CONCERN", "CANARY-NEXT-STEP"];
    const story = await ready(
      {},
      {
        concern: "CANARY-CONCERN",
        nextStep: "CANARY-NEXT-STEP",
        lines: [
          { kind: "note", text: "CANARY-PRIVATE-LINE", shareable: false },
          { kind: "forgot", text: "Ran the pilot plant", shareable: true },
        ],
      },
    );
    const { proposal } = await askPage(story.noon, story.interviewId);
    expect(proposal.body).toContain("Ran the pilot plant");
    await askEmployer(story.noon, { interviewId: story.interviewId, ...proposal });
    const seen = JSON.stringify([proposal, await lettersFor(story), await replyPage(linkHolder(story))]);
    for (const canary of canaries) expect(seen).not.toContain(canary);
    expect(JSON.stringify(await replyPage(linkHolder(story)))).not.toMatch(/@|7946|Harrow/);
  });

  it("does not show what a consultant typed in from the telephone", async () => {
    const { recordAnswer } = await import("@/lib/loops/commands/asking");
    const story = await asked();
    await recordAnswer(story.noon, {
      interviewId: story.interviewId,
      verdict: "no",
      concerns: "CANARY-BY-PHONE",
    });
    const page = await replyPage(linkHolder(story));
    expect(JSON.stringify(page)).not.toContain("CANARY-BY-PHONE");
    expect(page).toMatchObject({ state: "answered", answer: null, seen: 1 });
  });

  it("changes nothing, be it looked at fifty times", async () => {
    const story = await asked();
    const secret = tokenSecret("reply", (await lettersFor(story))[0]?.tokenId ?? "");
    const before = await fingerprint(story);
    for (let visit = 0; visit < 50; visit += 1) {
      expect(await findToken("reply", secret)).toMatchObject({ subjectId: story.requestId, usedAt: null });
      await replyPage(linkHolder(story));
    }
    expect(await fingerprint(story)).toBe(before);
  });
});

/** A hash of everything that this agency has in the tables a link could touch. */
async function fingerprint({ agency, noon }: Story): Promise<string> {
  const { agencyId } = agency;
  const rows = await inAgency(
    noon,
    (db) =>
      db.$queryRaw<{ hash: string }[]>`
      SELECT md5(string_agg(row, '|' ORDER BY row)) AS hash FROM (
        SELECT r::text AS row FROM feedback_request r WHERE agency_id = ${agencyId}::uuid
        UNION ALL SELECT t::text FROM token t WHERE agency_id = ${agencyId}::uuid
        UNION ALL SELECT l::text FROM letter l WHERE agency_id = ${agencyId}::uuid
        UNION ALL SELECT a::text FROM answer a WHERE agency_id = ${agencyId}::uuid
        UNION ALL SELECT e::text FROM event e WHERE agency_id = ${agencyId}::uuid
        UNION ALL SELECT o::text FROM loop o WHERE agency_id = ${agencyId}::uuid
        UNION ALL SELECT c::text FROM contact c WHERE agency_id = ${agencyId}::uuid
        UNION ALL SELECT u::text FROM audit_entry u WHERE agency_id = ${agencyId}::uuid) AS everything`,
  );
  return rows[0]?.hash ?? "";
}
