/** Answers that take the same time whatever they found, so that waiting tells a stranger nothing. */

/** Does the work and answers, or refuses, no sooner than after so many milliseconds. Pick more than the work needs. */
export async function inEvenTime<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const [outcome] = await Promise.allSettled([work(), pause(milliseconds)]);
  if (outcome.status === "rejected") throw outcome.reason;
  return outcome.value;
}

/** Answers at once; refuses no sooner than after so many milliseconds: for where a yes is plain to see anyway. */
export async function refusingInEvenTime<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const earliest = pause(milliseconds);
  try {
    return await work();
  } catch (error) {
    await earliest;
    throw error;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
