/** The one secret of an installation, and what is derived from it. */
import { createHmac, randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Stop } from "./say.mjs";

/**
 * From the surroundings, or made once and kept in the data folder, readable by its owner only.
 * @param {{ data: string, secret: string | undefined }} settings
 * @returns {string}
 */
export function installationSecret({ data, secret }) {
  if (secret) return secret;
  const file = path.join(data, "secret.json");
  if (!existsSync(file)) {
    writeFileSync(file, `${JSON.stringify({ secret: randomBytes(32).toString("base64url") })}\n`, {
      mode: 0o600,
    });
    chmodSync(file, 0o600);
  }
  return readSecret(file);
}

/** The same name always gives the same words, so nothing derived needs keeping.
 * @param {string} secret
 * @param {string} name such as "role:hearback_app"
 */
export function derive(secret, name) {
  return createHmac("sha256", secret).update(name).digest("base64url");
}

/** @param {string} file */
function readSecret(file) {
  try {
    const { secret } = JSON.parse(readFileSync(file, "utf8"));
    if (typeof secret === "string" && secret.length >= 32) return secret;
  } catch {
    // unreadable and broken are the same to the person
  }
  throw new Stop(
    `${file} cannot be read or holds no secret: put it back from a backup, or set HEARBACK_SECRET.`,
  );
}
