/** What a link may do: answer, correct, name a day, ask for a call, pass it on, decline, stop. */
import { describe, expect, it } from "vitest";
import { askEmployer } from "@/lib/loops/commands/asking";
import { inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import {
  answerByLink,
  askColleagueByLink,
  callMeByLink,
  declineByLink,
  promiseByLink,
  stopByLink,
} from "@/lib/reply/commands";
import type { AnswerInput } from "@/lib/reply/model";
import { replyPage } from "@/lib/reply/queries";
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
