/** Paths of our own pages, as far as every page and the log must know them: pure. */

/** Pages whose address holds a secret: nothing between us and the reader may keep them. */
const SECRET_PATHS = /^\/(reply|invitation|reset-password|verify|stop|portal\/sign-in)\/./;
/** Secrets have 43 characters, ids 36. */
const SECRET = /[\w-]{40,}/g;

export function holdsSecret(path: string): boolean {
  return SECRET_PATHS.test(path);
}

/** For the log: without the secrets of links. */
export function withoutSecrets(path: string): string {
  return path.replace(SECRET, "…");
}
