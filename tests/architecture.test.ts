/** The rules of docs and design that a machine can hold. Each message says what the rule is for and what to do instead. */
import { expect, test } from "vitest";
import { forbid, importsWhere } from "./support/rules";
import { fileOf, isCommands, isPure, isQueries, moduleOf, type Source, sources } from "./support/source";

/** A module may import only those before it. */
const MODULES = [
  ...[
    "platform",
    "timeline",
    "agencies",
    "employers",
    "candidates",
    "jobs",
    "submissions",
    "interviews",
    "promises",
  ],
  ...[
    "debriefs",
    "requests",
    "passing-on",
    "relays",
    "loops",
    "inbound",
    "imports",
    "reports",
    "portal",
    "reply",
  ],
];

test("the imports were read at all", () => {
  expect(sources(/^(app|lib)\//).flatMap(({ imports }) => imports).length).toBeGreaterThan(500);
  expect(sources(/^lib\/platform\/letters\.ts$/)[0]?.imports.map(({ target }) => target)).toContain(
    "lib/platform/db",
  );
});

test("modules import upwards only", () => {
  forbid(
    "A lib module imports only modules before it in the list (design.md 3), so that there is one direction to read in. " +
      "Move the rule to the later module, or let lib/loops combine the two.",
    importsWhere(sources(/^lib\//), (file, target) => {
      const [from, to] = [moduleOf(file.path), moduleOf(target)];
      return to !== null && from !== to && MODULES.indexOf(to) >= MODULES.indexOf(from ?? "");
    }),
  );
  forbid(
    "Every folder of lib is a module in the list of design.md 3. Add a new one there and here, in its place.",
    [...new Set(sources(/^lib\//).map(({ path }) => moduleOf(path) ?? path))].filter(
      (name) => !MODULES.includes(name),
    ),
  );
});

test("layers: app, components, lib, in that direction", () => {
  const upward = (from: RegExp, to: RegExp) =>
    importsWhere(sources(from), (_file, target) => to.test(target));
  forbid(
    "lib knows nothing of screens, jobs or scripts.",
    upward(/^lib\//, /^(app|components|worker|scripts|tests)\//),
  );
  forbid(
    "Components get data and actions as props, never from app.",
    upward(/^components\//, /^(app|worker|scripts|tests)\//),
  );
  forbid("Pages and jobs meet in the database only.", upward(/^app\//, /^(worker|scripts|tests)\//));
  forbid("The product never imports its tests or scripts.", upward(/^worker\//, /^(app|scripts|tests)\//));
});

test("components stay simple", () => {
  forbid(
    "components/ui could ship in another product: it imports nothing of ours but its own folder.",
    importsWhere(sources(/^components\/ui\//), (_file, target) =>
      /^(app|lib|worker|components\/(?!ui\/))/.test(target),
    ),
  );
  forbid(
    "A component uses pure files and types. Data comes as props from a page, an action as a prop.",
    importsWhere(sources(/^components\//), (_file, target, type) => {
      const file = fileOf(target);
      return !type && file !== undefined && target.startsWith("lib/") && !isPure(file);
    }),
  );
});

test("the two windows see only what is theirs", () => {
  const others = (own: string) => (_file: Source, target: string) =>
    target.startsWith("lib/") && !["platform", own].includes(moduleOf(target) ?? "");
  forbid(
    "A candidate's pages import only lib/portal and lib/platform: what they may see is selected by name in lib/portal.",
    importsWhere(sources(/^app\/\(portal\)\//), others("portal")),
  );
  forbid(
    "An employer's pages import only lib/reply and lib/platform: a private line can then never slip in.",
    importsWhere(sources(/^app\/\(employer\)\//), others("reply")),
  );
});

test("pages read, actions write", () => {
  forbid(
    "A page asks a gate and queries; what changes data is a command, called by an action from a person's POST (GET has no effects).",
    importsWhere(
      sources(/^app\/.*\/(page|layout|not-found|error)\.tsx$/),
      (_file, target, type) => !type && (isCommands(target) || target === "lib/platform/db"),
    ),
  );
  forbid(
    "Actions call commands with a scope; the database is reached inside those.",
    importsWhere(sources(/\/actions\.ts$/), (_file, target) =>
      /^lib\/platform\/(db|pool)$|^generated\//.test(target),
    ),
  );
});

test("pure files stay pure", () => {
  const lib = sources(/^lib\//);
  forbid(
    'A file without `import "server-only"` is for anyone, the browser too: it imports pure files only, never the database or a ' +
      "request. Put reads into queries, writes into commands.",
    importsWhere(lib.filter(isPure), (_file, target, type) => {
      const file = fileOf(target);
      return (
        !type &&
        ((file !== undefined && !isPure(file)) || /^(pg|nodemailer|next\/headers|generated\/)/.test(target))
      );
    }),
  );
  forbid(
    "In a module, only queries and commands touch the world (design.md 3). Rename it to one of them, or make it pure.",
    lib
      .filter((file) => !file.path.startsWith("lib/platform/") && !isPure(file))
      .filter(({ path }) => !isQueries(path) && !isCommands(path))
      .map(({ path }) => path),
  );
});
