/** The operator's commands: list the agencies, stop one, let it go on. Started by `npm run operator -- …`. */
import "./name";
import { allAgencies, resumeAgency, suspendAgency } from "@/lib/agencies/commands/suspension";
import { closeDb } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import { readClock } from "@/lib/platform/time";

const USAGE = `Usage: npm run operator -- COMMAND
  list               every agency with its id, people and state
  suspend AGENCY     stops its letters and sign-ins at once and ends its sessions (name or id)
  resume AGENCY      lets it go on`;

const [command = "", ...rest] = process.argv.slice(2);
const agency = rest.join(" ").trim();

try {
  process.exitCode = await obey();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  say(error.message);
  process.exitCode = 1;
} finally {
  await closeDb();
}

async function obey(): Promise<number> {
  if (command === "list") return list();
  if (command === "suspend" && agency) {
    const { id, name } = await suspendAgency(agency, readClock());
    say(`${name} (${id}) is stopped: no letter leaves, nobody is signed in.`);
    return 0;
  }
  if (command === "resume" && agency) {
    const { id, name } = await resumeAgency(agency);
    say(`${name} (${id}) goes on; its people have to sign in again.`);
    return 0;
  }
  say(USAGE);
  return command === "" || command === "help" ? 0 : 2;
}

async function list(): Promise<number> {
  for (const one of await allAgencies()) {
    const state = one.suspendedAt ? "stopped" : one.verifiedAt ? "open" : "unconfirmed";
    const people = `${one.people} ${one.people === 1 ? "person" : "people"}`;
    say([one.id, state.padEnd(11), people.padEnd(11), one.name].join("  "));
  }
  return 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
