/** Makes the embedded Postgres' cluster, once. */
import { randomBytes } from "node:crypto";
import { chownSync, closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Stop } from "../setup/say.mjs";
import { anyFreePort } from "./ports.mjs";
import { keep, kept } from "./postgres-notes.mjs";
import { handOver, spawnAs } from "./postgres-user.mjs";

/**
 * Makes the cluster beside its place and moves it there when it is whole, so that a crash leaves nothing half made.
 * @param {import("./postgres-user.mjs").Identity} identity
 * @param {string} data
 */
export async function createCluster(identity, data) {
  const place = path.join(identity.home, "pgdata");
  const draft = `${place}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  handOver(identity, draft);
  keep(data, { password: randomBytes(24).toString("base64url"), port: await anyFreePort() });
  const passwordFile = path.join(os.tmpdir(), `hearback-${randomBytes(8).toString("hex")}`);
  writeFileSync(passwordFile, `${kept(data).password}\n`, { mode: 0o600, flag: "wx" });
  if (identity.ids.uid) chownSync(passwordFile, identity.ids.uid, identity.ids.uid);
  try {
    const access = ["-U", "postgres", "-A", "scram-sha-256", `--pwfile=${passwordFile}`];
    // Without these two the encoding would follow the machine's language.
    const text = ["-E", "UTF8", "--locale-provider=libc", "--locale=C"];
    const log = openSync(path.join(data, "postgres.log"), "a", 0o600);
    const child = spawnAs(identity, "initdb", ["-D", draft, ...access, ...text, "--data-checksums"], {
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    const code = await new Promise((resolve) => child.on("close", resolve).on("error", () => resolve(127)));
    if (code !== 0)
      throw new Stop(`The database's folder could not be made; ${path.join(data, "postgres.log")} says why.`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, place);
}
