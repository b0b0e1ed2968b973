/** Proposes which spellings of employers in a list mean the same one; a person confirms or rejects each. */
import { foldName } from "../platform/similar-names";
import { countOwners, formsOf, type JoinConfidence, linkOf, type Spelling } from "./spelling-links";
import { tidy } from "./text";

export type SpellingVariant = { name: string; count: number; confidence: JoinConfidence; reason: string };
/** `variants` holds the canonical spelling too (first, "sure"); `confidence` and `reason` are those of the weakest link. */
export type SpellingGroup = {
  canonical: string;
  variants: SpellingVariant[];
  confidence: JoinConfidence;
  reason: string;
};

/**
 * Only groups of two spellings or more. `names` comes with its repetitions (they decide which spelling is kept);
 * `places` are the towns that the same file names, so that "Aon Hewitt Gurgaon" is seen to be Aon Hewitt.
 */
export function groupSpellings(names: string[], places: string[] = []): SpellingGroup[] {
  const counts = new Map<string, number>();
  for (const name of names.map(tidy)) if (name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
  const towns = new Set(places.map(foldName).filter((town) => town !== ""));
  const spellings = [...counts].map(([name, count]) => ({ name, count, forms: formsOf(name, towns) }));
  // The most used spelling leads; a spelling joins one leader only, so that doubts do not chain.
  spellings.sort((a, b) => b.count - a.count || untidiness(a.name) - untidiness(b.name));
  const owners = countOwners(spellings);

  const groups: { leader: Spelling; variants: SpellingVariant[] }[] = [];
  for (const spelling of spellings) {
    const links = groups.flatMap((group) => {
      const link = linkOf(group.leader, spelling, owners);
      return link ? [{ group, link }] : [];
    });
    links.sort((a, b) => RANK[a.link.confidence] - RANK[b.link.confidence]);
    const [best, second] = links;
    const torn = second && best && RANK[second.link.confidence] === RANK[best.link.confidence];
    const variant = { name: spelling.name, count: spelling.count };
    if (best && !(torn && best.link.confidence !== "sure"))
      best.group.variants.push({ ...variant, ...best.link });
    else
      groups.push({ leader: spelling, variants: [{ ...variant, confidence: "sure", reason: "most used" }] });
  }
  return groups.filter(({ variants }) => variants.length > 1).map(describe);
}

/** Spelling -> canonical name, for the plan: all joins at least as certain as asked, without those rejected. */
export function joinsOf(
  groups: SpellingGroup[],
  atLeast: JoinConfidence = "possible",
  rejected: string[] = [],
): Record<string, string> {
  const out = new Set(rejected.map(tidy));
  const taken = groups.flatMap(({ canonical, variants }) =>
    variants
      .filter(
        ({ name, confidence }) => name !== canonical && RANK[confidence] <= RANK[atLeast] && !out.has(name),
      )
      .map(({ name }) => [name, canonical] as const),
  );
  return Object.fromEntries(taken);
}

const RANK: Record<JoinConfidence, number> = { sure: 0, likely: 1, possible: 2 };

function describe({ leader, variants }: { leader: Spelling; variants: SpellingVariant[] }): SpellingGroup {
  const canonical = canonicalOf(leader, variants);
  const ordered = variants.toSorted((a, b) => Number(b.name === canonical) - Number(a.name === canonical));
  const weakest = variants.slice(1).toSorted((a, b) => RANK[b.confidence] - RANK[a.confidence])[0];
  return {
    canonical,
    variants: ordered,
    confidence: weakest?.confidence ?? "sure",
    reason: weakest?.reason ?? "",
  };
}

/** The most used spelling, but never one all in small letters where the same name stands with capitals. */
function canonicalOf(leader: Spelling, variants: SpellingVariant[]): string {
  if (leader.name !== leader.name.toLowerCase()) return leader.name;
  const sure = variants.filter(({ confidence }) => confidence === "sure").map(({ name }) => name);
  return sure.find((name) => name !== name.toLowerCase()) ?? leader.name;
}

/** Between spellings used equally often: fewer marks first, then the one with capitals, then the shorter. */
function untidiness(name: string): number {
  const marks = name.replace(/[\p{L}\p{N}\s]/gu, "").length;
  return marks * 1_000 + (name === name.toLowerCase() ? 500 : 0) + name.length;
}
