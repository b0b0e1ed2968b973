/** A large agency through the three stretches of the year: how many letters were judged, and that none forgot its manners. */
import "../support/as-worker";
import { afterAll, expect, test } from "vitest";
import { closeDb } from "@/lib/platform/db";
import { judgedWindow, WINDOWS } from "../support/simulated-manners";

const CONSULTANTS = Number(process.env.HEARBACK_CONSULTANTS ?? 500);
const SHIFT = Number(process.env.HEARBACK_SEED ?? 0);
const HOURS = 4;

afterAll(closeDb);

test.each(WINDOWS)("$name", { timeout: HOURS * 3_600_000 }, async ({ seed, ...window }) => {
  const from = performance.now();
  const { left } = await judgedWindow({ ...window, seed: seed + SHIFT }, CONSULTANTS);
  const count = (kind: string) => left.filter((letter) => letter.kind === kind).length;
  const several = left.filter(({ requestIds }) => requestIds.length > 1).length;
  expect(left.length).toBeGreaterThan(0);
  process.stdout.write(
    `${window.name}, seed ${seed + SHIFT}, ${CONSULTANTS} consultants: ${left.length} letters judged (${count("ask")} first letters, ` +
      `${count("chase")} reminders, ${several} of them about several, ${count("holding")} holding updates), all with their manners, ` +
      `in ${Math.round((performance.now() - from) / 1000)} s\n`,
  );
});
