/** The catcher's addresses: the list, a letter in three views, and the same as JSON for tests. */
import { letterPage, listPage } from "./pages.mjs";
import { sendReply } from "./reply.mjs";

/** Nothing here runs a script, and nothing outside may show these pages in a frame. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'self'";
/** A letter's own HTML is a stranger: no scripts, no forms, no origin; its links open beside it. */
const LETTER_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data: https:";

/**
 * @param {import("./store.mjs").MailStore} store
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {number} inbound port of the product's own mail server; 0 for none
 */
export async function answer(store, request, response, inbound) {
  const send = sender(response);
  const host = request.headers.host ?? "";
  // A page of a stranger's domain that points at loopback would come with its own name.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host)) return send(403, "text/plain", "Not this way.");
  const url = new URL(request.url ?? "/", `http://${host}`);
  const to = url.searchParams.get("to");
  if (request.method === "POST" && url.pathname === "/empty") return empty(store, request, response);
  const [, answered = ""] = /^\/messages\/([^/]+)\/answer$/.exec(url.pathname) ?? [];
  if (request.method === "POST" && answered && inbound)
    return reply(await store.find(answered), request, response, inbound);
  if (request.method !== "GET" && request.method !== "HEAD") return send(405, "text/plain", "Only to read.");
  if (url.pathname === "/") return send(200, "text/html", listPage(await store.list(to), to), PAGE_POLICY);
  if (url.pathname === "/api/messages")
    return send(200, "application/json", JSON.stringify(await store.list(to)));
  const [, , id = "", part] = /^\/messages(\/)([^/]+)(?:\/(html|raw))?$/.exec(url.pathname) ?? [];
  const letter = await store.find(id);
  if (!letter) return send(404, "text/plain", "There is no such letter.");
  if (part === "raw") return send(200, "text/plain", store.raw(id).toString());
  if (part === "html") return send(200, "text/html", linksOutside(letter.html ?? ""), LETTER_POLICY);
  return send(200, "text/html", letterPage(letter, url.searchParams, inbound > 0), PAGE_POLICY);
}

/** @param {import("node:http").ServerResponse} response */
function sender(response) {
  return (
    /** @type {number} */ status,
    /** @type {string} */ type,
    /** @type {string} */ body,
    policy = "default-src 'none'",
  ) => {
    response.writeHead(status, {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Security-Policy": policy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cache-Control": "no-store",
    });
    response.end(body);
  };
}

/**
 * @param {import("./store.mjs").MailStore} store
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
function empty(store, request, response) {
  if (isForeign(request)) return void response.writeHead(403).end();
  store.empty();
  response.writeHead(303, { Location: "/" }).end();
}

const MOST_CHARACTERS = 20_000;

/**
 * Sends the answer to the product, and says on the letter's page what came of it.
 * @param {import("./store.mjs").Letter | null} letter
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {number} inbound
 */
async function reply(letter, request, response, inbound) {
  if (isForeign(request) || !letter) return void response.writeHead(letter ? 403 : 404).end();
  let body = "";
  for await (const chunk of request) {
    body += chunk;
    if (body.length > MOST_CHARACTERS) return void response.writeHead(413).end();
  }
  const form = new URLSearchParams(body);
  const how = form.get("how") === "bounce" ? "bounce" : form.get("how") === "away" ? "away" : "reply";
  const sent = await sendReply(letter, { how, text: form.get("text") ?? "" }, inbound).then(
    () => "sent",
    (/** @type {Error} */ error) => error.message.slice(0, 200),
  );
  response.writeHead(303, { Location: `/messages/${letter.id}?answered=${encodeURIComponent(sent)}` }).end();
}

/** @param {import("node:http").IncomingMessage} request */
function isForeign(request) {
  const site = request.headers["sec-fetch-site"];
  return Boolean(site && site !== "same-origin");
}

/** Inside the frame a link would replace the letter, so each opens in a tab of its own.
 * @param {string} html
 */
function linksOutside(html) {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
}
