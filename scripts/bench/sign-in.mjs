/** A signed-in consultant's cookie, by next-auth's own form. */

/** @param {string} url @param {string} email @param {string} password */
export async function signedIn(url, email, password) {
  const asked = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = await asked.json();
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", cookie: cookiesOf(asked), origin: url },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  const cookie = cookiesOf(answer);
  if (!cookie.includes("hearback-desk"))
    throw new Error(`Signing in answered ${answer.status} without a session`);
  return cookie;
}

/** @param {Response} response */
function cookiesOf(response) {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";", 1)[0])
    .join("; ");
}
