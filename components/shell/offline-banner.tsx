// Says when the line is lost, and that what was typed is safe.
"use client";

import { WifiOff } from "lucide-react";
import { useSyncExternalStore } from "react";

export function OfflineBanner({
  children = "You are offline. What you have typed is kept in this browser; it is sent when the line is back.",
}: {
  children?: string;
}) {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {!online && (
        <p className="flex items-start gap-2.5 border-b border-warn-line bg-warn-soft px-4 py-2.5 text-sm font-semibold text-warn sm:px-6">
          <WifiOff className="mt-0.5 size-4 shrink-0" />
          {children}
        </p>
      )}
    </div>
  );
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}
