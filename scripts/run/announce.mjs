/** The last words of a start: where everything is and who may sign in. */
import path from "node:path";
import { root } from "../setup/root.mjs";
import { say } from "../setup/say.mjs";
import { demoPeople } from "./demo.mjs";

/**
 * @param {import("../setup/environment.mjs").Known} known
 * @param {boolean} whole
 */
export function announce({ settings, catcher }, whole) {
  say("Ready");
  const data = path.relative(root, settings.data);
  const rows = [
    ["Hearback", settings.url],
    ...(catcher ? [["Mail", `${catcher.page}  (every letter is caught here, none is delivered)`]] : []),
    ...(whole
      ? [
          [
            "Data",
            `${data.startsWith("..") ? settings.data : data}${settings.logsToTerminal ? "" : "  (logs beside it)"}`,
          ],
        ]
      : []),
  ];
  console.log(`\n${rows.map(([name = "", value]) => `  ${name.padEnd(10)} ${value}`).join("\n")}`);
  const people = whole ? demoPeople(settings.data) : [];
  if (people.length > 0) console.log(`\n  Sign in to the demo as\n${table(people)}`);
  for (const warning of warnings(settings)) console.log(`\n  ${warning}`);
  console.log("\n  Ctrl-C stops it.\n");
  process.send?.({ ready: { url: settings.url, mailPage: catcher?.page ?? null, data: settings.data } });
}

/** @param {ReturnType<typeof demoPeople>} people */
function table(people) {
  const rows = people.map((one) => [one.role, one.name, one.email, one.password ?? "", one.hint ?? ""]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd())
    .join("\n");
}

/** @param {import("../setup/settings.mjs").Settings} settings */
function warnings({ url, smtpUrl, mailDomain }) {
  const { protocol, hostname } = new URL(url);
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return [
    ...(protocol === "http:" && !local
      ? [`Signing in needs https: ${url} is plain http, and browsers refuse its cookies.`]
      : []),
    ...(smtpUrl && !mailDomain
      ? ["Letters come from mail.hearback.example: set HEARBACK_MAIL_DOMAIN to a domain of yours."]
      : []),
  ];
}
