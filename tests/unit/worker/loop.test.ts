/** A job's loop: goes on after an error, does more when there is more, wakes when called, ends its turn when stopped. */
import { expect, test } from "vitest";
import { startLoop } from "@/worker/loop";

const HOUR = 3_600;
const gate = () => {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
};

test("an error is not the end of it", async () => {
  const second = gate();
  let turns = 0;
  const loop = startLoop("test", 0.001, async () => {
    turns += 1;
    if (turns === 1) throw new Error("the first turn fails");
    second.open();
    return false;
  });
  await second.passed;
  await loop.stop();
  expect(turns).toBeGreaterThanOrEqual(2);
});

test("when there is more to do it does not rest", async () => {
  const third = gate();
  let turns = 0;
  const loop = startLoop("test", HOUR, async () => {
    turns += 1;
    if (turns === 3) third.open();
    return turns < 3;
  });
  await third.passed;
  await loop.stop();
  expect(turns).toBe(3);
});

test("woken while it works, it goes round once more; woken while it rests, at once", async () => {
  const [first, hold, second, third] = [gate(), gate(), gate(), gate()];
  let turns = 0;
  const loop = startLoop("test", HOUR, async () => {
    turns += 1;
    if (turns === 1) {
      first.open();
      await hold.passed;
    }
    if (turns === 2) second.open();
    if (turns === 3) third.open();
    return false;
  });
  await first.passed;
  loop.wake();
  hold.open();
  await second.passed;
  loop.wake();
  await third.passed;
  await loop.stop();
  expect(turns).toBe(3);
});

test("stop waits for the turn at hand, and there is no other", async () => {
  const [begun, hold] = [gate(), gate()];
  let [turns, finished] = [0, false];
  const loop = startLoop("test", 0.001, async () => {
    turns += 1;
    begun.open();
    await hold.passed;
    finished = true;
    return true;
  });
  await begun.passed;
  const stopped = loop.stop();
  expect(finished).toBe(false);
  hold.open();
  await stopped;
  expect([turns, finished]).toEqual([1, true]);
});
