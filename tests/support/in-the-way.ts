/** Somebody else who has rows in hand at this very moment, for as long as a test wants. */
import { type Db, inAgency } from "@/lib/platform/db";
import type { TestAgency } from "./agency";

/** Does `work` in a transaction that stays open until the answer is called; then everything is taken back. */
export async function standInTheWay(
  { agency }: { agency: TestAgency },
  work: (db: Db) => Promise<unknown>,
): Promise<() => Promise<void>> {
  let letGo = () => {};
  const stays = new Promise<void>((done) => {
    letGo = done;
  });
  const away = new Error("out of the way");
  let over: Promise<void> = Promise.resolve();
  await new Promise<void>((ready, failed) => {
    over = inAgency(agency.scope, async (db) => {
      await work(db);
      ready();
      await stays;
      throw away;
    }).catch((error) => {
      if (error !== away) failed(error);
    });
  });
  return () => {
    letGo();
    return over;
  };
}
