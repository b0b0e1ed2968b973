/**
 * The portal's offline helper: a page of an interview that was open once on this device opens again without a line, so
 * that what was begun can be gone on with. Kept for a day at most, and thrown away when the candidate is signed out.
 */
const FILES = "hearback-files";
const PAGES = "hearback-pages";
const PAGE = /^\/portal\/interviews\/[0-9a-f-]{36}(\/[a-z-]+)?$/;
const MOST_PAGES = 20;
const MOST_FILES = 200;
const KEEP_MS = 24 * 3_600_000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/_next/static/")) event.respondWith(file(request));
  else if (request.mode === "navigate" && url.pathname.startsWith("/portal"))
    event.respondWith(page(request, url));
});

/** Their names change with their contents, so what is kept is never old. */
async function file(request) {
  const kept = await caches.match(request, { cacheName: FILES });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await keep(FILES, MOST_FILES, request, answer.clone());
  return answer;
}

async function page(request, url) {
  try {
    const answer = await fetch(request);
    if (new URL(answer.url || url).pathname.startsWith("/portal/sign-in")) await caches.delete(PAGES);
    else if (answer.ok && PAGE.test(url.pathname))
      await keep(PAGES, MOST_PAGES, url.pathname, answer.clone());
    return answer;
  } catch (error) {
    const kept = await caches.match(url.pathname, { cacheName: PAGES });
    if (kept && Date.now() - Date.parse(kept.headers.get("date") ?? "") < KEEP_MS) return kept;
    throw error;
  }
}

/** The oldest make room: files of versions that are gone, pages of long ago. */
async function keep(name, most, key, answer) {
  const cache = await caches.open(name);
  await cache.put(key, answer);
  const all = await cache.keys();
  for (const old of all.slice(0, Math.max(0, all.length - most))) await cache.delete(old);
}
