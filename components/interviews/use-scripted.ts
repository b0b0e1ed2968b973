/** Whether the page has come to life: false on the server and in a browser without JavaScript. */
"use client";

import { useSyncExternalStore } from "react";

export function useScripted(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
