/** Asks each page in turn, many times over, and prints medians beside the plain page's. */
import { rmSync } from "node:fs";
import { inRoot } from "../setup/root.mjs";
import { say } from "../setup/say.mjs";
import { startProduct } from "../suites/product.mjs";
import { signedIn } from "./sign-in.mjs";

const WARM_UP = 10;
const ROUNDS = 80;
/** Dynamic, with the same document, fonts and headers around it, and not one query. */
const PLAIN = "/forgot-password";

/** @returns {Promise<number>} the exit code: 1 when Today or Interview costs more than three plain pages */
export async function bench() {
  const data = inRoot(`.data/bench-${process.pid}`);
  const product = await startProduct(data);
  try {
    const cookie = await signedIn(product.url, "jane@harbour.example", "everyone hears back");
    const interview = await firstInterview(product.url, cookie);
    const pages = [PLAIN, "/today", interview, `${interview}/ask`, "/interviews", "/candidates", "/pipeline"];
    const times = await measure(product.url, cookie, pages);
    return print(pages, times, interview);
  } finally {
    await product.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/**
 * Pages take turns, so that whatever else the machine does falls on all of them alike.
 * @param {string} url
 * @param {string} cookie
 * @param {string[]} pages
 */
async function measure(url, cookie, pages) {
  /** @type {Map<string, number[]>} */
  const times = new Map(pages.map((page) => [page, []]));
  say(`Asking ${pages.length} pages ${WARM_UP + ROUNDS} times each`);
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const page of pages) {
      const from = performance.now();
      const answer = await fetch(url + page, { headers: { cookie }, redirect: "manual" });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${page} answered ${answer.status}`);
      if (round >= WARM_UP) times.get(page)?.push(performance.now() - from);
    }
  }
  return times;
}

/**
 * @param {string[]} pages
 * @param {Map<string, number[]>} times
 * @param {string} interview
 */
function print(pages, times, interview) {
  const plain = quantile(times.get(PLAIN) ?? [], 0.5);
  let late = 0;
  for (const page of pages) {
    const all = times.get(page) ?? [];
    const [median, high] = [quantile(all, 0.5), quantile(all, 0.95)];
    const ratio = median / plain;
    if ((page === "/today" || page === interview) && ratio > 3) late += 1;
    const name = page.replace(interview, "/interviews/[id]");
    console.log(
      `${name.padEnd(24)} median ${median.toFixed(1).padStart(7)} ms   p95 ${high.toFixed(1).padStart(7)} ms   ${ratio.toFixed(2)} times ${PLAIN}`,
    );
  }
  return late === 0 ? 0 : 1;
}

/** @param {number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param {string} url @param {string} cookie */
async function firstInterview(url, cookie) {
  const answer = await fetch(`${url}/today`, { headers: { cookie } });
  const found = /\/interviews\/[0-9a-f-]{36}/.exec(await answer.text());
  if (!found) throw new Error("Today shows no interview to measure");
  return found[0];
}
