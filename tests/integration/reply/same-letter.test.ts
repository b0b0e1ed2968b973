/** One page for all that stood in one letter, and for nothing else (decision 0011). */
import "../../support/as-worker";
import { afterAll, describe, expect, it } from "vitest";
import { closeDb } from "@/lib/platform/db";
import { tokenSecret } from "@/lib/platform/tokens";
import { answerByLink } from "@/lib/reply/commands";
import { replyPage } from "@/lib/reply/queries";
import { lettersFor, linkHolder, posted } from "../../support/asking";
import { turn, utc } from "../../support/asking-by-itself";
import { reminder, two } from "../../support/together";

afterAll(closeDb);

const YES = { verdict: "progress", share: "as_is", seen: 0 } as const;
const TUESDAY = utc("2026-11-03 12:30");

describe("one page", () => {
  it("shows the way to the others of the same letter, to this reader alone", async () => {
    const [first, second] = await two();
    await turn(first, TUESDAY);
    const letter = await reminder(first);
    const holder = linkHolder(first, TUESDAY, letter.tokenId ?? "");
    expect((await replyPage(holder)).others).toEqual([]);
    await posted(first);
    const other = letter.along[0]?.tokenId ?? "";
    expect((await replyPage(holder)).others).toMatchObject([
      { candidate: "Ben Ode", waits: true, href: `/reply/${tokenSecret("reply", other)}` },
    ]);
    expect((await replyPage(linkHolder(second, TUESDAY, other))).others).toMatchObject([
      { candidate: "Nadia Okafor", waits: true },
    ]);
    // The link of the first letter was about one: whoever was sent that letter sees no other.
    const [ask] = await lettersFor(first);
    expect(ask?.tokenId).not.toBe(letter.tokenId);
    expect((await replyPage(linkHolder(first, TUESDAY, ask?.tokenId ?? ""))).others).toEqual([]);
    // A link that was in no letter with the other opens no way to it.
    expect((await replyPage(linkHolder(first, TUESDAY))).others).toEqual([]);
    await answerByLink(linkHolder(second, TUESDAY, other), YES);
    expect((await replyPage(holder)).others).toMatchObject([{ candidate: "Ben Ode", waits: false }]);
  });
});
