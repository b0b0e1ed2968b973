/** Reads that travel as one flight: as walled in as a whole use case, and leaving nothing behind on their connection. */
import type { Duplex } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acrossAgencies, closeDb, inAgency, limiterPool, oneQuery } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";
import { makeAgency } from "../../support/agency";
import { bookedInterview } from "../../support/story";

let a: DeskScope;

beforeAll(async () => {
  a = (await makeAgency()).scope;
  await bookedInterview(a);
});
afterAll(closeDb);

describe("a lone read", () => {
  test("is its agency's alone, however many fly at once and fail in between", async () => {
    const scopes = await Promise.all(Array.from({ length: 10 }, async () => (await makeAgency()).scope));
    const flown = await Promise.allSettled(
      Array.from({ length: 400 }, async (_, at) => {
        const scope = scopes[at % 10] as DeskScope;
        if (at % 7 === 3)
          return oneQuery<{ agency_id: string }>(scope)`SELECT agency_id, 1 / 0 FROM consultant`;
        return oneQuery<{ agency_id: string }>(scope)`SELECT agency_id FROM consultant`;
      }),
    );
    for (const [at, flight] of flown.entries()) {
      expect(flight.status, `flight ${at}`).toBe(at % 7 === 3 ? "rejected" : "fulfilled");
      const seen = flight.status === "fulfilled" ? flight.value.map((row) => row.agency_id) : [];
      expect(new Set(seen)).toEqual(new Set(at % 7 === 3 ? [] : [scopes[at % 10]?.agencyId]));
    }
  });

  test("that loses its connection fails, and ends nothing else", async () => {
    const client = await limiterPool().connect();
    const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
    const flying = client.query("SELECT pg_sleep(30)");
    stream.destroy();
    await expect(flying).rejects.toThrow("Connection terminated unexpectedly");
    client.release(true);
    expect(await oneQuery<{ one: number }>(a)`SELECT 1 AS one`).toEqual([{ one: 1 }]);
  });

  test("leaves no agency behind on its connection", async () => {
    await oneQuery(a)`SELECT 1`;
    const left = await Promise.all(
      Array.from({ length: 10 }, () =>
        acrossAgencies((db) => db.$queryRaw<object[]>`SELECT 1 FROM interview`),
      ),
    );
    expect(left.flat()).toEqual([]);
  });

  test("inside a use case sees what that has written, and goes with it when it is taken back", async () => {
    const changed = inAgency(a, async (db) => {
      await db.agency.update({ where: { id: a.agencyId }, data: { name: "Another name" } });
      const [row] = await oneQuery<{ name: string }>(a)`SELECT name FROM agency`;
      expect(row?.name).toBe("Another name");
      throw new Error("changed my mind");
    });
    await expect(changed).rejects.toThrow("changed my mind");
    expect(await oneQuery<{ name: string }>(a)`SELECT name FROM agency`).not.toEqual([
      { name: "Another name" },
    ]);
  });

  test("refuses what is no agency's id before it enters a statement", async () => {
    const forged = { ...a, agencyId: "x', true); DROP TABLE team; --" };
    await expect(oneQuery(forged)`SELECT 1`).rejects.toThrow("not an agency's id");
  });
});
