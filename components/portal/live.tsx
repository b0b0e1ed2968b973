/** Keeps an open page of the portal up to date without a reload, while it is being looked at; and registers the offline helper. */
"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

export function Live() {
  const router = useRouter();
  useEffect(() => {
    let source: EventSource | null = null;
    const watch = () => {
      source?.close();
      source = null;
      if (document.visibilityState !== "visible") return;
      source = new EventSource("/portal/live");
      source.addEventListener("changed", () => router.refresh());
    };
    const turn = () => {
      watch();
      // What came while nobody looked.
      if (source) router.refresh();
    };
    watch();
    document.addEventListener("visibilitychange", turn);
    return () => {
      document.removeEventListener("visibilitychange", turn);
      source?.close();
    };
  }, [router]);
  useEffect(() => {
    // A bundler that reloads keeps the names of its files, which the helper would take for unchanged.
    if (process.env.NODE_ENV !== "production") return;
    // Where it cannot be had (a private window, an old browser) the portal works without it, on line.
    navigator.serviceWorker?.register("/portal-offline.js", { scope: "/portal" }).catch(() => {});
  }, []);
  return null;
}
