/** The employer's window: what a link shows, what it may do, and what it never shows. */
import { describe, expect, it } from "vitest";
import { askEmployer, readdressRequest } from "@/lib/loops/commands/asking";
import { inAgency } from "@/lib/platform/db";
import { expiredReplyVisit, replyVisit } from "@/lib/platform/gates";
import { newId } from "@/lib/platform/ids";
import { findToken, tokenSecret } from "@/lib/platform/tokens";
import {
  answerByLink,
  askColleagueByLink,
  callMeByLink,
  declineByLink,
  freshLink,
  promiseByLink,
  stopByLink,
} from "@/lib/reply/commands";
import type { AnswerInput } from "@/lib/reply/model";
import { replyPage } from "@/lib/reply/queries";
import { askPage } from "@/lib/requests/queries/ask-page";
import {
  answersTo,
  asked,
  LETTER,
  lettersFor,
  linkHolder,
  loopOf,
  NOON,
  ready,
  requestOf,
  type Story,
} from "../../support/asking";

const YES: AnswerInput = { verdict: "progress", strengths: "Clear and calm", share: "reword", seen: 0 };
const contactOf = (story: Story) =>
  inAgency(story.noon, (db) => db.contact.findFirstOrThrow({ where: { id: story.contactId } }));

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

describe("what the link may do", () => {
  it("answer, once more to correct it, each kept as a version", async () => {
    const story = await asked();
    const link = linkHolder(story);
    await answerByLink(link, YES);
    expect(await replyPage(link)).toMatchObject({
      state: "answered",
      seen: 1,
      answer: { strengths: "Clear and calm" },
    });
    await answerByLink(link, { ...YES, strengths: "Clear, calm and quick", seen: 1, givenByName: "Joe Tan" });
    expect(await answersTo(story)).toMatchObject([
      { version: 1, source: "form", strengths: "Clear and calm", givenByName: null },
      { version: 2, source: "form", strengths: "Clear, calm and quick", givenByName: "Joe Tan" },
    ]);
    expect(await loopOf(story)).toMatchObject({ request: "answered", relay: "to_write" });
  });

  it("correct it until the candidate has been told, and then no more", async () => {
    const story = await asked();
    const link = linkHolder(story);
    await answerByLink(link, YES);
    await tellCandidate(story);
    expect((await replyPage(link)).state).toBe("relayed");
    await expect(answerByLink(link, { ...YES, verdict: "no", seen: 1 })).rejects.toThrow(
      /has been told already/,
    );
    expect(await answersTo(story)).toHaveLength(1);
  });

  it("name a day", async () => {
    const story = await asked();
    await promiseByLink(linkHolder(story), { by: "2026-11-06" });
    expect(await requestOf(story)).toMatchObject({ status: "promised", promisedFor: new Date("2026-11-06") });
    expect(await replyPage(linkHolder(story))).toMatchObject({ state: "open", promisedFor: "Fri 6 Nov" });
    await expect(promiseByLink(linkHolder(story), { by: "2026-10-30" })).rejects.toMatchObject({
      field: "by",
    });
  });

  it("ask for a call, which is due at once on Today", async () => {
    const story = await asked();
    await callMeByLink(linkHolder(story), { when: "Thursday after three", phone: "+44 20 7946 0555" });
    expect(await requestOf(story)).toMatchObject({
      status: "asked",
      callAt: "Thursday after three, +44 20 7946 0555",
    });
    expect((await loopOf(story)).requestDueAt).toEqual(NOON);
    expect((await lettersFor(story))[0]?.status).toBe("cancelled");
  });

  it("pass it on: a colleague is made, nobody is written to, and the old link may still answer", async () => {
    const story = await asked();
    const link = linkHolder(story);
    await askColleagueByLink(link, { name: "Ben Ito", email: "ben@harrow.test" });
    const request = await requestOf(story);
    expect(request.status).toBe("ready");
    expect(request.contactId).not.toBe(story.contactId);
    expect((await lettersFor(story)).filter((letter) => letter.status === "waiting")).toEqual([]);
    expect(await replyPage(link)).toMatchObject({ elsewhere: true, state: "open" });
    await expect(declineByLink(link, {})).rejects.toThrow(/Somebody else is being asked/);
    await answerByLink(link, YES);
    expect(await answersTo(story)).toMatchObject([{ givenByContactId: story.contactId }]);
  });

  it("decline, and change its mind", async () => {
    const story = await asked();
    const link = linkHolder(story);
    await declineByLink(link, { why: "Company rule" });
    expect(await requestOf(story)).toMatchObject({ status: "declined", closedWhy: "Company rule" });
    expect((await replyPage(link)).state).toBe("over");
    await answerByLink(link, YES);
    expect((await requestOf(story)).status).toBe("answered");
  });

  it("say that it is the wrong person: the request ends, the person may be asked about others", async () => {
    const story = await asked();
    await stopByLink(linkHolder(story), { what: "wrong_person" });
    expect((await requestOf(story)).status).toBe("unreachable");
    expect((await contactOf(story)).doNotContact).toBe(false);
  });

  it("stop every letter, for good", async () => {
    const story = await asked();
    await stopByLink(linkHolder(story), { what: "stop" });
    await stopByLink(linkHolder(story), { what: "stop" });
    expect((await contactOf(story)).doNotContact).toBe(true);
    expect((await requestOf(story)).status).toBe("unreachable");
    const next = {
      contactId: story.contactId,
      employerId: story.employerId,
      contactName: undefined,
      employerName: undefined,
    };
    const other = await ready(next, {}, story.agency);
    await expect(askEmployer(other.noon, { interviewId: other.interviewId, ...LETTER })).rejects.toThrow(
      /asked us not to write/,
    );
  });
});

describe("an expired link", () => {
  const AFTER = new Date("2027-03-01T12:00:00Z");

  it("gives a fresh one to the address of the old one, and to no other, once a day", async () => {
    const story = await asked();
    const tokenId = (await lettersFor(story))[0]?.tokenId ?? "";
    await inAgency(story.noon, (db) =>
      db.token.updateMany({ where: { id: tokenId }, data: { expiresAt: new Date("2020-01-01T00:00:00Z") } }),
    );
    const old = (await contactOf(story)).email;
    await inAgency(story.noon, (db) =>
      db.contact.updateMany({ where: { id: story.contactId }, data: { email: "somebody.else@harrow.test" } }),
    );
    expect(await replyVisit(tokenSecret("reply", tokenId))).toBe("expired");
    const visit = await expiredReplyVisit(tokenSecret("reply", tokenId));
    if (!visit) throw new Error("an expired link should be exchangeable");
    await freshLink({ ...visit.scope, now: AFTER }, visit.token);
    await freshLink({ ...visit.scope, now: AFTER }, visit.token);
    const fresh = (await lettersFor(story)).filter((letter) => letter.kind === "fresh_link");
    expect(fresh).toMatchObject([{ toAddress: old }]);
    expect(fresh[0]?.tokenId).not.toBe(tokenId);
  });

  it("a revoked or working link is not exchangeable", async () => {
    const story = await asked();
    const tokenId = (await lettersFor(story))[0]?.tokenId ?? "";
    expect(await expiredReplyVisit(tokenSecret("reply", tokenId))).toBeNull();
    await readdressRequest(story.noon, {
      interviewId: story.interviewId,
      contactName: "Ben",
      contactEmail: "b@h.test",
      why: "wrong_person",
    });
    expect(await expiredReplyVisit(tokenSecret("reply", tokenId))).toBeNull();
    expect(await replyVisit(tokenSecret("reply", tokenId))).toBeNull();
  });
});

async function tellCandidate({ agency, interviewId, noon }: Story): Promise<void> {
  const { agencyId } = agency;
  await inAgency(noon, (db) =>
    db.relay.create({
      data: {
        id: newId(NOON),
        agencyId,
        interviewId,
        kind: "feedback",
        channel: "email",
        text: "Good news",
        status: "sent",
        sentAt: NOON,
        createdAt: NOON,
        updatedAt: NOON,
      },
    }),
  );
}

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
