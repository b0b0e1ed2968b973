/** Reading the real mail from the catcher. */
import { expect } from "@playwright/test";

export type Caught = {
  id: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
};

/** Waits until a letter to this address with these words in its subject has come, and returns the newest. */
export async function letterTo(address: string, subject: RegExp): Promise<Caught> {
  let found: Caught | undefined;
  await expect
    .poll(
      async () => {
        const answer = await fetch(
          `${process.env.HEARBACK_MAIL_PAGE}/api/messages?to=${encodeURIComponent(address)}`,
        );
        const letters = (await answer.json()) as Caught[];
        found = letters.find((letter) => subject.test(letter.subject));
        return found !== undefined;
      },
      { message: `a letter to ${address} about ${subject}`, timeout: 30_000 },
    )
    .toBe(true);
  return found as Caught;
}

/** Waits until so many letters have come to this address, and returns them, newest first. */
export async function lettersTo(address: string, count: number): Promise<Caught[]> {
  let letters: Caught[] = [];
  await expect
    .poll(
      async () => {
        const page = `${process.env.HEARBACK_MAIL_PAGE}/api/messages?to=${encodeURIComponent(address)}`;
        letters = (await (await fetch(page)).json()) as Caught[];
        return letters.length;
      },
      { message: `${count} letters to ${address}`, timeout: 40_000 },
    )
    .toBe(count);
  return letters;
}

/** The first link in the letter's text whose path begins so, without the host: tests visit their own. */
export function linkIn(letter: Caught, pathStart: string): string {
  const links = letter.text.match(/https?:\/\/[^\s)>\]]+/g) ?? [];
  const link = links.map((one) => new URL(one)).find((url) => url.pathname.startsWith(pathStart));
  if (!link) throw new Error(`No link to ${pathStart} in: ${letter.text}`);
  return link.pathname + link.search;
}
