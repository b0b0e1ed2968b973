/** A browser's own name for itself, shortened to what a person recognises: pure. */

/** "Firefox on Windows"; "A browser" where it says nothing we know. */
export function browserName(agent: string | null): string {
  const name = first(BROWSERS, agent) ?? "A browser";
  const system = first(SYSTEMS, agent);
  return system ? `${name} on ${system}` : name;
}

/** Whether it is a telephone, for the picture beside it. */
export function isPhone(agent: string | null): boolean {
  return /iPhone|Android.*Mobile|Mobile.*Firefox/.test(agent ?? "");
}

/** In this order: most browsers claim to be several of the later ones too. */
const BROWSERS: readonly [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|Chromium\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "Mac"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

function first(names: readonly [RegExp, string][], agent: string | null): string | null {
  return names.find(([pattern]) => pattern.test(agent ?? ""))?.[1] ?? null;
}
