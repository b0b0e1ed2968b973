/** One job, done again and again until it is told to stop; an error is logged and the job goes on. */
import { log } from "@/lib/platform/log";

export type Loop = {
  /** Do it now rather than at the next turn. */
  wake: () => void;
  /** No further turn; resolves when the present one has ended. */
  stop: () => Promise<void>;
};

/** `work` answers true when there is more to do at once; otherwise it rests for so many seconds, or until woken. */
export function startLoop(name: string, seconds: number, work: () => Promise<boolean>): Loop {
  let stopping = false;
  let woken = false;
  let rested = () => {};
  const wake = () => {
    woken = true;
    rested();
  };
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000);
      rested = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const running = (async () => {
    while (!stopping) {
      woken = false;
      const more = await work().catch((error) => {
        log.error({ err: error, job: name }, "a job failed");
        return false;
      });
      if (!more && !woken && !stopping) await rest();
    }
  })();
  return {
    wake,
    stop: () => {
      stopping = true;
      wake();
      return running;
    },
  };
}
