/** Every server action, pressed by agency A with agency B's ids, without a session, from another site, with more fields. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { closeDb, inAgency } from "@/lib/platform/db";
import { CASES, type Case } from "../../support/walls/cases";
import { comeAs, freshBrowser, type Pass, sayHeaders, stopClockAt } from "../../support/walls/next";
import { actionCalled, actionNames, type Outcome, press, saidIn } from "../../support/walls/press";
import { idsIn, lowerWallsIfAsked, openRows, type Rows } from "../../support/walls/rows";
import { FIVE, makeWorld, type World } from "../../support/walls/world";

vi.mock("next/headers", () => import("../../support/walls/next"));
vi.mock("next/cache", () => import("../../support/walls/next"));

const NAMES = actionNames();
const known = NAMES.filter((name) => CASES[name]);
let rows: Rows;
let ours: World;
let theirs: World;
let theirIds: Set<string>;
let before: string;
/** So that one hole is told of once. */
const pointed = new Set<string>();
/** Good passes of the other agency's own people, for presses that must not get that far. */
let inside: Record<"desk" | "portal", Pass>;

beforeAll(async () => {
  stopClockAt(FIVE);
  await lowerWallsIfAsked();
  rows = await openRows();
  ours = await makeWorld();
  theirs = await makeWorld();
  inside = { desk: await theirs.enter("owner"), portal: await theirs.enterPortal() };
  theirIds = idsIn(await rows.of(theirs.agencyId));
  before = await rows.print(theirs.agencyId);
}, 120_000);
afterAll(async () => {
  await rows.close();
  await closeDb();
});
beforeEach(freshBrowser);

/** Nothing of theirs changed, and nothing of ours points to anything of theirs that did not before. */
async function untouched(said: string): Promise<void> {
  const after = await rows.print(theirs.agencyId);
  const changed = after !== before;
  before = after;
  expect(changed, `${said}: a row of the other agency changed`).toBe(false);
  const mine = await rows.of(ours.agencyId);
  const pointers = [...idsIn(mine)].filter((id) => theirIds.has(id) && !pointed.has(id));
  for (const id of pointers) pointed.add(id);
  expect(pointers, `${said}: our rows now point to theirs`).toEqual([]);
}

async function passFor(as: Case["as"], who: "owner" | "manager" | "junior"): Promise<Pass[]> {
  if (as === "desk") return [await ours.enter(who)];
  return as === "portal" ? [await ours.enterPortal()] : [];
}

const dropDrafts = () =>
  inAgency(ours.at, (db) => db.draft.deleteMany({ where: { agencyId: ours.agencyId } }));

const asState = (outcome: Outcome) => (outcome.kind === "state" ? outcome.state : undefined);

test("every action has a case", () => {
  const without = NAMES.filter((name) => !CASES[name]);
  expect(
    without,
    "Each server action needs a case in tests/support/walls/cases-*.ts: a form that is right in all but the ids, which are " +
      "another agency's (theirs.…). The rule is that it answers 404, as if the row did not exist; say so where it does not.",
  ).toEqual([]);
  expect(
    Object.keys(CASES).filter((name) => !NAMES.includes(name)),
    "These cases belong to no action any more.",
  ).toEqual([]);
  expect(NAMES.length).toBeGreaterThan(80);
});

test("a case names rows of theirs, or gives the reason why none is named", () => {
  const empty = known.filter((name) => {
    const { tries, reason } = CASES[name] as Case;
    const forms = tries({ ours, theirs }).map(({ form }) => JSON.stringify(form));
    const names = forms.some((form) => [...theirIds].some((id) => form.includes(id)));
    return forms.length === 0 || (!names && !reason);
  });
  expect(empty).toEqual([]);
});

test("the other agency has rows in every table", async () => {
  const none = [...(await rows.of(theirs.agencyId))].filter(([, list]) => list.length === 0);
  expect(none.map(([table]) => table)).toEqual([]);
});

describe("with another agency's ids", () => {
  test.each(known)("%s", async (name) => {
    const action = await actionCalled(name);
    const { as, tries } = CASES[name] as Case;
    const passes = await passFor(as, "owner");
    for (const { form, want = "404", but } of tries({ ours, theirs })) {
      comeAs(...passes);
      const outcome = await press(action, form);
      const told = asState(outcome);
      const said = told ? `${told.ok ? "ok: " : ""}${saidIn(told)}` : JSON.stringify(outcome);
      if (want === "404") expect(outcome, said).toEqual({ kind: "404" });
      else if (want !== "harmless") {
        expect(told?.ok ?? false, said).toBe(false);
        expect(said).toMatch(want);
      } else expect(told?.ok ?? outcome.kind === "redirect", said).toBe(true);
      if (but) await dropDrafts();
      await untouched(name);
    }
  });

  test.each(known.filter((name) => CASES[name]?.as === "desk"))("as a consultant: %s", async (name) => {
    const action = await actionCalled(name);
    const passes = await passFor("desk", "junior");
    for (const { form, want, but } of (CASES[name] as Case).tries({ ours, theirs })) {
      comeAs(...passes);
      const outcome = await press(action, form);
      if (want !== "harmless") expect(asState(outcome)?.ok ?? false, JSON.stringify(outcome)).toBe(false);
      if (but) await dropDrafts();
      await untouched(name);
    }
  });
});

describe("without the right session", () => {
  const gated = known.filter((name) => ["desk", "portal"].includes(CASES[name]?.as ?? ""));

  test.each(gated)("%s", async (name) => {
    const action = await actionCalled(name);
    const { as, tries } = CASES[name] as Case;
    const [first] = tries({ ours: theirs, theirs: theirs });
    const doors = { desk: /^\/sign-in/, portal: /^\/portal\/sign-in/ } as Record<string, RegExp>;
    const wrong = as === "desk" ? inside.portal : inside.desk;
    const forged: Pass = { kind: as as "desk", cookie: "x".repeat(43) };
    for (const jar of [[], [wrong], [forged], [{ ...wrong, kind: as as "desk" }]]) {
      comeAs(...jar);
      const outcome = await press(action, first?.form ?? {});
      // Drafts say it, so as not to take the page away from under somebody who types.
      if (outcome.kind === "state")
        expect(outcome.state).toMatchObject({ ok: false, data: { signedOut: true } });
      else
        expect(outcome).toMatchObject({ kind: "redirect", to: expect.stringMatching(doors[as] as RegExp) });
    }
    await untouched(name);
  });
});

const FOREIGN: [string, Record<string, string>][] = [
  ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.test" }],
  ["a sister site", { "sec-fetch-site": "same-site", origin: "http://app.localhost:3000" }],
  ["an address typed or opened by a program", { "sec-fetch-site": "none" }],
  ["a foreign Origin", { origin: "https://evil.test" }],
  [
    "a foreign Origin and a forwarded host like it",
    { origin: "https://evil.test", "x-forwarded-host": "evil.test", host: "localhost:3000" },
  ],
  ["a foreign Origin and a Host like it", { origin: "https://evil.test", host: "evil.test" }],
  ["Origin: null", { origin: "null" }],
  ["neither header", {}],
  ["cross-site with an Origin of ours", { "sec-fetch-site": "cross-site", origin: "http://localhost:3000" }],
];

describe("from another site", () => {
  test.each(known)("%s", async (name) => {
    const action = await actionCalled(name);
    const { as, tries } = CASES[name] as Case;
    const [first] = tries({ ours: theirs, theirs });
    const pass = as === "portal" ? inside.portal : inside.desk;
    for (const [what, headers] of FOREIGN) {
      comeAs(pass);
      sayHeaders(headers);
      expect(await press(action, first?.form ?? {}), what).toMatchObject({
        kind: "error",
        message: expect.stringContaining("another site"),
      });
    }
    await untouched(name);
  });
});

describe("with fields that are not in the form", () => {
  test.each(known)("%s", async (name) => {
    const action = await actionCalled(name);
    const { as, tries } = CASES[name] as Case;
    const [first] = tries({ ours: theirs, theirs });
    const pass = as === "portal" ? inside.portal : inside.desk;
    before = await rows.print(theirs.agencyId);
    // By an employer's own link: the door must open for the extra field to be what is refused.
    const form = { ...first?.form, ...(as === "employer" && { token: theirs.links.reply }) };
    for (const extra of ["agencyId", "role", "consultantId", "now", "scope.agencyId"]) {
      if (extra in form) continue;
      comeAs(pass);
      const outcome = await press(action, { ...form, [extra]: theirs.agencyId });
      expect(asState(outcome), extra).toMatchObject({ ok: false });
      expect(asState(outcome)?.message, extra).toContain("do not belong");
    }
    await untouched(name);
  });
});
