/** Brings the product up, says where it is, and keeps it up until it is told to stop. */

import { build } from "../setup/build.mjs";
import { atEnd, end } from "../setup/ending.mjs";
import { generate } from "../setup/generate.mjs";
import { withLock } from "../setup/lock.mjs";
import { Stop, say } from "../setup/say.mjs";
import { installationSecret } from "../setup/secret.mjs";
import { readSettings } from "../setup/settings.mjs";
import { announce } from "./announce.mjs";
import { Child } from "./children.mjs";
import { seedDemo } from "./demo.mjs";
import { checkMailServer, startCatcher } from "./mail.mjs";
import { openDatabase } from "./open-database.mjs";
import { tryPort } from "./ports.mjs";
import { programs } from "./programs.mjs";
import { untilReady } from "./ready.mjs";
import { noteChildren, takeFolder } from "./running.mjs";

/**
 * @param {string[]} args --dev reloads on every change; --only=web or --only=worker starts one process on a database
 *   that --prepare has made ready (for machines where each has a place of its own)
 * @returns {Promise<number>}
 */
export async function start(args) {
  const mode = readMode(args);
  const settings = readSettings();
  if (mode.whole) await withLock("start", () => takeFolder(settings.data), settings.data);
  if (mode.web) await checkPort(settings);
  const secret = installationSecret(settings);
  const { urls, embedded } = await openDatabase(settings, secret);
  await generate();
  const buildName = mode.dev ? "dev" : mode.worker && !mode.web ? "worker" : await build();
  const known = { settings, secret, urls, catcher: null, build: buildName };
  if (mode.whole || mode.prepare) await seedDemo(known, embedded);
  if (mode.prepare) return 0;
  await run(known, mode);
  return new Promise(() => {});
}

/** @typedef {ReturnType<typeof readMode>} Mode */

/** @param {string[]} args */
function readMode(args) {
  const unknown = args.find((arg) => !["--dev", "--prepare", "--only=web", "--only=worker"].includes(arg));
  if (unknown)
    throw new Stop(
      `start does not know ${unknown}; it knows --dev, --prepare, --only=web and --only=worker.`,
    );
  const prepare = args.includes("--prepare");
  const only = args.find((arg) => arg.startsWith("--only="))?.slice("--only=".length);
  return {
    dev: args.includes("--dev"),
    prepare,
    whole: !prepare && !only,
    web: !prepare && only !== "worker",
    worker: !prepare && only !== "web",
  };
}

/** @param {import("../setup/settings.mjs").Settings} settings */
async function checkPort({ port, host }) {
  const free = await tryPort(port, host).catch((error) => {
    if (error.code === "EACCES")
      throw new Stop(`Hearback may not listen on port ${port}: set PORT to one above 1023.`);
    throw new Stop(
      `Hearback cannot listen on ${host} (${error.code}): set HEARBACK_HOST to an address of this machine.`,
    );
  });
  if (free === null)
    throw new Stop(
      `Port ${port} is taken by another program: set PORT to another, such as PORT=${port + 1}.`,
    );
}

/**
 * @param {import("../setup/environment.mjs").Known} known
 * @param {Mode} mode
 */
async function run(known, mode) {
  const { settings } = known;
  /** @type {Child[]} */
  const children = [];
  const surroundings = {
    logs: mode.dev || !mode.whole || settings.logsToTerminal ? null : `${settings.data}/logs`,
    onHopeless: (/** @type {string} */ line) => {
      console.error(`\n${line}`);
      void end(1);
    },
    onChange: () => {
      if (mode.whole)
        noteChildren(
          settings.data,
          children.map((child) => child.mark),
        );
    },
  };
  const add = (/** @type {import("./children.mjs").Program} */ program) => {
    const child = new Child(program, surroundings);
    children.push(child);
    surroundings.onChange();
    return child;
  };
  atEnd(
    async () => {
      say("Stopping");
      const [servers, catchers] = [
        children.filter((c) => c.program.name !== "catcher"),
        children.filter((c) => c.program.name === "catcher"),
      ];
      await Promise.all(servers.map((child) => child.stop()));
      await Promise.all(catchers.map((child) => child.stop()));
    },
    () => {
      for (const child of children) child.kill();
    },
  );
  const catcher = settings.smtpUrl || !mode.whole ? null : await startCatcher(settings.data, add);
  if (settings.smtpUrl) await checkMailServer(settings.smtpUrl);
  const settled = { ...known, catcher };
  const { web, worker } = programs(settled, mode.dev);
  if (mode.worker) add(worker);
  if (!mode.web) return;
  await untilReady(settings, add(web), mode.whole);
  announce(settled, mode.whole);
}
