// Tells us once that the words came up on the candidate's own screen; a GET alone never does. Without scripts: the button.
"use client";

import { type ReactNode, useEffect, useRef } from "react";
import type { Action } from "@/lib/platform/action";

/** Long enough on the screen to have been seen. */
const LOOK_MS = 1500;

export function Opened({
  relayId,
  action,
  children,
}: {
  relayId: string;
  action: Action;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const told = useRef(false);
  useEffect(() => {
    if (!box.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      if (told.current || document.visibilityState !== "visible") return;
      told.current = true;
      const form = new FormData();
      form.set("relayId", relayId);
      form.set("how", "opened");
      action(null, form).catch(() => {
        told.current = false;
      });
    };
    const watch = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (entry?.isIntersecting) timer = setTimeout(tell, LOOK_MS);
    });
    watch.observe(box.current);
    return () => {
      clearTimeout(timer);
      watch.disconnect();
    };
  }, [relayId, action]);
  return <div ref={box}>{children}</div>;
}
