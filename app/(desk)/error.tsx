/** A page of the desk that failed: the navigation stays, so that work can go on elsewhere. */
"use client";
import { Button } from "@/components/ui/button";

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function DeskError({ error, retry }: Props) {
  return (
    <div className="max-w-lg space-y-4 py-10">
      <h1 className="text-2xl font-bold">That did not work</h1>
      <p className="text-muted">
        Something went wrong on our side. Nothing half-done was saved, and drafts are kept. Please try again
        in a moment.
      </p>
      {error.digest && <p className="text-sm text-muted">If it happens again, quote {error.digest}.</p>}
      <Button variant="primary" onClick={retry}>
        Try again
      </Button>
    </div>
  );
}
