/** How far an import is; looks again by itself while it runs. */
"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormMessage } from "@/components/ui/form-message";

type Head = { status: string; total: number; done: number; error: string | null };
const LOOK_AGAIN_MS = 1500;

export function ImportProgress({ head, children }: { head: Head; children?: ReactNode }) {
  const router = useRouter();
  const running = head.status === "queued" || head.status === "running";
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [running, router]);
  return (
    <Card className="max-w-2xl space-y-4">
      {running && (
        <>
          <p role="status" className="font-semibold">
            {head.done.toLocaleString("en-GB")} of {head.total.toLocaleString("en-GB")} interviews are in.
          </p>
          <progress
            className="h-2 w-full accent-accent"
            aria-label="Progress"
            value={head.done}
            max={head.total || 1}
          />
          <p className="text-sm text-muted">You can leave this page; it goes on without you.</p>
        </>
      )}
      {head.status === "done" && (
        <>
          <FormMessage tone="ok">All {head.done.toLocaleString("en-GB")} interviews are in.</FormMessage>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href="/interviews" variant="primary">
              Look at them
            </ButtonLink>
            <ButtonLink href="/today">Go to Today</ButtonLink>
          </div>
        </>
      )}
      {head.status === "failed" && <FormMessage>{head.error}</FormMessage>}
      {head.status === "undone" && <FormMessage tone="info">This import was undone.</FormMessage>}
      {children}
    </Card>
  );
}
