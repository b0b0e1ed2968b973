/** Listens on a connection of its own for "there is something to do"; what it misses, the next sweep finds. */
import pg from "pg";
import { log } from "@/lib/platform/log";
import { startLoop } from "./loop";

const CHECK_SECONDS = 10;

/** Calls `woken` with the channel's name. Reconnects by itself; LISTEN needs a direct connection, not PgBouncer's. */
export function listen(url: string, channels: readonly string[], woken: (channel: string) => void) {
  let client: pg.Client | null = null;
  const connect = async () => {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true });
    fresh.on("notification", ({ channel }) => woken(channel));
    fresh.on("error", (error) => log.warn({ err: error.message }, "the listening connection broke"));
    fresh.on("end", () => {
      if (client === fresh) client = null;
    });
    await fresh.connect();
    for (const channel of channels) await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    client = fresh;
  };
  const loop = startLoop("listen", CHECK_SECONDS, async () => {
    if (!client) await connect();
    return false;
  });
  return {
    stop: async () => {
      await loop.stop();
      await client?.end();
    },
  };
}
