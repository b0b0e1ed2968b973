// Every pair of colours that carries words or edges of controls meets WCAG 2.2 AA, in both schemes, as globals.css has them.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../../app/globals.css", import.meta.url), "utf8");
const schemes = {
  light: tokensOf(css.slice(0, css.indexOf("prefers-color-scheme: dark"))),
  dark: tokensOf(css.slice(css.indexOf("prefers-color-scheme: dark"), css.indexOf("@theme"))),
};

const papers = ["bg", "surface", "raised"];
const soft = ["danger", "warn", "ok", "info"];
const words: [text: string, ground: string][] = [
  ...["text", "muted", "accent-text", ...soft].flatMap((text) =>
    papers.map((paper) => [text, paper] as [string, string]),
  ),
  ["text", "sunken"],
  ["muted", "sunken"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-danger", "danger-fill"],
  ["on-danger", "danger-fill-strong"],
  ["accent-text", "accent-soft"],
  ["text", "accent-soft"],
  ["muted", "accent-soft"],
  ["bg", "text"],
  ["bg", "info"],
  ["on-brand", "brand"],
  ["on-brand-muted", "brand"],
  ...soft.flatMap((tone): [string, string][] => [
    [tone, `${tone}-soft`],
    ["text", `${tone}-soft`],
  ]),
  ...[1, 2, 3, 4, 5, 6].map((hue): [string, string] => [`hue-${hue}-text`, `hue-${hue}`]),
];
const edges: [string, string][] = papers.flatMap((paper): [string, string][] => [
  ["line-strong", paper],
  ["focus", paper],
  ["accent", paper],
]);

describe.each(Object.entries(schemes))("the %s scheme", (_scheme, tokens) => {
  it.each(words)("has %s readable on %s", (text, ground) => {
    expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(edges)("shows the edge %s on %s", (edge, ground) => {
    expect(contrast(tokens, edge, ground)).toBeGreaterThanOrEqual(3);
  });
});

it("defines the same colours in both schemes", () => {
  expect([...schemes.dark.keys()].sort()).toEqual([...schemes.light.keys()].sort());
});

it("measures black on white as 21 to 1", () => {
  expect(
    contrast(
      new Map([
        ["a", "#000000"],
        ["b", "#ffffff"],
      ]),
      "a",
      "b",
    ),
  ).toBeCloseTo(21);
});

function tokensOf(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((found) => [found[1] ?? "", found[2] ?? ""]),
  );
}

function contrast(tokens: Map<string, string>, one: string, other: string): number {
  const [dark, light] = [luminance(tokens, one), luminance(tokens, other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it, from #rrggbb. */
function luminance(tokens: Map<string, string>, name: string): number {
  const hex = tokens.get(name);
  if (!hex) throw new Error(`globals.css has no --${name}`);
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
