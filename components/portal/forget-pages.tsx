/** Whoever is signed out leaves no page of theirs on the device. What was typed and not yet sent stays for the next sign-in. */
"use client";

import { useEffect } from "react";

export function ForgetPages() {
  useEffect(() => {
    // The name is that of public/portal-offline.js.
    if ("caches" in window) caches.delete("hearback-pages").catch(() => {});
  }, []);
  return null;
}
