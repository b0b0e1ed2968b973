/** Every page and route: asked for by agency A with agency B's ids, without a session, and by those without the right. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { closeDb } from "@/lib/platform/db";
import { CASES } from "../../support/walls/cases";
import { DYNAMIC, type Named, type Params } from "../../support/walls/cases-pages";
import { comeAs, freshBrowser, type Pass, stopClockAt } from "../../support/walls/next";
import { ask, look, pageNames, routeNames, textsIn } from "../../support/walls/pages";
import { actionCalled, press } from "../../support/walls/press";
import { idsIn, lowerWallsIfAsked, openRows, type Rows } from "../../support/walls/rows";
import { FIVE, makeWorld, type World } from "../../support/walls/world";

vi.mock("next/headers", () => import("../../support/walls/next"));
vi.mock("next/cache", () => import("../../support/walls/next"));
vi.mock("next-intl/server", () => import("../../support/walls/next"));

const PAGES = pageNames();
const ROUTES = routeNames();
const isDynamic = (name: string) => name.includes("[");
const tried = Object.keys(DYNAMIC).filter((name) => typeof DYNAMIC[name] === "function");
let rows: Rows;
let ours: World;
let theirs: World;
let theirIds: Set<string>;
let pass: Record<"owner" | "junior" | "portal", Pass>;

beforeAll(async () => {
  stopClockAt(FIVE);
  await lowerWallsIfAsked();
  rows = await openRows();
  ours = await makeWorld();
  theirs = await makeWorld();
  theirIds = idsIn(await rows.of(theirs.agencyId));
  pass = {
    owner: await ours.enter("owner"),
    junior: await ours.enter("junior"),
    portal: await ours.enterPortal(),
  };
}, 120_000);
afterAll(async () => {
  await rows.close();
  await closeDb();
});
beforeEach(freshBrowser);

const passFor = (name: string) => (name.startsWith("(portal)") ? pass.portal : pass.owner);
const open = async (name: string, params: Params): Promise<{ kind: string }> => {
  if (!ROUTES.includes(name)) return look(name, params);
  const answer = await ask(name, params, "http://localhost:3000/");
  return answer instanceof Response ? { kind: String(answer.status) } : answer;
};

test("every dynamic page and route has a case", () => {
  const dynamic = [...PAGES, ...ROUTES].filter(isDynamic);
  expect(
    dynamic.filter((name) => !DYNAMIC[name]),
    "A page whose address names a row needs a case in tests/support/walls/cases-pages.ts: the ids of another agency's rows, for which it must answer 404.",
  ).toEqual([]);
  expect(Object.keys(DYNAMIC).filter((name) => !dynamic.includes(name))).toEqual([]);
});

describe("another agency's ids", () => {
  test.each(tried)("%s", async (name) => {
    const cases = (DYNAMIC[name] as Named)(theirs, ours);
    for (const params of cases) {
      comeAs(passFor(name));
      expect((await open(name, params)).kind, JSON.stringify(params)).toBe("404");
    }
    for (const garbage of ["00000000-0000-4000-8000-000000000000", "1", "'; DROP TABLE letter; --"]) {
      comeAs(passFor(name));
      const params = Object.fromEntries(Object.keys(cases[0] ?? {}).map((key) => [key, garbage]));
      expect((await open(name, params)).kind, garbage).toBe("404");
    }
  });

  test.each(tried.filter((name) => !name.startsWith("(portal)")))(
    "are found by their own: %s",
    async (name) => {
      comeAs(await theirs.enter("owner"));
      const [params = {}] = (DYNAMIC[name] as Named)(theirs, ours);
      expect(["shown", "200"]).toContain((await open(name, params)).kind);
    },
  );
});

describe("lists and searches, asked for another agency's rows", () => {
  const lists = PAGES.filter((name) => name.startsWith("(desk)") && !isDynamic(name));

  test.each(lists)("%s", async (name) => {
    const { open: one, colleague } = theirs;
    const employers = { employer: one.employerId, employerId: one.employerId };
    const query = {
      ...{ owner: colleague.consultantId, who: colleague.consultantId, candidate: one.candidateId },
      ...{ job: one.jobId, contact: one.contactId, submission: one.submissionId, interview: one.interviewId },
      ...{ team: theirs.teamId, q: "Nadia" },
    };
    for (const asked of [{}, { ...query, ...employers }]) {
      comeAs(pass.owner);
      const seen = await look(name, {}, asked);
      if (seen.kind === "404" || seen.kind === "redirect") continue;
      expect(seen.kind).toBe("shown");
      const given = new Set<string>(Object.values(asked));
      const texts = textsIn(seen.kind === "shown" && seen.node).join("\n");
      const leaked = [...theirIds].filter((id) => !given.has(id) && texts.includes(id));
      expect(leaked).toEqual([]);
    }
  });

  test.each(["api/search", "(desk)/interviews/new/find"])("%s", async (name) => {
    for (const query of [`employer=${theirs.open.employerId}`, "q=Nadia", `q=${theirs.open.employerId}`]) {
      comeAs(pass.owner);
      const answer = await ask(name, {}, `http://localhost:3000/?${query}`);
      if (!(answer instanceof Response)) throw new Error(JSON.stringify(answer));
      const text = await answer.text();
      expect([...theirIds].filter((id) => !query.includes(id) && text.includes(id))).toEqual([]);
    }
  });
});

describe("without a session", () => {
  const doors: [RegExp, RegExp][] = [
    [/^\(desk\)/, /^\/sign-in/],
    [/^\(portal\)\/portal\/\(inside\)/, /^\/portal\/sign-in/],
  ];
  const gated = [...PAGES, ...ROUTES].filter((name) => doors.some(([where]) => where.test(name)));

  test.each(gated)("%s", async (name) => {
    const [, door] = doors.find(([where]) => where.test(name)) as [RegExp, RegExp];
    const ids = DYNAMIC[name];
    const [params = {}] = typeof ids === "function" ? ids(ours, ours) : [];
    const wrong = name.startsWith("(portal)") ? pass.owner : pass.portal;
    for (const jar of [[], [wrong], [{ ...wrong, kind: passFor(name).kind }]]) {
      comeAs(...jar);
      const seen = await open(name, params);
      if (seen.kind !== "401")
        expect(seen).toMatchObject({ kind: "redirect", to: expect.stringMatching(door) });
    }
  });
});

describe("a consultant without the right", () => {
  test.each(["(desk)/team/[id]", "(desk)/settings/people/[id]"])("%s", async (name) => {
    comeAs(pass.junior);
    const [params = {}] = (DYNAMIC[name] as Named)(ours, ours);
    expect((await look(name, params)).kind).toBe("404");
  });

  test("sees nobody's numbers on Team", async () => {
    comeAs(pass.junior);
    const seen = await look("(desk)/team");
    expect(textsIn(seen).join("\n")).toContain("This page is for managers");
    expect(textsIn(seen).filter((text) => text.includes("March"))).toEqual([]);
  });

  const managing = Object.keys(CASES).filter((name) =>
    /settings\/(people|agency|calendar|clocks)|#withholdIt|#goOnWithoutCallBack/.test(name),
  );
  test.each(managing)("cannot press %s", async (name) => {
    const before = await rows.print(ours.agencyId);
    for (const { form } of CASES[name]?.tries({ ours, theirs: ours }) ?? []) {
      comeAs(pass.junior);
      expect(await press(await actionCalled(name), form)).toMatchObject({
        kind: "state",
        state: { ok: false, message: expect.stringMatching(/role|manager|owner/i) },
      });
    }
    expect(await rows.print(ours.agencyId)).toBe(before);
  });

  test("may take work over, but not hand round that of others", async () => {
    const third = await ours.agency.consultant("consultant", "Third Person");
    const form = {
      from: ours.at.consultantId,
      to: third.consultantId,
      "interviewIds[]": ours.open.interviewId,
    };
    comeAs(pass.junior);
    expect(await press(await actionCalled("(desk)/team/[id]#handOver"), form)).toMatchObject({
      state: { ok: false, message: expect.stringMatching(/role/) },
    });
  });
});
