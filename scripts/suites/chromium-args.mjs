/** How Chromium is called in tests: quiet, and without its sandbox where it refuses one, as root. */

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function chromiumArgs() {
  return process.getuid?.() === 0 ? ["--no-sandbox", ...QUIET] : QUIET;
}
