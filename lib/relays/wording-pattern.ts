/** How the wording guard's word lists become patterns. */

/**
 * Any of the alternatives as whole words, in any case. A space stands for any run of spaces or hyphens, so that
 * "good looking" finds "good-looking", and " ?" for none or some; otherwise the alternatives are regular expressions,
 * written without accents.
 */
export function anyOf(...alternatives: string[]): RegExp {
  const pattern = alternatives.join("|").replaceAll(" ?", "[\\s-]*").replaceAll(" ", "[\\s-]+");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu");
}
