/** How we address people in a letter when all we have is the name as it was typed. */

const TITLES = new Set("dr mr mrs ms miss mx prof professor sir dame lord lady rev".split(" "));

/** "Piotr" of "Piotr Zieliński"; the whole name where it opens with a title or is one word ("Dr Ana Lima", "Suharto"). */
export function calledBy(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? name;
  const isTitle = TITLES.has(first.toLowerCase().replace(/\.$/, ""));
  const isInitial = first.replace(/\./g, "").length < 2;
  return isTitle || isInitial ? name.trim() : first.replace(/,$/, "");
}
