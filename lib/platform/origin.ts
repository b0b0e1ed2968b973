/** Whether a POST comes from our own pages: pure, so that every combination of headers can be tried. */

type Origin = { fetchSite: string | null; origin: string | null };

/**
 * True when the browser says same-origin, or when the Origin is ours. Next accepts a POST without Origin and believes
 * X-Forwarded-Host (trust.md 2); this believes neither.
 */
export function isSameOrigin({ fetchSite, origin }: Origin, ours: string): boolean {
  if (fetchSite) return fetchSite === "same-origin";
  return origin !== null && origin !== "null" && safeOrigin(origin) === new URL(ours).origin;
}

function safeOrigin(value: string): string | null {
  try {
    return new URL(value).origin;
  } catch {
    return null;
  }
}
