/** Every setting that the scripts read from their surroundings, checked once; a wrong one is one clear line. */
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { makeFolder } from "./lock.mjs";
import { root } from "./root.mjs";
import { Stop } from "./say.mjs";

/** The names and what they are for; the README's table and docker-compose.yml are tested against this one. */
export const VARIABLES = {
  PORT: "port of the web application (3000)",
  HEARBACK_HOST: "address it listens on (127.0.0.1)",
  HEARBACK_URL: "address under which people reach it (http://localhost:PORT)",
  HEARBACK_DATA: "folder of the embedded Postgres, the caught mail and the logs (.data)",
  HEARBACK_SECRET:
    "at least 32 characters that everything secret is derived from (made at first start and kept in the data folder)",
  HEARBACK_DEMO: "1 seeds the demo agency also into an own, empty database; 0 leaves the embedded one empty",
  HEARBACK_MAIL_DOMAIN: "domain that letters come from (mail.hearback.example)",
  HEARBACK_LOGS: "stdout sends the logs of web and worker to the terminal and not to files",
  DATABASE_URL: "an own Postgres: its owner, for migrations and for making the two roles (embedded Postgres)",
  APP_DATABASE_URL: "the web's user on an own Postgres, where DATABASE_URL's may not make roles",
  WORKER_DATABASE_URL: "the worker's user, likewise",
  SMTP_URL: "an own mail server, smtp:// or smtps:// (a catcher with a page to read)",
  LOG_LEVEL: "of web and worker (info)",
};

/**
 * @typedef {object} Settings
 * @property {string} data absolute
 * @property {number} port
 * @property {string} host
 * @property {string} url without a slash at its end
 * @property {string | undefined} secret
 * @property {"1" | "0" | undefined} demo
 * @property {string | undefined} mailDomain
 * @property {boolean} logsToTerminal
 * @property {string | undefined} databaseUrl
 * @property {string | undefined} appUrl
 * @property {string | undefined} workerUrl
 * @property {string | undefined} smtpUrl
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 */
export function readSettings(env = process.env) {
  const port = portNumber(env.PORT || "3000");
  return {
    data: dataFolder(env.HEARBACK_DATA || ".data"),
    port,
    host: env.HEARBACK_HOST || "127.0.0.1",
    url: address("HEARBACK_URL", env.HEARBACK_URL || `http://localhost:${port}`, ["http:", "https:"]).replace(
      /\/+$/,
      "",
    ),
    secret: longEnough(env.HEARBACK_SECRET || undefined),
    demo: env.HEARBACK_DEMO === "1" || env.HEARBACK_DEMO === "0" ? env.HEARBACK_DEMO : undefined,
    mailDomain: env.HEARBACK_MAIL_DOMAIN || undefined,
    logsToTerminal: env.HEARBACK_LOGS === "stdout",
    databaseUrl: postgresAddress("DATABASE_URL", env.DATABASE_URL),
    appUrl: postgresAddress("APP_DATABASE_URL", env.APP_DATABASE_URL),
    workerUrl: postgresAddress("WORKER_DATABASE_URL", env.WORKER_DATABASE_URL),
    smtpUrl: env.SMTP_URL ? address("SMTP_URL", env.SMTP_URL, ["smtp:", "smtps:"]) : undefined,
  };
}

/** @param {string} value */
function portNumber(value) {
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Stop(`PORT must be a number from 1 to 65535, not "${value}".`);
}

/** @param {string} value */
function dataFolder(value) {
  const folder = path.resolve(root, value);
  makeFolder(folder);
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new Stop(
      `Hearback may not write in ${folder}: change its rights, or set HEARBACK_DATA to another folder.`,
    );
  }
  return folder;
}

/** @param {string | undefined} secret */
function longEnough(secret) {
  if (secret === undefined || secret.length >= 32) return secret;
  throw new Stop(`HEARBACK_SECRET must have at least 32 characters; this one has ${secret.length}.`);
}

/**
 * @param {string} name
 * @param {string | undefined} value
 */
function postgresAddress(name, value) {
  if (!value) return undefined;
  const whole = address(name, value, ["postgres:", "postgresql:"]);
  if (new URL(whole).pathname.length > 1) return whole;
  throw new Stop(`${name} names no database: it must end like postgresql://user:password@host:5432/hearback`);
}

/**
 * The value itself may hold a password, so it is never repeated.
 * @param {string} name
 * @param {string} value
 * @param {string[]} protocols
 */
function address(name, value, protocols) {
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol) && new URL(value).hostname)
    return value;
  throw new Stop(`${name} is not an address that begins with ${protocols.map((p) => `${p}//`).join(" or ")}`);
}
