/** The second process: posts letters, receives what comes back, asks and reminds, turns clocks, brings in files. Any number of them may run side by side. */
import "./name";
import { closeDb } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { openMail } from "@/lib/platform/mail";
import { clockMayMove, readClock } from "@/lib/platform/time";
import { askAndChase } from "./ask-and-chase";
import { beat } from "./heartbeat";
import { holdCandidates } from "./hold-candidates";
import { type Loop, startLoop } from "./loop";
import { startMailServer } from "./mail-server";
import { readMailbox } from "./mailbox";
import { postLetters } from "./post-letters";
import { runImports } from "./run-imports";
import { turnClocks } from "./turn-clocks";
import { listen } from "./wake";

/** What is in hand at a SIGTERM may take this long; what is not finished then, its lease gives back. */
const DRAIN_SECONDS = 10;

const settings = env();
const { DATABASE_URL, SMTP_URL, HEARBACK_IMAP_URL: mailbox } = settings;
const { HEARBACK_INBOUND_HOST: host, HEARBACK_INBOUND_PORT: port } = settings;
if (!SMTP_URL) throw new Error("Wrong settings: SMTP_URL: the worker needs a mail server");
const mail = openMail(SMTP_URL);

/** Seconds between turns; a clock that somebody moves by days is looked at more often. */
const often = (usual: number) => (clockMayMove() ? Math.min(usual, 2) : usual);

const loops: Record<string, Loop> = {
  heartbeat: startLoop("heartbeat", 5, beat),
  letters: startLoop("letters", 3, async () => (await postLetters(mail, readClock)) > 0),
  asking: startLoop("asking", often(10), async () => (await askAndChase(readClock())) > 0),
  clocks: startLoop("clocks", often(5), async () => (await turnClocks(readClock())) > 0),
  holding: startLoop("holding", often(20), async () => (await holdCandidates(readClock())) > 0),
  imports: startLoop("imports", 2, async () => (await runImports(readClock)) > 0),
};
if (mailbox) {
  // Rests after an empty mailbox and after a full one alike: a provider counts how often one knocks.
  loops.mailbox = startLoop("mailbox", 30, async () => {
    await readMailbox(mailbox, readClock);
    return false;
  });
}
const inbound = port ? await startMailServer({ host, port }, readClock) : null;
const ears = listen(DATABASE_URL, ["letters", "imports"], (channel) => loops[channel]?.wake());
log.info({ build: env().HEARBACK_BUILD }, "the worker is running");

let stopping = false;
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(signal));

async function stop(signal: string): Promise<void> {
  if (stopping) process.exit(1);
  stopping = true;
  log.info({ signal }, "the worker finishes what it has in hand");
  setTimeout(() => process.exit(0), DRAIN_SECONDS * 1000).unref();
  await Promise.allSettled([
    ears.stop(),
    inbound?.close(),
    ...Object.values(loops).map((loop) => loop.stop()),
  ]);
  mail.close();
  await closeDb();
  process.exit(0);
}
