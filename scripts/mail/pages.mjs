/** The catcher's pages: plain HTML for light and dark, wide and narrow, without a script. */

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d9d5cc, #3a3a3f); --soft: light-dark(#6a665d, #a3a09a);
  --page: light-dark(#faf8f4, #17171a); --sheet: light-dark(#fff, #202024); --accent: light-dark(#17603f, #7fd1a8); }
* { box-sizing: border-box } body { margin: 0; background: var(--page); font: 16px/1.5 system-ui, sans-serif; }
main, header { max-width: 60rem; margin: 0 auto; padding: 1rem; } header { display: flex; gap: 1rem; align-items: baseline;
  flex-wrap: wrap } header p { margin: 0; color: var(--soft); flex: 1 } h1 { font-size: 1.25rem; margin: 0 }
a { color: var(--accent) } ol { list-style: none; margin: 0; padding: 0; background: var(--sheet); border: 1px solid var(--line);
  border-radius: .5rem } li + li { border-top: 1px solid var(--line) } li a { display: grid; grid-template-columns: 1fr auto;
  gap: 0 1rem; padding: .75rem 1rem; text-decoration: none; color: inherit } li a:hover { background: var(--page) }
li time, li span:last-child { text-align: right } li strong, dd { overflow-wrap: anywhere } .soft { color: var(--soft); font-size: .875rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 1rem 0 } dt { color: var(--soft) }
dd { margin: 0 } nav { display: flex; gap: 1rem; margin: 1rem 0 .5rem } nav a[aria-current] { color: inherit; font-weight: 600;
  text-decoration: none } iframe, pre { width: 100%; border: 1px solid var(--line); border-radius: .5rem; margin: 0 }
iframe { height: 70vh; background: #fff } pre { background: var(--sheet); padding: 1rem; white-space: pre-wrap;
  overflow-wrap: anywhere; font: .9375rem/1.5 ui-monospace, monospace } input, textarea, button { font: inherit; padding: .375rem .75rem;
  border: 1px solid var(--line); border-radius: .375rem; background: var(--sheet); color: inherit }
form { display: inline-flex; gap: .5rem } form.answer { display: grid } form.answer span { display: flex; flex-wrap: wrap; gap: .5rem } h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem } input { min-width: 0 }
@media (max-width: 40rem) { li a { grid-template-columns: 1fr } li time, li span:last-child { text-align: left } header p { flex-basis: 100% } }
 .empty { padding: 3rem 1rem; text-align: center; color: var(--soft) }`;

/**
 * @param {import("./store.mjs").Letter[]} letters
 * @param {string | null} to the filter, if any
 */
export function listPage(letters, to) {
  const rows = letters.map(
    (
      letter,
    ) => `<li><a href="/messages/${letter.id}"><strong>${safe(letter.subject || "(no subject)")}</strong>
      <time class="soft" datetime="${letter.date}">${when(letter.date)}</time>
      <span class="soft">to ${safe(letter.to.join(", "))}</span><span class="soft">${safe(letter.from)}</span></a></li>`,
  );
  const none = to
    ? `Nothing was sent to ${safe(to)}.`
    : "No letters yet. Whatever Hearback posts appears here.";
  return page(
    "Caught mail",
    `<header><h1>Caught mail</h1><p>Nothing here was delivered to anybody. Reload to see new letters.</p>
      <form method="get" role="search"><input type="search" name="to" aria-label="Sent to" placeholder="Sent to"
        value="${safe(to ?? "")}"><button>Find</button></form>
      <form method="post" action="/empty"><button>Empty</button></form></header>
    <main>${rows.length ? `<ol>${rows.join("")}</ol>` : `<p class="empty">${none}</p>`}</main>`,
  );
}

/**
 * @param {import("./store.mjs").Letter} letter
 * @param {URLSearchParams} query view: "text", "headers", or else the formatted one; answered: what came of an answer
 * @param {boolean} answerable
 */
export function letterPage(letter, query, answerable) {
  const view = query.get("view");
  const shown = view === "headers" || view === "text" ? view : letter.html ? "html" : "text";
  const views = [
    ["html", "Formatted"],
    ["text", "Plain text"],
    ["headers", "Headers"],
  ].filter(([name]) => name !== "html" || letter.html);
  const tabs = views.map(
    ([name, label]) => `<a href="?view=${name}"${name === shown ? ' aria-current="page"' : ""}>${label}</a>`,
  );
  const files = letter.attachments.map(
    (one) => `${safe(one.name || one.type)} (${Math.ceil(one.bytes / 1024)} kB)`,
  );
  return page(
    letter.subject || "(no subject)",
    `<header><h1>${safe(letter.subject || "(no subject)")}</h1><p><a href="/">All letters</a></p></header>
    <main><dl><dt>From</dt><dd>${safe(letter.from)}</dd><dt>To</dt><dd>${safe(letter.to.join(", "))}</dd>
      <dt>Caught</dt><dd><time datetime="${letter.date}">${when(letter.date)}</time></dd>
      ${files.length ? `<dt>Attached</dt><dd>${files.join(", ")}</dd>` : ""}</dl>
      <nav aria-label="Views">${tabs.join("")}<a href="/messages/${letter.id}/raw">Source</a></nav>
      ${body(letter, shown)}${answerable && letter.returnPath ? answerForm(letter, query.get("answered")) : ""}</main>`,
  );
}

/**
 * @param {import("./store.mjs").Letter} letter
 * @param {string} shown
 */
function body(letter, shown) {
  if (shown === "html") {
    const frame = 'sandbox="allow-popups allow-popups-to-escape-sandbox" title="The letter"';
    return `<iframe ${frame} src="/messages/${letter.id}/html"></iframe>`;
  }
  const headers = Object.entries(letter.headers).map(([name, value]) => `${name}: ${value}`);
  return `<pre tabindex="0">${shown === "headers" ? safe(headers.join("\n")) : linked(letter.text)}</pre>`;
}

/**
 * To answer as the receiver, so that what comes back can be tried on one machine.
 * @param {import("./store.mjs").Letter} letter
 * @param {string | null} answered
 */
function answerForm(letter, answered) {
  const said =
    answered === "sent" ? "Sent to Hearback." : `Hearback would not take it: ${safe(answered ?? "")}`;
  return `<h2>Answer as ${safe(letter.to[0] ?? "")}</h2>${answered ? `<p role="status">${said}</p>` : ""}
    <form class="answer" method="post" action="/messages/${letter.id}/answer">
    <label for="text" class="soft">What they write</label><textarea id="text" name="text" rows="5"></textarea>
    <span><button name="how" value="reply">Send the reply</button>
    <button name="how" value="away">Send as out of office</button>
    <button name="how" value="bounce">Let it bounce</button></span></form>`;
}

/** Plain text with its addresses as links.
 * @param {string} text
 */
function linked(text) {
  return safe(text).replace(
    /https?:\/\/[^\s<>()]+?(?=(?:[.,;:!?)]|&gt;|&quot;)*(?:\s|$|\)))/g,
    (address) => `<a href="${address}" target="_blank" rel="noreferrer">${address}</a>`,
  );
}

/**
 * @param {string} title
 * @param {string} content
 */
function page(title, content) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${safe(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body>${content}</body></html>`;
}

/** @param {string} iso */
function when(iso) {
  return new Date(iso).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "medium" });
}

/** @param {string} text */
function safe(text) {
  const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (sign) => signs[/** @type {keyof typeof signs} */ (sign)]);
}
