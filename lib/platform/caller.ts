/** Where a request came from, for rate limits: only what our own proxies vouch for, since anybody may write a header. Pure. */

/**
 * `forwarded` is the X-Forwarded-For as it came, `remote` the address of the connection, `proxies` how many of our own
 * stand in front: each adds the address that it saw at the end, so so many from the end are to be believed.
 */
export function callerOf(forwarded: string | undefined, remote: string | undefined, proxies: number): string {
  const hops = (forwarded ?? "").split(",").map((hop) => hop.trim());
  const chain = [...hops.filter(Boolean), remote ?? "direct"];
  return chain[Math.max(0, chain.length - 1 - proxies)] ?? "direct";
}
