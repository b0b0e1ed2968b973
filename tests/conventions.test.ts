/** The rules of form and of safety that a machine can hold, beside the layers of architecture.test.ts. */
import { test } from "vitest";
import { forbid, importsWhere } from "./support/rules";
import { sources } from "./support/source";

/** Who may look across agencies: sign-in, gates, links, jobs and the operator; nobody who answers a signed-in person. */
const ACROSS_AGENCIES = [
  /^lib\/platform\/(db|sessions|tokens|logins|gates|auth|readiness)\.ts$/,
  /^lib\/agencies\/commands\//,
  /^lib\/portal\/commands\/signing-in\.ts$/,
  /^(worker|scripts|prisma|tests)\//,
];
const PRODUCT = /^(app|components|lib|worker)\/|^(proxy|instrumentation)\.ts$/;

test("every exported action is gated", () => {
  const ungated = sources(/^app\/.*actions\.ts$/).flatMap(({ path, text }) =>
    [...text.matchAll(/^export (?!type\b)(.*)$/gm)]
      .map(([, rest = ""]) => rest)
      .filter((rest) => !/^const \w+(: Action)? = (desk|portal|employer|public)Action\(/.test(rest))
      .map((rest) => `${path}: export ${rest}`),
  );
  forbid(
    "Every export of an actions.ts is deskAction(…), portalAction(…), employerAction(…) or publicAction(…): they check where " +
      "the form comes from, who sends it, and every field. Anything else exported there is an open door.",
    ungated,
  );
  forbid(
    '"use server" makes every export a door to the world: only in files called actions.ts.',
    sources(PRODUCT)
      .filter(({ path, text }) => /^\s*"use server"/m.test(text) && !/\/actions\.ts$/.test(path))
      .map(({ path }) => path),
  );
});

test("every page of the desk and the portal asks its gate itself", () => {
  const without = (where: RegExp, gate: RegExp) =>
    sources(where)
      .filter(({ text }) => !gate.test(text))
      .map(({ path }) => path);
  const rule = "A layout is no gate: a page can be asked for without it. Call the gate in the page.";
  forbid(rule, without(/^app\/\(desk\)\/.*page\.tsx$/, /\bdeskGate\(/));
  forbid(rule, without(/^app\/\(portal\)\/(?!.*sign-in).*page\.tsx$/, /\bportalGate\(/));
});

test("there is one door to the data", () => {
  forbid(
    "The client is made in lib/platform/db.ts alone; everybody else uses inAgency, types, and Prisma.sql.",
    importsWhere(
      sources(PRODUCT),
      (file, target, type, names) =>
        !type &&
        /^generated\//.test(target) &&
        names.includes("PrismaClient") &&
        file.path !== "lib/platform/db.ts",
    ),
  );
  forbid(
    "acrossAgencies is for what happens before an agency is known. With a scope in hand, use inAgency.",
    sources(PRODUCT)
      .filter(({ imports }) =>
        imports.some(
          ({ names, target }) => target.endsWith("db") && /\b(acrossAgencies|limiterPool)\b/.test(names),
        ),
      )
      .filter(
        ({ path }) =>
          path !== "lib/platform/limits.ts" && !ACROSS_AGENCIES.some((allowed) => allowed.test(path)),
      )
      .map(({ path }) => path),
  );
});

test("nobody looks at the clock but lib/platform/time.ts", () => {
  forbid(
    "Time is an argument: take scope.now. Only then can a test, the seed and a late job tell the truth.",
    sources(/^lib\//)
      .filter(({ path }) => path !== "lib/platform/time.ts")
      .filter(({ text }) =>
        /new Date\(\s*\)|Date\.now\(|Temporal\.Now/.test(text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, "")),
      )
      .map(({ path }) => path),
  );
});

test("files are short, named for an idea, and say what they are for", () => {
  forbid(
    "At most 200 lines a file, and 100 is better: split by idea, not by kind.",
    sources(/\.tsx?$/)
      .filter(({ lines }) => lines > 200)
      .map(({ path, lines }) => `${path}: ${lines}`),
  );
  forbid(
    "A file is called after its idea, in kebab-case: no barrels, no drawers for odds and ends.",
    sources()
      .map(({ path }) => path)
      .filter(
        (path) =>
          /\/(index|utils?|helpers?|types?|constants?|services?|common|misc)\.(tsx?|mjs)$/.test(path) ||
          !/(^|\/)[a-z0-9-]+(\.(test|config|d|spec))?\.(tsx?|mjs)$/.test(path),
      ),
  );
  forbid(
    "The first line of a file is a comment of one sentence: what it is for.",
    sources()
      .filter(({ text }) => !/^(#!.*\n)?(\/\*\*|\/\/) ?\S?/.test(text))
      .map(({ path }) => path),
  );
});
