/** The portal's door: asking for a letter, coming in with its link or its code. */
"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/platform/action";
import { browserSecret, enterPortal, knockerAt } from "@/lib/platform/portal-cookies";
import { requestSignIn, signInByCode, signInByLink } from "@/lib/portal/commands/signing-in";
import { AskForLink, UseCode, UseLink } from "@/lib/portal/model";

/** The answer is the same for every address. */
export const askForLink = publicAction(AskForLink, async ({ now }, form) => {
  const knocker = await knockerAt(now);
  await requestSignIn({ ...knocker, secret: await browserSecret() }, form);
  redirect("/portal/sign-in/sent");
});

export const enterByCode = publicAction(UseCode, async ({ now }, form) => {
  const { session, next } = await signInByCode(await knockerAt(now), form);
  await enterPortal(session);
  redirect(next ?? "/portal");
});

/** The token leaves the address with the redirect. */
export const enterByLink = publicAction(UseLink, async ({ now }, form) => {
  const { session, next } = await signInByLink(await knockerAt(now), form);
  await enterPortal(session);
  redirect(next ?? "/portal");
});
