/** A link whose time is over: a fresh one for the same address, and nothing else. */
import { describe, expect, it } from "vitest";
import { readdressRequest } from "@/lib/loops/commands/asking";
import { inAgency } from "@/lib/platform/db";
import { expiredReplyVisit, replyVisit } from "@/lib/platform/gates";
import { tokenSecret } from "@/lib/platform/tokens";
import { freshLink } from "@/lib/reply/commands";
import { asked, lettersFor, type Story } from "../../support/asking";

const contactOf = (story: Story) =>
  inAgency(story.noon, (db) => db.contact.findFirstOrThrow({ where: { id: story.contactId } }));

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
