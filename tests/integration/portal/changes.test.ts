/** What tells an open page that something has changed: for this candidate alone, with nothing to read in it, for a few pages at once. */
import { expect, test } from "vitest";
import { keepNotes } from "@/lib/debriefs/commands/own-account";
import { logDebrief } from "@/lib/loops/commands/debriefing";
import { changesFor } from "@/lib/portal/queries/changes";
import { printOf } from "@/lib/portal/queries/live";
import { onThePhone } from "../../support/own-words";
import { answered, candidateOf, FOUR, THREE, told } from "../../support/telling";

test("a call-back changes it; another candidate's does not, nor one's own notes", async () => {
  const story = await onThePhone();
  const other = await onThePhone({ candidateName: "Ben Ode" }, story.agency);
  const before = await printOf(story.candidate);
  await keepNotes(story.candidate, {
    interviewId: story.interviewId,
    notes: [{ kind: "felt", text: "Calm" }],
  });
  const call = { attended: "attended", rating: 8, interest: "want", decidesByUnknown: true } as const;
  await logDebrief(other.noon, { interviewId: other.interviewId, ...call });
  expect(await printOf(story.candidate)).toBe(before);
  await logDebrief(story.noon, { interviewId: story.interviewId, ...call });
  expect(await printOf(story.candidate)).not.toBe(before);
});

test("words change it when they can no longer be taken back, not before", async () => {
  const story = await answered();
  await told(story);
  const during = await printOf(candidateOf(story, THREE));
  expect(await printOf(candidateOf(story, FOUR))).not.toBe(during);
});

test("whoever comes again is told of what changed meanwhile, and of nothing else", async () => {
  const { candidate } = await onThePhone();
  const first = async (known: string) => {
    const reader = changesFor(candidate, new AbortController().signal, known)?.getReader();
    const { value } = (await reader?.read()) ?? {};
    await reader?.cancel();
    return new TextDecoder().decode(value);
  };
  expect(await first("an older print")).toContain("event: changed");
  // The stream's moment is now, in which the words of those days have long arrived.
  const now = { ...candidate, now: new Date() };
  expect(await first(await printOf(now))).not.toContain("changed");
});

test("six pages at once, and again when one is closed", async () => {
  const { candidate } = await onThePhone();
  const closing = Array.from({ length: 6 }, () => new AbortController());
  const streams = closing.map(({ signal }) => changesFor(candidate, signal));
  expect(streams.every((stream) => stream !== null)).toBe(true);
  expect(changesFor(candidate, new AbortController().signal)).toBeNull();
  const [first] = streams;
  const reader = first?.getReader();
  const print = await printOf(candidate);
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(`retry: 3000\nid: ${print}\n\n`);
  for (const one of closing) one.abort();
  await expect.poll(() => changesFor(candidate, AbortSignal.abort()) !== null).toBe(true);
});
