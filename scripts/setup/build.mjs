/** Builds the web application when its sources have changed; the build holds no setting, so every data folder shares it. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "./command.mjs";
import { locksFolder, makeFolder, withLock } from "./lock.mjs";
import { isAlive, mark } from "./process-table.mjs";
import { inRoot } from "./root.mjs";
import { Stop, step } from "./say.mjs";
import { sourcesHash } from "./sources.mjs";

const stamp = inRoot(".next/hearback-build");
const USER = /^uses-build-\d+\.json$/;

/** @returns {Promise<string>} the build's short name, for logs */
export async function build() {
  return withLock("build", async () => {
    const wanted = sourcesHash();
    if (!isBuilt(wanted)) {
      refuseWhileUsed();
      rmSync(stamp, { force: true });
      await step("Building the web application (about a minute)", nextBuild);
      writeFileSync(stamp, wanted);
    }
    claim();
    return wanted.slice(0, 12);
  });
}

/** @param {string} wanted */
function isBuilt(wanted) {
  return existsSync(inRoot(".next/BUILD_ID")) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
}

/** A rebuild takes the files away from under a server that runs from them. */
function refuseWhileUsed() {
  if (!existsSync(locksFolder)) return;
  for (const name of readdirSync(locksFolder).filter((entry) => USER.test(entry))) {
    const file = path.join(locksFolder, name);
    const user = JSON.parse(readFileSync(file, "utf8"));
    if (isAlive(user)) {
      throw new Stop(
        `The sources have changed, but process ${user.pid} still runs Hearback from this folder: stop it first.`,
      );
    }
    rmSync(file, { force: true });
  }
}

function claim() {
  makeFolder(locksFolder);
  const file = path.join(locksFolder, `uses-build-${process.pid}.json`);
  writeFileSync(file, JSON.stringify(mark(process.pid)));
  process.once("exit", () => rmSync(file, { force: true }));
}

/** Only what every program needs is handed to the build, which proves that no address or secret ends up in it. */
async function nextBuild() {
  const { PATH, HOME, TMPDIR, LANG, NODE_EXTRA_CA_CERTS } = process.env;
  const env = {
    PATH,
    HOME,
    TMPDIR,
    LANG,
    NODE_EXTRA_CA_CERTS,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const args = [inRoot("node_modules/next/dist/bin/next"), "build"];
  await run("next build", process.execPath, args, { env: /** @type {NodeJS.ProcessEnv} */ (env) });
}
