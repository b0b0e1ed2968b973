/** What candidates and employers get holds no internal word: a canary in every text column, looked for in every window. */
import { NextIntlClientProvider } from "next-intl";
import { createElement, type ReactNode } from "react";
import { prerender } from "react-dom/static";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { chaseEmployer } from "@/lib/loops/commands/asking";
import { sendRelay } from "@/lib/loops/commands/telling";
import { closeDb, inAgency } from "@/lib/platform/db";
import { randomSecret } from "@/lib/platform/secrets";
import { tokenSecret } from "@/lib/platform/tokens";
import { MESSAGES } from "@/lib/platform/words";
import { portalInterview, portalInterviews, portalPerson } from "@/lib/portal/queries";
import { replyPage } from "@/lib/reply/queries";
import { askPage } from "@/lib/requests/queries/ask-page";
import { compose } from "@/worker/compose";
import { KINDS } from "@/worker/letters";
import { linkHolder, posted, type Story } from "../../support/asking";
import { candidateOf, feedback } from "../../support/telling";
import {
  canariesIn,
  FOR_CANDIDATE,
  FOR_EMPLOYER,
  OF_THE_LETTER,
  plant,
  SECRET,
} from "../../support/walls/canaries";
import { comeAs, freshBrowser, signInPortal, stopClockAt } from "../../support/walls/next";
import { look, textsIn } from "../../support/walls/pages";
import { FIVE, makeWorld, type World } from "../../support/walls/world";

vi.mock("next/headers", () => import("../../support/walls/next"));
vi.mock("next/cache", () => import("../../support/walls/next"));
vi.mock("next-intl/server", () => import("../../support/walls/next"));

const QUERIES: Record<string, string>[] = [
  {},
  { verdict: "no" },
  { choice: "decline" },
  { choice: "colleague" },
];
let world: World;
let planted: string[];
let stories: Record<string, Story>;

beforeAll(async () => {
  stopClockAt(FIVE);
  world = await makeWorld();
  const { open, said, passedOn, lapsed, pending, over, spoken } = world;
  stories = { open, said, passedOn, lapsed, pending, over, spoken };
  planted = await plant(world.agencyId);
}, 120_000);
afterAll(closeDb);
beforeEach(freshBrowser);

const internal = (text: string, meant: ReadonlySet<string>) =>
  canariesIn(text).filter((column) => !meant.has(column));

/** The page as HTML, client components and all. */
async function html(node: ReactNode): Promise<string> {
  const messages = MESSAGES as unknown as Record<string, never>;
  const around = createElement(NextIntlClientProvider, {
    locale: "en",
    timeZone: "UTC",
    messages,
    children: node,
  });
  const { prelude } = await prerender(around, {
    onError: (error) => {
      throw error;
    },
  });
  return new Response(prelude as ReadableStream).text();
}

test("the words that matter are planted", () => {
  expect(SECRET.filter((column) => !planted.includes(column))).toEqual([]);
  expect(planted.length).toBeGreaterThan(40);
});

describe("the candidate", () => {
  const pages = [
    "(portal)/portal/(inside)",
    "(portal)/portal/(inside)/interviews/[id]",
    "(portal)/portal/(inside)/preferences",
  ];

  test.each(["open", "said", "passedOn", "lapsed", "pending", "over", "spoken"])(
    "whose interview is “%s”",
    async (which) => {
      const story = stories[which] as Story;
      const scope = candidateOf(story, FIVE);
      const data = [
        await portalInterviews(scope),
        await portalInterview(scope, story.interviewId),
        await portalPerson(scope),
      ];
      expect(internal(JSON.stringify(data), FOR_CANDIDATE)).toEqual([]);
      comeAs(await signInPortal(scope));
      const shown: string[] = [];
      for (const page of pages) {
        const seen = await look(page, { id: story.interviewId });
        if (seen.kind !== "shown") throw new Error(`${page}: ${JSON.stringify(seen)}`);
        shown.push(textsIn(seen.node).join("\n"), await html(seen.node));
      }
      const text = shown.join("\n");
      expect(internal(text, FOR_CANDIDATE)).toEqual([]);
      expect(canariesIn(text)).toContain("job.title");
      expect(canariesIn(text).includes("relay.text"), "words on their way only once they left").toBe(
        which === "passedOn",
      );
    },
  );
});

describe("the employer", () => {
  test.each(["open", "said", "passedOn", "lapsed", "pending"])(
    "asked about the interview “%s”",
    async (which) => {
      const story = stories[which] as Story;
      const holder = linkHolder(story, FIVE);
      const pages = ["", "/expired", "/stop"].map((end) => `(employer)/reply/[token]${end}`);
      expect(internal(JSON.stringify(await replyPage(holder)), FOR_EMPLOYER)).toEqual([]);
      const token = await inAgency(world.at, (db) =>
        db.token.findFirst({
          where: { agencyId: world.agencyId, purpose: "reply", subjectId: story.requestId },
        }),
      );
      const secret = token ? tokenSecret("reply", token.id) : randomSecret();
      const texts: string[] = [];
      for (const page of pages)
        for (const query of QUERIES) {
          const seen = await look(page, { token: secret }, query);
          texts.push(textsIn(seen).join("\n"), seen.kind === "shown" ? await html(seen.node) : "");
        }
      expect(internal(texts.join("\n"), FOR_EMPLOYER)).toEqual([]);
      expect(canariesIn(texts.join("\n")).includes("candidate.name")).toBe(token !== null);
    },
  );

  test("gets a letter proposed without a private line", async () => {
    for (const story of [stories.spoken, stories.open]) {
      const { proposal } = await askPage(world.at, (story as Story).interviewId);
      expect(internal(JSON.stringify(proposal), new Set([...FOR_EMPLOYER, ...OF_THE_LETTER]))).toEqual([]);
    }
  });
});

test("their letters", async () => {
  const { at, agencyId, said, open } = world;
  await sendRelay(at, feedback(said));
  const { interviewId } = open;
  const text = "There is no news yet; they asked for time.";
  await sendRelay(at, { interviewId, kind: "holding", text, nextWordBy: "2026-11-05" });
  await posted(open);
  await chaseEmployer(at, {
    interviewId: open.interviewId,
    subject: "Once more",
    body: "Did you have a minute?",
  });
  const [letters, agency, people] = await inAgency(
    at,
    async (db) =>
      [
        await db.letter.findMany({ where: { agencyId } }),
        await db.agency.findFirstOrThrow({ where: { id: agencyId } }),
        await db.consultant.findMany({ where: { agencyId } }),
      ] as const,
  );
  const theirs = new Set(people.map(({ email }) => email));
  const kinds = new Set<string>();
  for (const letter of letters.filter(({ toAddress }) => !theirs.has(toAddress))) {
    const kind = KINDS[letter.kind];
    if (!kind) throw new Error(letter.kind);
    const consultant = people.find(({ id }) => id === letter.fromId);
    const token = await inAgency(at, (db) =>
      db.token.findFirst({ where: { agencyId, id: letter.tokenId ?? agencyId } }),
    );
    const message = await compose(
      {
        letter,
        kind,
        agency,
        token,
        sender: consultant ? { consultant, verified: null, covering: null } : null,
      },
      FIVE,
    );
    const meant = new Set([...(letter.candidateId ? FOR_CANDIDATE : FOR_EMPLOYER), ...OF_THE_LETTER]);
    expect(internal(JSON.stringify(message), meant), letter.kind).toEqual([]);
    kinds.add(letter.kind);
  }
  expect([...kinds].sort()).toEqual(
    expect.arrayContaining(["ask", "chase", "holding", "invitation", "relay"]),
  );
});
