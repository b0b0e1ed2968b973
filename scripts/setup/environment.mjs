/** What web, worker, seed and operator find in their surroundings: everything they read, and no more than they need. */
import path from "node:path";
import { inRoot } from "./root.mjs";
import { derive } from "./secret.mjs";

/**
 * @typedef {object} Known everything that has been settled by the time a program starts
 * @property {import("./settings.mjs").Settings} settings
 * @property {string} secret
 * @property {import("../database.mjs").Urls} urls
 * @property {{ smtpUrl: string, page: string, inboundPort: number } | null} catcher null with an own mail server
 * @property {string} build short name of the build
 */

const MAIL_DOMAIN = "mail.hearback.example";
const OURS = [
  "DATABASE_URL",
  "APP_DATABASE_URL",
  "WORKER_DATABASE_URL",
  "OWNER_DATABASE_URL",
  "HEARBACK_MAIL_PAGE",
];

/**
 * @param {Known} known
 * @param {"web" | "worker" | "seed" | "operator"} program each but the web connects with the worker's rights
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor({ settings, secret, urls, catcher, build }, program) {
  const env = { ...process.env };
  for (const name of OURS) delete env[name];
  const databaseUrl = program === "web" ? urls.appUrl : urls.workerUrl;
  return {
    ...env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(settings.port),
    DATABASE_URL: databaseUrl,
    ...(program === "web" ? {} : { WORKER_DATABASE_URL: databaseUrl }),
    SMTP_URL: settings.smtpUrl ?? catcher?.smtpUrl ?? "",
    ...(catcher ? { HEARBACK_MAIL_PAGE: catcher.page, ...receiving(settings, catcher.inboundPort) } : {}),
    HEARBACK_SECRET: secret,
    HEARBACK_URL: settings.url,
    HEARBACK_DATA: settings.data,
    HEARBACK_MAIL_DOMAIN: settings.mailDomain ?? MAIL_DOMAIN,
    HEARBACK_PROCESS: program,
    HEARBACK_BUILD: build,
    HEARBACK_CLOCK_FILE: env.HEARBACK_CLOCK_FILE ?? path.join(settings.data, "clock"),
    NEXTAUTH_URL: settings.url,
    NEXTAUTH_SECRET: derive(secret, "nextauth"),
    // Where TypeScript runs as it stands, this finds "@/..." and the stand-in for "server-only".
    ...(program === "web" ? {} : { TSX_TSCONFIG_PATH: inRoot("worker/tsconfig.json") }),
  };
}

/**
 * With the catcher the worker receives what is answered there.
 * @param {import("./settings.mjs").Settings} settings
 * @param {number} port
 */
function receiving({ mailDomain }, port) {
  return {
    HEARBACK_INBOUND_DOMAIN: mailDomain ?? MAIL_DOMAIN,
    HEARBACK_INBOUND_HOST: "127.0.0.1",
    HEARBACK_INBOUND_PORT: String(port),
  };
}
