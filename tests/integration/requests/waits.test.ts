/** The request waits, or goes to somebody else: holds, promises, another person. */
import { describe, expect, it } from "vitest";
import {
  chaseEmployer,
  holdRequest,
  promiseAnswer,
  readdressRequest,
  recordAnswer,
  releaseHold,
} from "@/lib/loops/commands/asking";
import { inAgency } from "@/lib/platform/db";
import { scopeAt } from "@/lib/platform/scope";
import { asked, LETTER, lettersFor, NOON, posted, ready, requestOf, type Story } from "../../support/asking";
import { letTimePass } from "../../support/story";

const promises = (story: Story) =>
  inAgency(story.noon, (db) =>
    db.promise.findMany({
      where: { agencyId: story.agency.agencyId, requestId: story.requestId },
      orderBy: { createdAt: "asc" },
    }),
  );
const later = (story: Story, at: string) => scopeAt(story.noon, new Date(at));

describe("a hold", () => {
  it("stops reminders, and ends on the morning of its day", async () => {
    const story = await asked();
    const { interviewId } = story;
    await posted(story);
    const tuesday = later(story, "2026-11-03T10:00:00Z");
    await holdRequest(tuesday, { interviewId, until: "2026-11-05", why: "On leave" });
    await expect(chaseEmployer(tuesday, { interviewId, ...LETTER })).rejects.toThrow(/on hold/);
    await letTimePass(later(story, "2026-11-05T08:59:00Z"), interviewId);
    expect((await requestOf(story)).status).toBe("held");
    await letTimePass(later(story, "2026-11-05T09:00:00Z"), interviewId);
    expect((await requestOf(story)).status).toBe("asked");
  });

  it("takes back an ask that has not left, and ends as ready", async () => {
    const story = await asked();
    const { interviewId } = story;
    await holdRequest(story.noon, { interviewId, until: "2026-11-05" });
    expect((await lettersFor(story))[0]).toMatchObject({ status: "cancelled" });
    await releaseHold(story.noon, { interviewId });
    expect(await requestOf(story)).toMatchObject({ status: "ready", askedAt: null, heldUntil: null });
  });

  it("needs a day ahead", async () => {
    const { noon, interviewId } = await ready();
    await expect(holdRequest(noon, { interviewId, until: "2026-11-02" })).rejects.toMatchObject({
      field: "until",
    });
    await expect(holdRequest(noon, { interviewId, until: "2028-11-02" })).rejects.toMatchObject({
      field: "until",
    });
  });
});

describe("a promise", () => {
  it("of another day replaces the first", async () => {
    const story = await asked();
    await promiseAnswer(story.noon, { interviewId: story.interviewId, by: "2026-11-04" });
    await promiseAnswer(story.noon, { interviewId: story.interviewId, by: "2026-11-06" });
    expect((await promises(story)).map(({ status }) => status)).toEqual(["cancelled", "open"]);
    expect(await requestOf(story)).toMatchObject({ status: "promised", promisedFor: new Date("2026-11-06") });
  });

  it("is kept by the answer", async () => {
    const story = await asked();
    await promiseAnswer(story.noon, { interviewId: story.interviewId, by: "2026-11-04" });
    await recordAnswer(story.noon, { interviewId: story.interviewId, verdict: "progress" });
    expect((await promises(story)).map(({ status }) => status)).toEqual(["kept"]);
  });

  it("that is not kept brings the request back, and is marked broken", async () => {
    const story = await asked();
    await promiseAnswer(story.noon, { interviewId: story.interviewId, by: "2026-11-04" });
    await letTimePass(later(story, "2026-11-05T11:01:00Z"), story.interviewId);
    expect((await requestOf(story)).status).toBe("asked");
    expect((await promises(story)).map(({ status }) => status)).toEqual(["broken"]);
  });
});

describe("another person", () => {
  it("made in place starts afresh; whoever was asked stays on record", async () => {
    const story = await asked();
    const { interviewId } = story;
    const colleague = { contactName: "Ben Ito", contactEmail: "ben@harrow.test" };
    const { contactId } = await readdressRequest(story.noon, { interviewId, ...colleague });
    expect(await requestOf(story)).toMatchObject({
      status: "ready",
      contactId,
      askedAt: null,
      chaseCount: 0,
    });
    const tried = await inAgency(story.noon, (db) =>
      db.chase.findMany({ where: { requestId: story.requestId } }),
    );
    expect(tried).toMatchObject([{ contactId: story.contactId }]);
    expect((await lettersFor(story))[0]).toMatchObject({ status: "cancelled" });
  });

  it("with an address that we know is the person we know", async () => {
    const story = await asked();
    const other = { contactName: "Benjamin Ito", contactEmail: "BEN@harrow.test" };
    const first = await readdressRequest(story.noon, { interviewId: story.interviewId, ...other });
    await readdressRequest(story.noon, { interviewId: story.interviewId, contactId: story.contactId });
    const again = await readdressRequest(story.noon, {
      interviewId: story.interviewId,
      ...other,
      contactName: "Ben",
    });
    expect(again.contactId).toBe(first.contactId);
  });

  it("of another employer is not there", async () => {
    const [ours, theirs] = [await asked(), await asked()];
    const input = { interviewId: ours.interviewId, contactId: theirs.contactId };
    await expect(readdressRequest(ours.noon, input)).rejects.toThrow("404");
    const mine = await asked({}, ours.agency);
    await expect(readdressRequest(ours.noon, { ...input, contactId: mine.contactId })).rejects.toThrow("404");
  });

  it("because the first has left: marked, and the old link ends", async () => {
    const story = await asked();
    const next = { contactName: "Ben Ito", contactEmail: "ben@harrow.test", why: "left" } as const;
    await readdressRequest(story.noon, { interviewId: story.interviewId, ...next });
    const old = await inAgency(story.noon, (db) =>
      db.contact.findFirstOrThrow({ where: { id: story.contactId } }),
    );
    const links = await inAgency(story.noon, (db) =>
      db.token.findMany({ where: { subjectId: story.requestId } }),
    );
    expect(old.leftAt).toEqual(NOON);
    expect(links.map(({ revokedAt }) => revokedAt)).toEqual([NOON]);
  });
});
