/** Links in letters: fifty looks change nothing, a press works once, and no kind of link serves as another. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { closeDb, inAgency } from "@/lib/platform/db";
import { codeFor, hashOf, randomSecret } from "@/lib/platform/secrets";
import { PURPOSES, type Purpose } from "@/lib/platform/tokens";
import { PASSWORD as OWNERS } from "../../support/front-door";
import type { Fields } from "../../support/walls/cases";
import { comeAs, cookies, freshBrowser, sayHeaders, stopClockAt } from "../../support/walls/next";
import { look, textsIn } from "../../support/walls/pages";
import { actionCalled, press, saidIn } from "../../support/walls/press";
import { openRows, type Rows } from "../../support/walls/rows";
import { FIVE, makeWorld, type World } from "../../support/walls/world";

vi.mock("next/headers", () => import("../../support/walls/next"));
vi.mock("next/cache", () => import("../../support/walls/next"));
vi.mock("next-intl/server", () => import("../../support/walls/next"));

const FRONT = "(front)/(account)";
const REPLY = "(employer)/reply/[token]";
const PASSWORD = "correct horse battery staple";
type Place = {
  pages: string[];
  /** The one press, what it answers at once, and what the same press answers again. */
  action: string;
  form: (world: World) => Promise<Fields> | Fields;
  lands: RegExp | null;
  again: RegExp | "same";
};
const PLACES: Record<Purpose, Place> = {
  verify_email: {
    pages: [`${FRONT}/verify/[token]`],
    action: `${FRONT}/verify/[token]#confirmAddress`,
    form: () => ({ password: OWNERS }),
    lands: /^\/verified$/,
    again: /used already/,
  },
  invitation: {
    pages: [`${FRONT}/invitation/[token]`],
    action: `${FRONT}/invitation/[token]#accept`,
    form: () => ({ name: "Beth March", password: PASSWORD }),
    lands: /^\/today$/,
    again: /used already/,
  },
  password_reset: {
    pages: [`${FRONT}/reset-password/[token]`],
    action: `${FRONT}/reset-password/[token]#chooseNewPassword`,
    form: () => ({ password: PASSWORD }),
    lands: /^\/sign-in\?changed=1$/,
    again: /used already/,
  },
  portal_sign_in: {
    pages: ["(portal)/portal/sign-in/[token]"],
    action: "(portal)/portal/sign-in#enterByLink",
    form: async ({ links, at }) => {
      const where = { agencyId: at.agencyId, hash: hashOf(links.portal_sign_in) };
      const { id } = await inAgency(at, (db) => db.token.findFirstOrThrow({ where }));
      return { code: codeFor("portal_sign_in", id) };
    },
    lands: /^\/portal$/,
    again: /works no longer/,
  },
  reply: {
    pages: [REPLY, `${REPLY}/expired`, `${REPLY}/stop`],
    action: `${REPLY}#answer`,
    form: () => ({ verdict: "no", seen: "0" }),
    lands: /^\/reply\/thanks$/,
    // The link lives on for a correction; the same form twice is a double press, and written once.
    again: "same",
  },
  stop: {
    pages: ["stop/[token]"],
    action: "stop/[token]#stop",
    form: () => ({ choice: "stop" }),
    lands: null,
    // Pressing "stop" twice stops, and "again" takes it back: the link is a switch.
    again: "same",
  },
};

let rows: Rows;
let world: World;
beforeAll(async () => {
  stopClockAt(FIVE);
  rows = await openRows();
  world = await makeWorld();
}, 120_000);
afterAll(async () => {
  await rows.close();
  await closeDb();
});
beforeEach(freshBrowser);

describe("fifty looks", () => {
  const pages = PURPOSES.flatMap((purpose) => PLACES[purpose].pages.map((page) => [purpose, page] as const));

  test.each(pages)("%s at %s change nothing, send nothing, set nothing", async (purpose, page) => {
    const before = await rows.print(world.agencyId);
    const first = await look(page, { token: world.links[purpose] });
    for (let at = 1; at < 50; at += 1) {
      // A mail scanner says nothing of where it comes from; the letter's buttons bring a choice along.
      sayHeaders(at % 2 ? {} : { "sec-fetch-site": "cross-site" });
      const query = { verdict: "no", choice: "decline", what: "stop", code: "123456", why: "x" };
      const seen = await look(page, { token: world.links[purpose] }, at % 3 ? query : {});
      expect(seen.kind).toBe(first.kind);
    }
    expect(await rows.print(world.agencyId)).toBe(before);
    expect((await cookies()).getAll()).toEqual([]);
  });
});

describe("no kind of link serves as another", () => {
  const crosses = PURPOSES.flatMap((place) =>
    PURPOSES.filter((purpose) => purpose !== place).map((purpose) => [purpose, place] as const),
  );

  test.each(crosses)("%s where %s belongs is as good as a guess", async (purpose, place) => {
    const before = await rows.print(world.agencyId);
    const [secret, guess] = [world.links[purpose], randomSecret()];
    const { pages, action, form } = PLACES[place];
    for (const page of pages) {
      const [seen, guessed] = [await look(page, { token: secret }), await look(page, { token: guess })];
      const plain = (texts: string[]) => texts.join("\n").replaceAll(secret, "").replaceAll(guess, "");
      expect(plain(textsIn(seen))).toBe(plain(textsIn(guessed)));
    }
    const fields = await form(world);
    const pressed = await actionCalled(action);
    const outcomes = [
      await press(pressed, { ...fields, token: secret }),
      await press(pressed, { ...fields, token: guess }),
    ];
    const [real, guessed] = outcomes.map((outcome) => ({
      ...outcome,
      ...("state" in outcome && { state: { ...outcome.state, values: {} } }),
    }));
    expect(real).toEqual(guessed);
    expect(real).toMatchObject({ kind: "state", state: { ok: false } });
    expect((await cookies()).getAll()).toEqual([]);
    expect(await rows.print(world.agencyId)).toBe(before);
  });

  test("a token's id, its hash and a session's secret open nothing", async () => {
    const { id, hash } = await inAgency(world.at, (db) =>
      db.token.findFirstOrThrow({ where: { agencyId: world.agencyId, hash: hashOf(world.links.reply) } }),
    );
    const { cookie } = await world.enterPortal();
    const nothing = textsIn(await look(REPLY, { token: randomSecret() }));
    for (const token of [id, hash, cookie]) expect(textsIn(await look(REPLY, { token }))).toEqual(nothing);
  });
});

describe("a press", () => {
  test.each(PURPOSES)("of %s works once", async (purpose) => {
    const { action, form, lands, again } = PLACES[purpose];
    const pressed = await actionCalled(action);
    const fields = { ...(await form(world)), token: world.links[purpose] };
    const first = await press(pressed, fields);
    if (lands) {
      expect(first).toMatchObject({ kind: "redirect", to: expect.stringMatching(lands) });
      expect(JSON.stringify(first), "the secret leaves the address").not.toContain(fields.token);
    } else expect(first).toMatchObject({ kind: "state", state: { ok: true } });
    const [before, tables] = [await rows.print(world.agencyId), await rows.of(world.agencyId)];
    comeAs();
    const second = await press(pressed, fields);
    if (again === "same") {
      expect(second).toEqual(first);
      for (const table of ["answer", "letter", "promise", "chase", "token"])
        expect((await rows.of(world.agencyId)).get(table), table).toEqual(tables.get(table));
      return;
    }
    expect(second).toMatchObject({ kind: "state", state: { ok: false } });
    expect(second.kind === "state" && saidIn(second.state)).toMatch(again);
    expect(await rows.print(world.agencyId)).toBe(before);
    expect((await cookies()).getAll()).toEqual([]);
  });
});
